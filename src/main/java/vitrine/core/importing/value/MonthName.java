package vitrine.core.importing.value;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** English month names, whole or cut to three letters. */
final class MonthName {
  private static final List<String> MONTHS =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");

  private MonthName() {}

  static int of(byte[] bytes, int from, int to) {
    String word =
        new String(bytes, from, to - from, StandardCharsets.US_ASCII).toLowerCase(Locale.ROOT);
    for (int i = 0; i < MONTHS.size(); i++) {
      String month = MONTHS.get(i);
      if (word.equals(month)
          || word.equals(month.substring(0, 3))
          || word.equals("sept") && i == 8) {
        return i + 1;
      }
    }
    return 0;
  }
}
