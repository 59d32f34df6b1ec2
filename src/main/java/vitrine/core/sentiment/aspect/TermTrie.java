package vitrine.core.sentiment.aspect;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vitrine.core.sentiment.TextWords;

/** Terms by their words, so that the longest one that starts at a word is found in one walk. */
final class TermTrie {
  /** What an ignored phrase means. */
  static final int NOTHING = -1;

  private static final int NO_TERM = -2;

  private final Node root = new Node();

  private static final class Node {
    private final Map<String, Node> next = new HashMap<>();
    private int meaning = NO_TERM;
  }

  /**
   * A term in a text.
   *
   * @param meaning index of its aspect, or {@link #NOTHING}
   * @param words how many words it has
   */
  record Match(int meaning, int words) {}

  /** Adds a term; of two with the same words the first keeps its meaning. */
  void add(String term, int meaning) {
    TextWords words = TextWords.of(term);
    Node node = root;
    for (int word = 0; word < words.count(); word++) {
      node = node.next.computeIfAbsent(words.word(word), w -> new Node());
    }
    if (node.meaning == NO_TERM) {
      node.meaning = meaning;
    }
  }

  /** The longest term that starts at a word and ends before another. */
  Optional<Match> longest(TextWords words, int from, int to) {
    Match best = null;
    Node node = root;
    for (int word = from; word < to && (word == from || joined(words, word)); word++) {
      Node next = follow(node, words.word(word));
      if (next == null) {
        break;
      }
      node = next;
      if (node.meaning != NO_TERM) {
        best = new Match(node.meaning, word - from + 1);
      }
    }
    return Optional.ofNullable(best);
  }

  /** Whether nothing parts a word from the one before it: a hyphen joins English words. */
  private static boolean joined(TextWords words, int word) {
    String gap = words.gap(word);
    return words.isHan(word) ? gap.isEmpty() : gap.isBlank() || gap.equals("-");
  }

  /** A word, or what is left of it without the ending of the plural. */
  private static @Nullable Node follow(Node node, String word) {
    Node next = node.next.get(word);
    if (next == null && word.length() > 3 && word.endsWith("s")) {
      next = node.next.get(word.substring(0, word.length() - 1));
      if (next == null && word.endsWith("es")) {
        next = node.next.get(word.substring(0, word.length() - 2));
      }
    }
    return next;
  }
}
