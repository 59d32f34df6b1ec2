package vitrine.core.sentiment.topic;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tech.tablesaw.api.LongColumn;
import vitrine.core.dataset.ReviewSet;
import vitrine.core.sentiment.Mood;
import vitrine.core.sentiment.MoodCounts;
import vitrine.core.sentiment.Scores;

/** Counts the reviews of each topic: over time, by what they say, lately and before. */
final class TopicCounts {
  private final ReviewSet reviews;
  private final Scores scores;
  private final double confidence;
  private final int[] topicOf;
  private final int topics;

  /**
   * Counts these.
   *
   * @param topicOf the topic of each text's code, -1 for none
   */
  TopicCounts(ReviewSet reviews, Scores scores, double confidence, int[] topicOf, int topics) {
    this.reviews = reviews;
    this.scores = scores;
    this.confidence = confidence;
    this.topicOf = topicOf;
    this.topics = topics;
  }

  @SuppressWarnings("ArrayRecordComponent")
  record Counted(int[] rows, List<TopicWeek> weeks, MoodCounts mood, TopicTrend trend) {}

  List<Counted> of(int[] rows) {
    List<IntArrayList> rowsOf = new ArrayList<>();
    List<MoodCounts.Builder> moods = new ArrayList<>();
    for (int topic = 0; topic < topics; topic++) {
      rowsOf.add(new IntArrayList());
      moods.add(new MoodCounts.Builder());
    }
    for (int row : rows) {
      int topic = topic(row);
      if (topic >= 0) {
        rowsOf.get(topic).add(row);
        boolean scored = scores.scored(row);
        moods.get(topic).add(Mood.of(scores, row, confidence), scored ? scores.score(row) : 0);
      }
    }
    Optional<Span> span = span(rows);
    List<TopicTrend> trends = trends(rows, span);
    int[] all = span.map(it -> weekly(rows, it)).orElse(new int[0]);
    List<Counted> counted = new ArrayList<>();
    for (int topic = 0; topic < topics; topic++) {
      int[] own = rowsOf.get(topic).toIntArray();
      counted.add(
          new Counted(
              own,
              span.map(it -> weeks(own, all, it)).orElse(List.of()),
              moods.get(topic).build(),
              trends.get(topic)));
    }
    return counted;
  }

  private int topic(int row) {
    int code = reviews.texts().codes()[row];
    return code < 0 ? -1 : topicOf[code];
  }

  private record Span(LongColumn times, LocalDate first, LocalDate last) {
    LocalDate monday() {
      return first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
  }

  private LocalDate day(LongColumn times, int row) {
    return Instant.ofEpochMilli(times.getLong(row)).atZone(reviews.frame().zone()).toLocalDate();
  }

  private Optional<Span> span(int[] rows) {
    return reviews
        .times()
        .flatMap(
            times -> {
              long least = Long.MAX_VALUE;
              long most = Long.MIN_VALUE;
              int first = -1;
              int last = -1;
              for (int row : rows) {
                long time = times.getLong(row);
                if (time != Long.MIN_VALUE && topic(row) >= 0) {
                  if (time < least) {
                    least = time;
                    first = row;
                  }
                  if (time >= most) {
                    most = time;
                    last = row;
                  }
                }
              }
              return first < 0
                  ? Optional.empty()
                  : Optional.of(new Span(times, day(times, first), day(times, last)));
            });
  }

  private int[] weekly(int[] rows, Span span) {
    LocalDate monday = span.monday();
    int[] counts = new int[(int) (ChronoUnit.DAYS.between(monday, span.last()) / 7) + 1];
    for (int row : rows) {
      if (topic(row) >= 0 && span.times().getLong(row) != Long.MIN_VALUE) {
        counts[(int) (ChronoUnit.DAYS.between(monday, day(span.times(), row)) / 7)]++;
      }
    }
    return counts;
  }

  private List<TopicWeek> weeks(int[] rows, int[] all, Span span) {
    int[] own = weekly(rows, span);
    List<TopicWeek> weeks = new ArrayList<>();
    for (int week = 0; week < own.length; week++) {
      weeks.add(
          new TopicWeek(
              span.monday().plusWeeks(week),
              own[week],
              all[week] == 0 ? 0 : (double) own[week] / all[week]));
    }
    return weeks;
  }

  private List<TopicTrend> trends(int[] rows, Optional<Span> span) {
    int[] recent = new int[topics];
    int[] earlier = new int[topics];
    boolean longEnough = false;
    if (span.isPresent()) {
      LocalDate from = span.get().last().minusDays(TopicTrend.RECENT_DAYS - 1L);
      longEnough =
          ChronoUnit.DAYS.between(span.get().first(), from) >= TopicTrend.LEAST_EARLIER_DAYS;
      for (int row : rows) {
        int topic = topic(row);
        if (topic >= 0 && span.get().times().getLong(row) != Long.MIN_VALUE) {
          boolean late = !day(span.get().times(), row).isBefore(from);
          (late ? recent : earlier)[topic]++;
        }
      }
    }
    return TopicTrend.of(recent, earlier, longEnough);
  }
}
