package vitrine.core.sentiment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.MeasureColumn;
import vitrine.core.dataset.ReviewSet;

/** Computes {@link SentimentReport}s from reviews and their scores. */
public final class SentimentReports {
  /** A week needs this many decided reviews before it can stand out. */
  static final int FEWEST_IN_WEEK = 5;

  /** From this z on a week stands out: one chance in 3,200 for a single week. */
  static final double STANDS_OUT = 3.4;

  private final ReviewSet reviews;
  private final Scores scores;
  private final double confidence;
  private final ReviewMatcher matcher;

  /**
   * Reports on these reviews.
   *
   * @param scores one a review
   * @param confidence below which a review counts as unsure
   */
  public SentimentReports(ReviewSet reviews, Scores scores, double confidence) {
    this.reviews = reviews;
    this.scores = scores;
    this.confidence = confidence;
    this.matcher = new ReviewMatcher(reviews);
  }

  /** What the reviews that pass the filter say. */
  public SentimentReport report(ReviewFilter filter, Grain grain) {
    return report(filter, matcher.rows(filter, scores, confidence), grain);
  }

  /**
   * What these reviews say.
   *
   * @param filter which they passed
   * @param passing their row numbers
   */
  public SentimentReport report(ReviewFilter filter, int[] passing, Grain grain) {
    int[] rows =
        IntStream.of(passing)
            .boxed()
            .sorted(Comparator.comparingDouble(this::order).thenComparingInt(row -> row))
            .mapToInt(Integer::intValue)
            .toArray();
    return new SentimentReport(
        filter, confidence, counts(rows), trend(rows, grain), products(rows), stars(rows), rows);
  }

  private double order(int row) {
    return scores.scored(row) ? scores.score(row) : Double.POSITIVE_INFINITY;
  }

  private void count(MoodCounts.Builder counts, int row) {
    counts.add(Mood.of(scores, row, confidence), scores.scored(row) ? scores.score(row) : 0);
  }

  private MoodCounts counts(int[] rows) {
    MoodCounts.Builder counts = new MoodCounts.Builder();
    for (int row : rows) {
      count(counts, row);
    }
    return counts.build();
  }

  private List<TrendPoint> trend(int[] rows, Grain grain) {
    TreeMap<LocalDate, MoodCounts.Builder> points = new TreeMap<>();
    for (int row : rows) {
      matcher
          .day(row)
          .ifPresent(
              day ->
                  count(
                      points.computeIfAbsent(grain.start(day), d -> new MoodCounts.Builder()),
                      row));
    }
    List<TrendPoint> trend = new ArrayList<>();
    if (!points.isEmpty()) {
      LocalDate last = points.lastKey();
      for (LocalDate at = points.firstKey(); !at.isAfter(last); at = grain.next(at)) {
        MoodCounts.Builder counts = points.get(at);
        trend.add(new TrendPoint(at, counts == null ? counts(new int[0]) : counts.build()));
      }
    }
    return trend;
  }

  private List<ProductMood> products(int[] rows) {
    Optional<CodeColumn> items = reviews.items();
    if (items.isEmpty()) {
      return List.of();
    }
    int[] codes = items.get().codes();
    Map<Integer, IntStream.Builder> rowsOf = new HashMap<>();
    for (int row : rows) {
      if (codes[row] >= 0) {
        rowsOf.computeIfAbsent(codes[row], c -> IntStream.builder()).add(row);
      }
    }
    List<ProductMood> products = new ArrayList<>();
    rowsOf.forEach(
        (code, its) ->
            products.add(product(items.get().dictionary().value(code), its.build().toArray())));
    products.sort(
        Comparator.comparingDouble(ProductMood::negativeAtLeast)
            .reversed()
            .thenComparing(ProductMood::item));
    return products;
  }

  private ProductMood product(String item, int[] rows) {
    MoodCounts counts = counts(rows);
    OptionalDouble stars =
        reviews.ratings().map(MeasureColumn::values).stream()
            .flatMapToDouble(values -> IntStream.of(rows).mapToDouble(row -> values[row]))
            .filter(Double::isFinite)
            .average();
    return new ProductMood(
        item,
        counts,
        stars,
        Wilson.lower(counts.negative(), counts.decided()),
        worstWeek(counts, trend(rows, Grain.WEEK)));
  }

  private static Optional<ProductMood.BadWeek> worstWeek(MoodCounts all, List<TrendPoint> weeks) {
    return weeks.stream()
        .filter(week -> week.counts().decided() >= FEWEST_IN_WEEK)
        .filter(week -> all.decided() - week.counts().decided() >= FEWEST_IN_WEEK)
        .map(week -> badWeek(all, week))
        .filter(week -> week.z() >= STANDS_OUT)
        .max(Comparator.comparingDouble(ProductMood.BadWeek::z));
  }

  private static ProductMood.BadWeek badWeek(MoodCounts all, TrendPoint week) {
    double in = week.counts().decided();
    double out = all.decided() - in;
    double elsewhere = (all.negative() - week.counts().negative()) / out;
    double pooled = (double) all.negative() / all.decided();
    double error = Math.sqrt(pooled * (1 - pooled) * (1 / in + 1 / out));
    double gap = week.counts().negative() / in - elsewhere;
    return new ProductMood.BadWeek(week, elsewhere, error > 0 ? gap / error : 0);
  }

  private StarsAndText stars(int[] rows) {
    int[][] table = new int[5][Sentiment.values().length];
    int agreeing = 0;
    int compared = 0;
    if (reviews.ratings().isPresent()) {
      double[] stars = reviews.ratings().get().values();
      for (int row : rows) {
        if (Double.isFinite(stars[row]) && scores.scored(row)) {
          Sentiment said = scores.predicted(row);
          table[StarsAndText.level(stars[row]) - 1][said.ordinal()]++;
          compared++;
          agreeing += said == StarMapping.DEFAULT.of(stars[row]) ? 1 : 0;
        }
      }
    }
    return new StarsAndText(table, agreeing, compared);
  }
}
