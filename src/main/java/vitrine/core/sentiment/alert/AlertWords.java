package vitrine.core.sentiment.alert;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vitrine.core.dataset.ReviewSet;

/**
 * The words behind an alert: those that its negative reviews use far more often than the product's
 * earlier reviews, by the z of the log odds ratio of reviews with the word (with half a review
 * added to each count: Haldane 1956, Anscombe 1956).
 */
public final class AlertWords {
  private static final int MOST = 6;
  private static final int FEWEST_REVIEWS = 3;
  private static final double STANDS_OUT = 3.29;
  private static final double SAME_REVIEWS = .8;

  private AlertWords() {}

  /**
   * A word behind an alert.
   *
   * @param word as readers write it, in lower case; two characters of Chinese
   * @param reviews of the alert's negative reviews that use it
   * @param before earlier reviews of the product that use it
   * @param z how far its odds lie above those before, in standard errors
   */
  public record Word(String word, int reviews, int before, double z) {}

  private record Found(Word word, Set<Integer> rows) {}

  /** The words of an alert, the most telling first. */
  public static List<Word> of(Alert alert, ReviewSet reviews) {
    DailySeries series = alert.tests().series();
    int[] now = alert.rows();
    int[] before = series.rowsBefore(series.day(alert.from()));
    Map<String, Set<Integer>> rowsNow = rowsOf(reviews, now);
    Map<String, Set<Integer>> rowsBefore = rowsOf(reviews, before);
    List<Found> found = new ArrayList<>();
    rowsNow.forEach(
        (word, rows) -> {
          int earlier = rowsBefore.getOrDefault(word, Set.of()).size();
          double z = z(rows.size(), now.length, earlier, before.length);
          if (rows.size() >= FEWEST_REVIEWS && z >= STANDS_OUT) {
            found.add(new Found(new Word(word, rows.size(), earlier, z), rows));
          }
        });
    found.sort(
        Comparator.comparingDouble((Found one) -> -one.word().z())
            .thenComparing(one -> one.word().word()));
    List<Found> chosen = new ArrayList<>();
    for (Found one : found) {
      if (chosen.size() < MOST && chosen.stream().noneMatch(other -> overlaps(other, one))) {
        chosen.add(one);
      }
    }
    return chosen.stream().map(Found::word).toList();
  }

  static double z(int with, int all, int withBefore, int allBefore) {
    double a = with + .5;
    double b = all - with + .5;
    double c = withBefore + .5;
    double d = allBefore - withBefore + .5;
    return Math.log(a * d / (b * c)) / Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d);
  }

  private static Map<String, Set<Integer>> rowsOf(ReviewSet reviews, int[] rows) {
    Map<String, Set<Integer>> rowsOf = new HashMap<>();
    for (int row : rows) {
      String title = reviews.titles().map(titles -> titles.value(row) + "\n").orElse("");
      for (String word : words(title + reviews.text(row))) {
        rowsOf.computeIfAbsent(word, w -> new HashSet<>()).add(row);
      }
    }
    return rowsOf;
  }

  /** Pairs of Chinese characters that share one, in the same reviews, tell the same. */
  private static boolean overlaps(Found chosen, Found other) {
    String one = chosen.word().word();
    String two = other.word().word();
    boolean shared =
        han(one.codePointAt(0))
            && han(two.codePointAt(0))
            && (one.charAt(one.length() - 1) == two.charAt(0)
                || two.charAt(two.length() - 1) == one.charAt(0));
    return shared
        && other.rows().stream().filter(chosen.rows()::contains).count()
            >= SAME_REVIEWS * other.rows().size();
  }

  /**
   * The distinct words of a text: runs of letters, and pairs of neighbouring Chinese characters.
   */
  static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    String lower = text.toLowerCase(java.util.Locale.ROOT);
    int[] points = lower.codePoints().toArray();
    for (int from = 0; from < points.length; ) {
      int to = from;
      if (han(points[from])) {
        while (to < points.length && han(points[to])) {
          to++;
        }
        for (int i = from; i + 1 < to; i++) {
          words.add(new String(points, i, 2));
        }
      } else if (Character.isLetter(points[from])) {
        while (to < points.length && Character.isLetter(points[to]) && !han(points[to])) {
          to++;
        }
        if (to - from > 2) {
          words.add(new String(points, from, to - from));
        }
      } else {
        to++;
      }
      from = to;
    }
    return words;
  }

  private static boolean han(int point) {
    return Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN;
  }
}
