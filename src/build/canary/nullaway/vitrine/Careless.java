package vitrine;

import java.util.Map;
import org.jspecify.annotations.NullMarked;

@NullMarked
final class Careless {
  static int length(Map<String, String> names) {
    return names.get("absent").length();
  }
}
