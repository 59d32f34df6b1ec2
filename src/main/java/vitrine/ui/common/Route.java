package vitrine.ui.common;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A place in the program: a screen and what it shows. Written as {@code shoppers?user=42}.
 *
 * @param screen where it leads
 * @param parameters what the screen shows; each screen documents its own in its controller
 */
public record Route(Destination screen, Map<String, String> parameters) {

  /** Copies the parameters. */
  public Route {
    parameters = Map.copyOf(parameters);
  }

  /** A screen as it comes. */
  public static Route to(Destination screen) {
    return new Route(screen, Map.of());
  }

  /** The same place with one more parameter. */
  public Route with(String name, String value) {
    Map<String, String> more = new TreeMap<>(parameters);
    more.put(name, value);
    return new Route(screen, more);
  }

  /** The value of a parameter. */
  public Optional<String> parameter(String name) {
    return Optional.ofNullable(parameters.get(name));
  }

  @Override
  public String toString() {
    String query =
        new TreeMap<>(parameters)
            .entrySet().stream()
                .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
                .collect(Collectors.joining("&"));
    return query.isEmpty() ? screen.key() : screen.key() + "?" + query;
  }

  /** Reads what {@link #toString} wrote; empty where the screen does not exist (any more). */
  public static Optional<Route> parse(String text) {
    int mark = text.indexOf('?');
    String name = mark < 0 ? text : text.substring(0, mark);
    Map<String, String> parameters = new TreeMap<>();
    if (mark >= 0) {
      for (String pair : text.substring(mark + 1).split("&", -1)) {
        int equals = pair.indexOf('=');
        if (equals > 0) {
          parameters.put(
              URLDecoder.decode(pair.substring(0, equals), UTF_8),
              URLDecoder.decode(pair.substring(equals + 1), UTF_8));
        }
      }
    }
    return Destination.of(name).map(screen -> new Route(screen, parameters));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
