package vitrine.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import vitrine.core.dataset.ReviewSet;
import vitrine.core.sentiment.Grain;
import vitrine.core.sentiment.Mood;
import vitrine.core.sentiment.MoodCounts;
import vitrine.core.sentiment.ProductMood;
import vitrine.core.sentiment.ReviewFilter;
import vitrine.core.sentiment.ScoreGap;
import vitrine.core.sentiment.ScoredReviews;
import vitrine.core.sentiment.overview.Disagreement;
import vitrine.core.sentiment.overview.MoodGroup;
import vitrine.core.sentiment.overview.ReplyAge;
import vitrine.core.sentiment.overview.ReplyBacklog;
import vitrine.core.sentiment.overview.ReviewsOverview;
import vitrine.core.workspace.DatasetEntry;

/** What {@code vitrine reviews --json} prints; docs/json/reviews.md says what each field means. */
record ReviewsDocument(
    Data data,
    Model model,
    double unsureBelow,
    Filter filter,
    Counts counts,
    Gaps notScored,
    @Nullable Trend trend,
    List<Group> byStar,
    List<Group> byCategory,
    List<Product> byProduct,
    @Nullable Contradictions disagreement,
    @Nullable Replies replies) {

  /** Which data. */
  record Data(String dataset, String fingerprint, int reviews) {}

  /** What scored it. */
  record Model(String name, String fingerprint) {}

  /** Which reviews. */
  record Filter(
      @Nullable String item,
      @Nullable String category,
      @Nullable String mood,
      @Nullable Integer stars,
      @Nullable String search,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable String segment) {}

  /** Reviews by what they say. */
  record Counts(
      int reviews,
      int negative,
      int neutral,
      int positive,
      int unsure,
      int notScored,
      @Nullable Double negativeShare,
      @Nullable Double meanScore) {
    static Counts of(MoodCounts counts) {
      return new Counts(
          counts.all(),
          counts.negative(),
          counts.neutral(),
          counts.positive(),
          counts.unsure(),
          counts.unscored(),
          boxed(counts.negativeShare()),
          boxed(counts.meanScore()));
    }
  }

  /** Reviews without a score by the reason. */
  record Gaps(int noText, int unknownLanguage, int waiting) {}

  /** Over time. */
  record Trend(String by, List<Point> points) {}

  /** A point of time. */
  record Point(LocalDate start, Counts counts) {}

  /** Reviews that share a star or a category. */
  record Group(String name, Counts counts) {}

  /** A product. */
  record Product(
      String item,
      @Nullable String title,
      Counts counts,
      @Nullable Double meanStars,
      double negativeAtLeast,
      @Nullable Week worstWeek) {}

  /** A week of a product that stands out. */
  record Week(LocalDate start, Counts counts, double negativeElsewhere, double z) {}

  /** Stars against text. */
  record Contradictions(
      int compared,
      @Nullable Double share,
      int angryText,
      int happyText,
      List<Review> angryTexts,
      List<Review> happyTexts) {}

  /** Reviews without a reply. */
  record Replies(
      int answered,
      int waiting,
      @Nullable Double medianHours,
      Map<String, Counts> waitingByAge,
      List<Review> oldestFirst) {}

  /** A review. */
  record Review(
      int row,
      @Nullable String item,
      @Nullable Instant time,
      @Nullable Double stars,
      String mood,
      @Nullable Double score,
      @Nullable Double confidence,
      String text) {}

  static ReviewsDocument of(
      DatasetEntry entry, ScoredReviews scored, ReviewsOverview overview, Grain grain, int top) {
    double confidence = overview.report().confidence();
    List<Point> points =
        overview.report().trend().stream()
            .map(point -> new Point(point.start(), Counts.of(point.counts())))
            .toList();
    return new ReviewsDocument(
        new Data(entry.name(), entry.fingerprint().sha256(), scored.reviews().rows()),
        new Model(scored.model().name(), scored.model().fingerprint().sha256()),
        confidence,
        filter(overview.report().filter()),
        Counts.of(overview.report().counts()),
        new Gaps(
            gap(overview, ScoreGap.NO_TEXT),
            gap(overview, ScoreGap.UNKNOWN_LANGUAGE),
            gap(overview, ScoreGap.WAITING)),
        points.isEmpty() ? null : new Trend(Words.lower(grain), points),
        groups(overview.stars()),
        groups(overview.categories()),
        overview.report().products().stream().map(product -> product(product, scored)).toList(),
        scored.reviews().ratings().isEmpty()
            ? null
            : contradictions(overview.disagreement(), scored, confidence, top),
        overview.replies().map(replies -> replies(replies, scored, confidence, top)).orElse(null));
  }

  private static Filter filter(ReviewFilter filter) {
    return new Filter(
        filter.item().orElse(null),
        filter.category().orElse(null),
        filter.mood().map(Mood::argument).orElse(null),
        filter.stars().orElse(null),
        filter.search().isEmpty() ? null : filter.search(),
        filter.from().orElse(null),
        filter.to().orElse(null),
        filter.segment().map(members -> members.segment().name()).orElse(null));
  }

  private static int gap(ReviewsOverview overview, ScoreGap gap) {
    return overview.gaps().getOrDefault(gap, 0);
  }

  private static List<Group> groups(List<MoodGroup> groups) {
    return groups.stream()
        .map(group -> new Group(group.name(), Counts.of(group.counts())))
        .toList();
  }

  private static Product product(ProductMood product, ScoredReviews scored) {
    return new Product(
        product.item(),
        scored.titles().get(product.item()),
        Counts.of(product.counts()),
        boxed(product.meanStars()),
        product.negativeAtLeast(),
        product
            .worstWeek()
            .map(
                bad ->
                    new Week(
                        bad.week().start(),
                        Counts.of(bad.week().counts()),
                        bad.elsewhere(),
                        bad.z()))
            .orElse(null));
  }

  private static Contradictions contradictions(
      Disagreement found, ScoredReviews scored, double confidence, int top) {
    return new Contradictions(
        found.compared(),
        boxed(found.share()),
        found.angry().length,
        found.happy().length,
        reviews(found.angry(), scored, confidence, top),
        reviews(found.happy(), scored, confidence, top));
  }

  private static Replies replies(
      ReplyBacklog backlog, ScoredReviews scored, double confidence, int top) {
    Map<String, Counts> ages = new LinkedHashMap<>();
    for (ReplyAge age : ReplyAge.values()) {
      Optional.ofNullable(backlog.byAge().get(age))
          .ifPresent(counts -> ages.put(age.argument(), Counts.of(counts)));
    }
    return new Replies(
        backlog.answered(),
        backlog.waiting().length,
        boxed(backlog.medianHours()),
        ages,
        reviews(backlog.waiting(), scored, confidence, top));
  }

  private static List<Review> reviews(
      int[] rows, ScoredReviews scored, double confidence, int top) {
    List<Review> reviews = new ArrayList<>();
    Arrays.stream(rows).limit(top).forEach(row -> reviews.add(review(row, scored, confidence)));
    return reviews;
  }

  private static Review review(int row, ScoredReviews scored, double confidence) {
    ReviewSet reviews = scored.reviews();
    boolean known = scored.scores().scored(row);
    return new Review(
        row,
        reviews.items().map(items -> items.value(row)).filter(id -> !id.isEmpty()).orElse(null),
        reviews
            .times()
            .map(times -> times.getLong(row))
            .filter(time -> time != Long.MIN_VALUE)
            .map(Instant::ofEpochMilli)
            .orElse(null),
        reviews.ratings().map(r -> r.values()[row]).filter(Double::isFinite).orElse(null),
        Mood.of(scored.scores(), row, confidence).argument(),
        known ? scored.scores().score(row) : null,
        known ? scored.scores().confidence(row) : null,
        reviews.text(row));
  }

  private static @Nullable Double boxed(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }
}
