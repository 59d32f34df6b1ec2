package vitrine.core.sentiment;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits English and Chinese reviews into clauses, each of which may praise or blame something
 * else. Sentences always end a clause. A comma, a colon, a dash, a space between Han characters or
 * a word that turns or adds ({@code but}, {@code and it is}, 但是) ends one only where both sides say
 * something of their own, so that "soft, light and warm" stays whole. Tags and entities of HTML are
 * read over. Takes time in proportion to the text.
 */
public final class Clauses {
  private Clauses() {}

  /** The clauses of a text in order; none for a blank one. All but white space lies in one. */
  public static List<Clause> of(String text) {
    return of(TextWords.of(text));
  }

  /** The clauses of a text whose words are known already. */
  public static List<Clause> of(TextWords words) {
    String text = words.text();
    int first = 0;
    int end = text.length();
    while (first < end && blank(text.charAt(first))) {
      first++;
    }
    while (end > first && blank(text.charAt(end - 1))) {
      end--;
    }
    if (first == end) {
      return List.of();
    }
    ClauseBreaks breaks = new ClauseBreaks(words);
    List<Clause> clauses = new ArrayList<>();
    int start = first;
    int from = 0;
    int word = 0;
    while (word < words.count()) {
      int next = breaks.next(word);
      if (next == words.count()) {
        break;
      }
      boolean splits =
          breaks.endsSentence(next)
              ? !words.onlyNumber(from, next)
              : words.tells(from, next) && words.tells(next, breaks.next(next));
      if (splits) {
        int cut = breaks.cut(next);
        clauses.add(trimmed(text, start, cut));
        start = cut;
        from = next;
      }
      word = next;
    }
    clauses.add(trimmed(text, start, end));
    return clauses;
  }

  private static Clause trimmed(String text, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && blank(text.charAt(from))) {
      from++;
    }
    while (to > from && blank(text.charAt(to - 1))) {
      to--;
    }
    return new Clause(from, to);
  }

  /** Whether a character shows nothing: white space, and spaces that Java does not count. */
  static boolean blank(char character) {
    return Character.isWhitespace(character) || Character.isSpaceChar(character);
  }
}
