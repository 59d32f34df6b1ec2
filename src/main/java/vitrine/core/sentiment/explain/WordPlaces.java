package vitrine.core.sentiment.explain;

import java.util.ArrayList;
import java.util.List;

/** Finds the words of a cleaned text in the text as it was exported. */
final class WordPlaces {
  /** Markup and entities between two words are hardly longer. */
  private static final int WITHIN = 400;

  private WordPlaces() {}

  /**
   * The same attribution with places in the original. A word that cleaning wrote anew, an emoji's
   * name for example, stands at the place it was reached at, with no length.
   */
  static Attribution in(String original, String read, Attribution attribution) {
    List<AttributedWord> words = new ArrayList<>();
    int from = 0;
    for (AttributedWord word : attribution.words()) {
      String spelled = read.substring(word.start(), word.end());
      int at = original.indexOf(spelled, from);
      if (at < 0 || at > from + WITHIN) {
        words.add(new AttributedWord(from, from, word.attribution()));
      } else {
        words.add(new AttributedWord(at, at + spelled.length(), word.attribution()));
        from = at + spelled.length();
      }
    }
    return new Attribution(
        attribution.sentiment(),
        words,
        attribution.logit(),
        attribution.baselineLogit(),
        attribution.steps(),
        attribution.attributedEnd() < read.length() ? from : original.length());
  }
}
