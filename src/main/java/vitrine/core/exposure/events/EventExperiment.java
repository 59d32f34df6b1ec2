package vitrine.core.exposure.events;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import vitrine.core.engagement.log.EventSelection;
import vitrine.core.experiment.AnalysisPlan;

/**
 * An experiment on a behaviour log.
 *
 * <p>A unit is exposed by its first event at or after its assignment, of those that the trigger
 * means, on the experiment's days. What it does from that event on counts: for {@code windowDays}
 * times 24 hours, or to the end of the experiment's last day. What it did in the look-back before
 * is the covariate.
 *
 * @param assignment who was assigned to what
 * @param trigger the events that expose; any if empty
 * @param from the first day on which units are exposed; empty: the data's first
 * @param to the last one, included; empty: the data's last
 * @param windowDays how long a unit is followed, in days of 24 hours; empty: to the end of {@code
 *     to}
 * @param lookBackDays days of 24 hours before the exposure that make the covariate; 0: none
 * @param onlyWholeWindows whether units are left out whose window passes the data end
 * @param metrics at least one; the first is what the experiment is about
 * @param control the arm to compare with; empty: the likely one
 * @param shares planned share of each arm on any scale; empty: equal
 * @param segments columns of the events or of the assignment table, and saved segments
 * @param stratify one of these, whose mix the arms are brought to
 * @param plan how it is judged
 */
public record EventExperiment(
    Assignment assignment,
    Optional<EventSelection> trigger,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    OptionalInt windowDays,
    int lookBackDays,
    boolean onlyWholeWindows,
    List<EventMetric> metrics,
    Optional<String> control,
    Map<String, Double> shares,
    List<String> segments,
    Optional<String> stratify,
    AnalysisPlan plan) {
  /** The look-back of the definitions. */
  public static final int LOOK_BACK_DAYS = 14;

  /** Copies the collections, keeps the order of the shares and checks the days. */
  public EventExperiment {
    metrics = List.copyOf(metrics);
    segments = List.copyOf(segments);
    shares = Collections.unmodifiableMap(new LinkedHashMap<>(shares));
    if (windowDays.orElse(1) < 1 || lookBackDays < 0) {
      throw new IllegalArgumentException("window " + windowDays + ", look-back " + lookBackDays);
    }
    if (metrics.isEmpty()) {
      throw new IllegalArgumentException("no metric");
    }
  }

  /** Followed to the data end, with the usual look-back and equal shares. */
  public static EventExperiment of(Assignment assignment, List<EventMetric> metrics) {
    return new EventExperiment(
        assignment,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        LOOK_BACK_DAYS,
        false,
        metrics,
        Optional.empty(),
        Map.of(),
        List.of(),
        Optional.empty(),
        AnalysisPlan.of(AnalysisPlan.ALPHA));
  }

  /** All measures of all metrics, without those that occur again. */
  List<EventMeasure> measures() {
    return metrics.stream()
        .flatMap(
            metric -> Stream.concat(Stream.of(metric.numerator()), metric.denominator().stream()))
        .distinct()
        .toList();
  }

  /** The same, exposed by these events. */
  public EventExperiment withTrigger(Optional<EventSelection> events) {
    return new EventExperiment(
        assignment,
        events,
        from,
        to,
        windowDays,
        lookBackDays,
        onlyWholeWindows,
        metrics,
        control,
        shares,
        segments,
        stratify,
        plan);
  }

  /** The same on other days. */
  public EventExperiment on(Optional<LocalDate> first, Optional<LocalDate> last) {
    return new EventExperiment(
        assignment,
        trigger,
        first,
        last,
        windowDays,
        lookBackDays,
        onlyWholeWindows,
        metrics,
        control,
        shares,
        segments,
        stratify,
        plan);
  }

  /** The same with another window and look-back. */
  public EventExperiment followed(OptionalInt window, int lookBack, boolean onlyWhole) {
    return new EventExperiment(
        assignment,
        trigger,
        from,
        to,
        window,
        lookBack,
        onlyWhole,
        metrics,
        control,
        shares,
        segments,
        stratify,
        plan);
  }

  /** The same with another assignment; the arms are others then. */
  public EventExperiment withAssignment(Assignment other) {
    return new EventExperiment(
        other,
        trigger,
        from,
        to,
        windowDays,
        lookBackDays,
        onlyWholeWindows,
        metrics,
        Optional.empty(),
        Map.of(),
        segments,
        stratify,
        plan);
  }

  /** The same with other metrics. */
  public EventExperiment withMetrics(List<EventMetric> chosen) {
    return new EventExperiment(
        assignment,
        trigger,
        from,
        to,
        windowDays,
        lookBackDays,
        onlyWholeWindows,
        chosen,
        control,
        shares,
        segments,
        stratify,
        plan);
  }

  /** The same, split by these columns and saved segments, and brought to the mix of one. */
  public EventExperiment withSegments(List<String> names, Optional<String> strata) {
    return new EventExperiment(
        assignment,
        trigger,
        from,
        to,
        windowDays,
        lookBackDays,
        onlyWholeWindows,
        metrics,
        control,
        shares,
        names,
        strata,
        plan);
  }

  /** The same compared with this arm, with these planned shares. */
  public EventExperiment withArms(Optional<String> chosen, Map<String, Double> planned) {
    return new EventExperiment(
        assignment,
        trigger,
        from,
        to,
        windowDays,
        lookBackDays,
        onlyWholeWindows,
        metrics,
        chosen,
        planned,
        segments,
        stratify,
        plan);
  }

  /** The same, judged another way. */
  public EventExperiment judged(AnalysisPlan other) {
    return new EventExperiment(
        assignment,
        trigger,
        from,
        to,
        windowDays,
        lookBackDays,
        onlyWholeWindows,
        metrics,
        control,
        shares,
        segments,
        stratify,
        other);
  }

  /** The same with this metric first; nothing changes where there is no metric of that name. */
  public EventExperiment judgedBy(String primary) {
    List<EventMetric> sorted = new ArrayList<>(metrics);
    sorted.sort(Comparator.comparing(metric -> !metric.name().equals(primary)));
    return withMetrics(sorted);
  }
}
