package vitrine.core.exposure.events;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;
import vitrine.core.engagement.log.Days;
import vitrine.core.engagement.log.Period;
import vitrine.core.engagement.log.PreparedLog;

/**
 * The times that bound an experiment on events, in milliseconds since 1970 in UTC.
 *
 * @param days on which units can be exposed, those that the data has
 * @param begin the midnight before them
 * @param end the midnight after them
 * @param dataStart the midnight before the data's first day
 * @param dataEnd the midnight after the data's last day
 * @param windowDays as {@link EventExperiment#windowDays()}
 * @param longestDays the longest that any metric follows a unit; empty where none has an end
 * @param lookBackDays as {@link EventExperiment#lookBackDays()}
 */
record Span(
    Period days,
    long begin,
    long end,
    long dataStart,
    long dataEnd,
    OptionalInt windowDays,
    OptionalInt longestDays,
    int lookBackDays) {
  /** A day of exactly 24 hours. */
  static final long DAY = 86_400_000L;

  static Span of(PreparedLog data, EventExperiment experiment) {
    Period all = data.dataDays();
    LocalDate from = later(experiment.from().orElse(all.from()), all.from());
    LocalDate to = earlier(experiment.to().orElse(all.to()), all.to());
    if (to.isBefore(from)) {
      throw new VitrineException(
          ProblemCode.PERIOD_OUTSIDE_DATA,
          experiment.from().orElse(all.from()),
          experiment.to().orElse(all.to()),
          all.from(),
          all.to());
    }
    Days days = data.days();
    return new Span(
        new Period(from, to),
        days.end(days.day(from) - 1),
        days.end(days.day(to)),
        days.end(-1),
        days.end(days.count() - 1),
        experiment.windowDays(),
        longest(experiment),
        experiment.lookBackDays());
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private static OptionalInt longest(EventExperiment experiment) {
    IntStream brackets =
        experiment.measures().stream()
            .map(EventMeasure::bracket)
            .flatMap(Optional::stream)
            .mapToInt(EventMeasure.Returned::below);
    return IntStream.concat(brackets, experiment.windowDays().stream()).max();
  }

  /** When a measure no longer counts for a unit exposed at this time. */
  long until(EventMeasure measure, long exposed) {
    return measure
        .bracket()
        .map(returned -> exposed + returned.below() * DAY)
        .orElseGet(() -> windowDays.isPresent() ? exposed + windowDays.getAsInt() * DAY : end);
  }

  /** When a measure begins to count for a unit exposed at this time. */
  long since(EventMeasure measure, long exposed) {
    return measure.bracket().map(returned -> exposed + returned.from() * DAY).orElse(exposed);
  }

  /** Whether the longest window of a unit exposed at this time passes the data end. */
  boolean passesEnd(long exposed) {
    return longestDays.isPresent() && exposed + longestDays.getAsInt() * DAY > dataEnd;
  }

  /** When the look-back of a unit exposed at this time begins. */
  long lookBack(long exposed) {
    return exposed - lookBackDays * DAY;
  }
}
