package vitrine.core.sentiment.topic;

import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import vitrine.core.sentiment.TextLanguage;

/**
 * The phrases that set a group's texts apart from the others': those whose number of texts in the
 * group exceeds what the whole leads to expect by the most standard deviations (adjusted residual,
 * Haberman 1973). A phrase is one to three words, or two to four Han characters, as it stands.
 */
final class Phrases {
  /** Share of a group's texts that a phrase must stand in to name the group. */
  private static final double SUPPORT = .02;

  private static final int LEAST_TEXTS = 3;
  private static final int LONGEST_TEXT = 2000;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’-][\\p{L}\\p{N}]+)*");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}{2,}");

  private final TextLanguage language;
  private final List<Object2IntOpenHashMap<String>> byGroup = new ArrayList<>();
  private final Object2IntOpenHashMap<String> everywhere = new Object2IntOpenHashMap<>();
  private final int[] sizes;
  private int texts;

  Phrases(TextLanguage language, int groups) {
    this.language = language;
    sizes = new int[groups];
    for (int group = 0; group < groups; group++) {
      byGroup.add(new Object2IntOpenHashMap<>());
    }
  }

  /** Counts a text's phrases, each once. */
  void add(int group, String text) {
    texts++;
    sizes[group]++;
    for (String phrase : of(text, language)) {
      byGroup.get(group).addTo(phrase, 1);
      everywhere.addTo(phrase, 1);
    }
  }

  /** The phrases of a text. */
  static Set<String> of(String text, TextLanguage language) {
    String some = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    Set<String> phrases = new LinkedHashSet<>();
    if (language == TextLanguage.CHINESE) {
      HAN.matcher(some).results().forEach(run -> pieces(run.group(), phrases));
    } else {
      words(some.toLowerCase(Locale.ROOT), phrases);
    }
    return phrases;
  }

  private static void pieces(String run, Set<String> phrases) {
    for (int length = 2; length <= 4; length++) {
      for (int from = 0; from + length <= run.length(); from++) {
        phrases.add(run.substring(from, from + length));
      }
    }
  }

  /** Words next to each other with nothing but a space between them. */
  private static void words(String text, Set<String> phrases) {
    List<int[]> words = new ArrayList<>();
    WORD.matcher(text).results().forEach(word -> words.add(new int[] {word.start(), word.end()}));
    for (int first = 0; first < words.size(); first++) {
      for (int last = first; last < Math.min(words.size(), first + 3); last++) {
        if (last > first && words.get(last)[0] != words.get(last - 1)[1] + 1) {
          break;
        }
        if (last > first || words.get(first)[1] - words.get(first)[0] > 1) {
          phrases.add(text.substring(words.get(first)[0], words.get(last)[1]));
        }
      }
    }
  }

  /**
   * The most characteristic phrases of a group, of equal ones the longer; of those that lie in one
   * another the first only.
   */
  List<String> best(int group, int count) {
    Object2IntOpenHashMap<String> here = byGroup.get(group);
    int least = Math.max(LEAST_TEXTS, (int) Math.ceil(SUPPORT * sizes[group]));
    List<String> ranked =
        here.object2IntEntrySet().stream()
            .filter(entry -> entry.getIntValue() >= least)
            .filter(entry -> residual(entry.getKey(), group) > 0)
            .map(entry -> entry.getKey())
            .sorted(
                Comparator.comparingDouble((String phrase) -> -residual(phrase, group))
                    .thenComparing(phrase -> -phrase.length())
                    .thenComparing(Comparator.naturalOrder()))
            .limit(200)
            .toList();
    List<String> chosen = new ArrayList<>();
    for (String phrase : ranked) {
      if (chosen.size() < count && chosen.stream().noneMatch(other -> overlap(other, phrase))) {
        chosen.add(phrase);
      }
    }
    return chosen;
  }

  private boolean overlap(String one, String other) {
    if (language == TextLanguage.CHINESE) {
      return one.contains(other)
          || other.contains(one)
          || one.substring(1).equals(other.substring(0, Math.min(other.length(), one.length() - 1)))
          || other
              .substring(1)
              .equals(one.substring(0, Math.min(one.length(), other.length() - 1)));
    }
    return (" " + one + " ").contains(" " + other + " ")
        || (" " + other + " ").contains(" " + one + " ");
  }

  /** Standard deviations above what independence of phrase and group leads to expect. */
  double residual(String phrase, int group) {
    double all = everywhere.getInt(phrase);
    double size = sizes[group];
    double expected = all * size / texts;
    double variance = expected * (1 - all / texts) * (1 - size / texts);
    return variance <= 0 ? 0 : (byGroup.get(group).getInt(phrase) - expected) / Math.sqrt(variance);
  }
}
