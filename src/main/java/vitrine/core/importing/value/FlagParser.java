package vitrine.core.importing.value;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.OptionalInt;

/** Reads yes and no, as 1 and 0. */
public final class FlagParser {
  private static final Map<String, Integer> WORDS =
      Map.of("true", 1, "false", 0, "yes", 1, "no", 0, "是", 1, "否", 0);

  private FlagParser() {}

  /** 1, 0, or empty if these bytes say neither. */
  public static OptionalInt parse(byte[] bytes, int from, int to) {
    if (to - from > 5) {
      return OptionalInt.empty();
    }
    String word = new String(bytes, from, to - from, StandardCharsets.UTF_8);
    for (Map.Entry<String, Integer> known : WORDS.entrySet()) {
      if (known.getKey().equalsIgnoreCase(word)) {
        return OptionalInt.of(known.getValue());
      }
    }
    return OptionalInt.empty();
  }
}
