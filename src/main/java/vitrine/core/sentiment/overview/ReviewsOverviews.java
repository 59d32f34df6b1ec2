package vitrine.core.sentiment.overview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.ReviewSet;
import vitrine.core.sentiment.Contradiction;
import vitrine.core.sentiment.Grain;
import vitrine.core.sentiment.Mood;
import vitrine.core.sentiment.MoodCounts;
import vitrine.core.sentiment.ReviewFilter;
import vitrine.core.sentiment.ReviewMatcher;
import vitrine.core.sentiment.ScoreGap;
import vitrine.core.sentiment.ScoredReviews;
import vitrine.core.sentiment.Scores;
import vitrine.core.sentiment.SentimentReports;
import vitrine.core.sentiment.StarsAndText;

/** Computes {@link ReviewsOverview}s. */
public final class ReviewsOverviews {
  private final ScoredReviews scored;
  private final ReviewSet reviews;
  private final Scores scores;
  private final double confidence;

  /**
   * Looks over these reviews.
   *
   * @param confidence below which a review counts as unsure
   */
  public ReviewsOverviews(ScoredReviews scored, double confidence) {
    this.scored = scored;
    this.reviews = scored.reviews();
    this.scores = scored.scores();
    this.confidence = confidence;
  }

  /** What the reviews that pass the filter say. */
  public ReviewsOverview of(ReviewFilter filter, Grain grain) {
    return of(filter, new ReviewMatcher(reviews).rows(filter, scores, confidence), grain);
  }

  /**
   * What these reviews say.
   *
   * @param filter which they passed
   * @param rows their row numbers
   */
  public ReviewsOverview of(ReviewFilter filter, int[] rows, Grain grain) {
    return new ReviewsOverview(
        new SentimentReports(reviews, scores, confidence).report(filter, rows, grain),
        gaps(rows),
        reviews.categories().map(column -> categories(column, rows)).orElse(List.of()),
        reviews.ratings().map(given -> stars(given.values(), rows)).orElse(List.of()),
        disagreement(rows),
        new ReplyBacklogs(reviews, scores, confidence).of(rows));
  }

  private Mood mood(int row) {
    return Mood.of(scores, row, confidence);
  }

  private double score(int row) {
    return scores.scored(row) ? scores.score(row) : 0;
  }

  private Map<ScoreGap, Integer> gaps(int[] rows) {
    Map<ScoreGap, Integer> gaps = new EnumMap<>(ScoreGap.class);
    for (int row : rows) {
      scored.gaps().get(row).ifPresent(gap -> gaps.merge(gap, 1, Integer::sum));
    }
    return gaps;
  }

  private List<MoodGroup> categories(CodeColumn column, int[] rows) {
    MoodCounts.Builder[] counts = new MoodCounts.Builder[column.dictionary().size()];
    int[] codes = column.codes();
    for (int row : rows) {
      if (codes[row] >= 0) {
        if (counts[codes[row]] == null) {
          counts[codes[row]] = new MoodCounts.Builder();
        }
        counts[codes[row]].add(mood(row), score(row));
      }
    }
    List<MoodGroup> groups = new ArrayList<>();
    for (int code = 0; code < counts.length; code++) {
      if (counts[code] != null) {
        groups.add(new MoodGroup(column.dictionary().value(code), counts[code].build()));
      }
    }
    groups.sort(
        Comparator.comparingInt((MoodGroup group) -> -group.counts().all())
            .thenComparing(MoodGroup::name));
    return groups;
  }

  private List<MoodGroup> stars(double[] given, int[] rows) {
    TreeMap<Integer, MoodCounts.Builder> counts = new TreeMap<>();
    for (int row : rows) {
      if (Double.isFinite(given[row])) {
        counts
            .computeIfAbsent(StarsAndText.level(given[row]), _ -> new MoodCounts.Builder())
            .add(mood(row), score(row));
      }
    }
    return counts.entrySet().stream()
        .map(entry -> new MoodGroup(entry.getKey().toString(), entry.getValue().build()))
        .toList();
  }

  private Disagreement disagreement(int[] rows) {
    double[] given = reviews.ratings().map(column -> column.values()).orElse(new double[0]);
    if (given.length == 0) {
      return new Disagreement(0, new int[0], new int[0]);
    }
    int compared = 0;
    Map<Contradiction, IntStream.Builder> found = new EnumMap<>(Contradiction.class);
    for (Contradiction contradiction : Contradiction.values()) {
      found.put(contradiction, IntStream.builder());
    }
    for (int row : rows) {
      Mood mood = mood(row);
      if (Double.isFinite(given[row]) && mood != Mood.UNSURE && mood != Mood.UNSCORED) {
        compared++;
        Contradiction.of(given[row], mood)
            .flatMap(contradiction -> Optional.ofNullable(found.get(contradiction)))
            .ifPresent(list -> list.add(row));
      }
    }
    return new Disagreement(
        compared, surest(found, Contradiction.ANGRY_TEXT), surest(found, Contradiction.HAPPY_TEXT));
  }

  private int[] surest(Map<Contradiction, IntStream.Builder> found, Contradiction which) {
    return Optional.ofNullable(found.get(which))
        .orElseThrow()
        .build()
        .boxed()
        .sorted(
            Comparator.<Integer>comparingDouble(row -> -scores.confidence(row))
                .thenComparingInt(row -> row))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
