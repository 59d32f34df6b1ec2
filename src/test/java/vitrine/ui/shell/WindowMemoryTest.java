package vitrine.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vitrine.core.settings.WindowState;
import vitrine.ui.common.Destination;
import vitrine.ui.common.Navigator;
import vitrine.ui.common.Route;

class WindowMemoryTest {
  private final Navigator navigator = new Navigator();
  private TestWindow window;

  @BeforeEach
  void open() {
    window = TestWindow.open(Locale.US);
  }

  @AfterEach
  void close() {
    window.close();
  }

  private Stage followed() {
    return TestWindow.onFx(
        () -> {
          Stage stage = new Stage();
          new WindowMemory(window.settings(), navigator).follow(stage);
          return stage;
        });
  }

  @Test
  void putsTheWindowWhereItWas() {
    window.settings().update(now -> now.withWindow(new WindowState(40, 30, 1000, 700, false)));
    Stage stage = followed();
    assertThat(stage.getX()).isEqualTo(40);
    assertThat(stage.getWidth()).isEqualTo(1000);
  }

  @Test
  void leavesAWindowThatNoScreenShows() {
    window.settings().update(now -> now.withWindow(new WindowState(90_000, 0, 1000, 700, false)));
    assertThat(followed().getX()).isNaN();
  }

  @Test
  void returnsToTheLastPlaceAndRemembersTheNext() {
    window.settings().update(now -> now.withLastRoute("shoppers?user=U7"));
    followed();
    assertThat(navigator.current().get())
        .isEqualTo(Route.to(Destination.SHOPPERS).with("user", "U7"));
    assertThat(navigator.canGoBack().get()).isFalse();
    navigator.go(Destination.DATA);
    assertThat(window.settings().current().lastRoute()).contains("data");
  }

  @Test
  void aPlaceThatIsGoneIsTheMorningPage() {
    window.settings().update(now -> now.withLastRoute("gone"));
    followed();
    assertThat(navigator.current().get().screen()).isEqualTo(Destination.OVERVIEW);
  }
}
