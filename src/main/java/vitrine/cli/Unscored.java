package vitrine.cli;

import java.util.List;
import vitrine.core.sentiment.TextCleaning;
import vitrine.core.sentiment.TextLanguage;

/**
 * Why texts have no score.
 *
 * @param blank without anything to read
 * @param unknownLanguage in a language that no encoder knows
 */
record Unscored(int blank, int unknownLanguage) {

  static Unscored of(List<String> texts) {
    int blank = 0;
    int unknown = 0;
    for (String raw : texts) {
      String text = TextCleaning.clean(raw);
      if (text.isBlank()) {
        blank++;
      } else if (TextLanguage.of(text) == TextLanguage.UNKNOWN) {
        unknown++;
      }
    }
    return new Unscored(blank, unknown);
  }
}
