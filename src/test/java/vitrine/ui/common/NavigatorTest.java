package vitrine.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class NavigatorTest {
  private final Navigator navigator = new Navigator();

  @Test
  void returnsAndGoesOn() {
    Route shopper = Route.to(Destination.SHOPPERS).with("user", "7");
    navigator.go(Destination.REVIEWS);
    navigator.go(shopper);
    navigator.back();
    assertThat(navigator.current().get().screen()).isEqualTo(Destination.REVIEWS);
    assertThat(navigator.canGoForward().get()).isTrue();
    navigator.forward();
    assertThat(navigator.current().get()).isEqualTo(shopper);
    assertThat(navigator.canGoForward().get()).isFalse();
  }

  @Test
  void forgetsWhatLayAhead() {
    navigator.go(Destination.REVIEWS);
    navigator.back();
    navigator.go(Destination.DATA);
    assertThat(navigator.canGoForward().get()).isFalse();
    navigator.back();
    assertThat(navigator.current().get().screen()).isEqualTo(Destination.OVERVIEW);
    assertThat(navigator.canGoBack().get()).isFalse();
  }

  @Test
  void goingWhereOneIsLeavesNoTrace() {
    navigator.go(Destination.OVERVIEW);
    assertThat(navigator.canGoBack().get()).isFalse();
  }

  @Test
  void replacingLeavesNoTrace() {
    navigator.go(Destination.ENGAGEMENT);
    navigator.replace(Route.to(Destination.ENGAGEMENT).with("category", "Shoes"));
    navigator.back();
    assertThat(navigator.current().get().screen()).isEqualTo(Destination.OVERVIEW);
  }

  @Test
  void remembersAHundredPlaces() {
    for (int i = 0; i < 250; i++) {
      navigator.go(Route.to(Destination.SHOPPERS).with("user", Integer.toString(i)));
    }
    int steps = 0;
    while (navigator.canGoBack().get()) {
      navigator.back();
      steps++;
    }
    assertThat(steps).isEqualTo(100);
  }

  @Property(tries = 200, seed = "42")
  void aRouteReadsItself(@ForAll Map<String, String> parameters) {
    parameters.remove("");
    Route route = new Route(Destination.SHOPPERS, wellFormed(parameters));
    assertThat(Route.parse(route.toString())).contains(route);
  }

  /** Lone surrogates are no text: no encoding keeps them. */
  private static Map<String, String> wellFormed(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .filter(e -> isText(e.getKey()) && isText(e.getValue()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static boolean isText(String text) {
    return StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }

  @Test
  void anUnknownScreenIsNoRoute() {
    assertThat(Route.parse("gone?x=1")).isEmpty();
    assertThat(Route.parse("")).isEmpty();
  }
}
