package vitrine.core.sentiment.overview;

import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import tech.tablesaw.api.LongColumn;
import vitrine.core.dataset.ReviewSet;
import vitrine.core.sentiment.Mood;
import vitrine.core.sentiment.MoodCounts;
import vitrine.core.sentiment.Scores;

/** Finds the reviews that wait for a reply. */
final class ReplyBacklogs {
  private static final double HOUR = 3_600_000;
  private static final List<Mood> URGENCY =
      List.of(Mood.NEGATIVE, Mood.UNSURE, Mood.NEUTRAL, Mood.POSITIVE, Mood.UNSCORED);

  private final ReviewSet reviews;
  private final Scores scores;
  private final double confidence;
  private final long[] written;
  private final long[] replied;

  ReplyBacklogs(ReviewSet reviews, Scores scores, double confidence) {
    this.reviews = reviews;
    this.scores = scores;
    this.confidence = confidence;
    this.written = times(reviews.times());
    this.replied = times(reviews.replyTimes());
  }

  private long[] times(Optional<LongColumn> column) {
    if (column.isPresent()) {
      return column.get().asLongArray();
    }
    long[] none = new long[reviews.rows()];
    Arrays.fill(none, Long.MIN_VALUE);
    return none;
  }

  /** The backlog of these rows; empty where the data does not know replies. */
  Optional<ReplyBacklog> of(int[] rows) {
    if (!reviews.knowsReplies()) {
      return Optional.empty();
    }
    long now =
        LongStream.concat(Arrays.stream(written), Arrays.stream(replied))
            .max()
            .orElse(Long.MIN_VALUE);
    int[] waiting = IntStream.of(rows).filter(row -> !reviews.answered(row)).toArray();
    Map<ReplyAge, MoodCounts.Builder> ages = new EnumMap<>(ReplyAge.class);
    for (int row : waiting) {
      ages.computeIfAbsent(age(row, now), _ -> new MoodCounts.Builder())
          .add(mood(row), scores.scored(row) ? scores.score(row) : 0);
    }
    Map<ReplyAge, MoodCounts> byAge = new EnumMap<>(ReplyAge.class);
    ages.forEach((age, counts) -> byAge.put(age, counts.build()));
    return Optional.of(
        new ReplyBacklog(rows.length - waiting.length, byAge, sorted(waiting), median(rows)));
  }

  private Mood mood(int row) {
    return Mood.of(scores, row, confidence);
  }

  private ReplyAge age(int row, long now) {
    return written[row] == Long.MIN_VALUE
        ? ReplyAge.UNKNOWN
        : ReplyAge.of(Duration.ofMillis(now - written[row]));
  }

  private int[] sorted(int[] waiting) {
    return IntStream.of(waiting)
        .boxed()
        .sorted(
            Comparator.<Integer>comparingInt(row -> URGENCY.indexOf(mood(row)))
                .thenComparingLong(
                    row -> written[row] == Long.MIN_VALUE ? Long.MAX_VALUE : written[row])
                .thenComparingInt(row -> row))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private OptionalDouble median(int[] rows) {
    double[] hours =
        IntStream.of(rows)
            .filter(row -> written[row] != Long.MIN_VALUE && replied[row] >= written[row])
            .mapToDouble(row -> (replied[row] - written[row]) / HOUR)
            .sorted()
            .toArray();
    int n = hours.length;
    return n == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((hours[(n - 1) / 2] + hours[n / 2]) / 2);
  }
}
