package vitrine.core.sentiment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import tech.tablesaw.api.LongColumn;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.ReviewSet;
import vitrine.core.engagement.segment.SegmentMembers;

/** Finds the reviews that a filter means. */
public final class ReviewMatcher {
  private final ReviewSet reviews;

  /** Finds among these reviews. */
  public ReviewMatcher(ReviewSet reviews) {
    this.reviews = reviews;
  }

  /** The day of a review in the data's time zone. */
  public Optional<LocalDate> day(int row) {
    return reviews
        .times()
        .map(times -> times.getLong(row))
        .filter(time -> time != Long.MIN_VALUE)
        .map(time -> Instant.ofEpochMilli(time).atZone(reviews.frame().zone()).toLocalDate());
  }

  /**
   * The row numbers of matching reviews, in file order.
   *
   * @param scores one a review
   * @param confidence below which a review counts as unsure
   */
  public int[] rows(ReviewFilter filter, Scores scores, double confidence) {
    return rows(filter, row -> Mood.of(scores, row, confidence)).toArray();
  }

  /** The row numbers of matching reviews, in file order. */
  IntStream rows(ReviewFilter filter, IntFunction<Mood> moods) {
    IntStream rows = IntStream.range(0, reviews.rows());
    rows = ofValue(rows, filter.item(), reviews.items());
    rows = ofValue(rows, filter.category(), reviews.categories());
    rows = ofShoppers(rows, filter.segment());
    rows = inTime(rows, filter);
    rows = ofStars(rows, filter.stars());
    if (filter.mood().isPresent()) {
      Mood wanted = filter.mood().get();
      rows = rows.filter(row -> moods.apply(row) == wanted);
    }
    if (filter.answered().isPresent()) {
      boolean wanted = filter.answered().get();
      rows = rows.filter(row -> reviews.knowsReplies() && reviews.answered(row) == wanted);
    }
    if (filter.contradiction().isPresent()) {
      Optional<Contradiction> wanted = filter.contradiction();
      rows = rows.filter(row -> Contradiction.of(stars(row), moods.apply(row)).equals(wanted));
    }
    String search = filter.search().strip().toLowerCase(Locale.ROOT);
    return search.isEmpty() ? rows : rows.filter(row -> contains(row, search));
  }

  private double stars(int row) {
    return reviews.ratings().map(given -> given.values()[row]).orElse(Double.NaN);
  }

  private static IntStream ofValue(
      IntStream rows, Optional<String> value, Optional<CodeColumn> column) {
    if (value.isEmpty()) {
      return rows;
    }
    if (column.isEmpty()) {
      return IntStream.empty();
    }
    int code = column.get().dictionary().code(value.get());
    int[] codes = column.get().codes();
    return code < 0 ? IntStream.empty() : rows.filter(row -> codes[row] == code);
  }

  private IntStream ofShoppers(IntStream rows, Optional<SegmentMembers> segment) {
    if (segment.isEmpty()) {
      return rows;
    }
    if (reviews.users().isEmpty()) {
      return IntStream.empty();
    }
    boolean[] members = segment.get().among(reviews.users().get());
    int[] codes = reviews.users().get().codes();
    return rows.filter(row -> codes[row] >= 0 && members[codes[row]]);
  }

  private IntStream ofStars(IntStream rows, Optional<Integer> wanted) {
    if (wanted.isEmpty()) {
      return rows;
    }
    if (reviews.ratings().isEmpty()) {
      return IntStream.empty();
    }
    int stars = wanted.get();
    double[] given = reviews.ratings().get().values();
    return rows.filter(
        row -> Double.isFinite(given[row]) && StarsAndText.level(given[row]) == stars);
  }

  private IntStream inTime(IntStream rows, ReviewFilter filter) {
    if (filter.from().isEmpty() && filter.to().isEmpty()) {
      return rows;
    }
    Optional<LongColumn> times = reviews.times();
    if (times.isEmpty()) {
      return IntStream.empty();
    }
    long first = filter.from().map(this::startOf).orElse(Long.MIN_VALUE + 1);
    long end = filter.to().map(to -> startOf(to.plusDays(1))).orElse(Long.MAX_VALUE);
    LongColumn column = times.get();
    return rows.filter(row -> column.getLong(row) >= first && column.getLong(row) < end);
  }

  private long startOf(LocalDate day) {
    return day.atStartOfDay(reviews.frame().zone()).toInstant().toEpochMilli();
  }

  private boolean contains(int row, String search) {
    return reviews.text(row).toLowerCase(Locale.ROOT).contains(search)
        || reviews
            .titles()
            .map(titles -> titles.value(row).toLowerCase(Locale.ROOT).contains(search))
            .orElse(false);
  }
}
