package vitrine.core.exposure.events;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.engagement.log.Days;
import vitrine.core.engagement.log.Places;
import vitrine.core.engagement.log.PreparedLog;
import vitrine.core.engagement.segment.Segment;
import vitrine.core.experiment.AnalysisPlan;
import vitrine.core.experiment.Statistic;
import vitrine.core.exposure.ControlNames;
import vitrine.core.exposure.ExperimentData;
import vitrine.core.exposure.ExperimentData.RowCounts;
import vitrine.core.exposure.ExperimentDesign;
import vitrine.core.exposure.MetricRows;
import vitrine.core.exposure.Schedule;
import vitrine.core.exposure.UnitDays;
import vitrine.core.exposure.UnitSegments;
import vitrine.core.exposure.events.MeasureWalk.Measured;

/** Reads an experiment from a behaviour log: users to arms, events to what they add to metrics. */
public final class EventExperiments {
  private final PreparedLog data;
  private final EventExperiment experiment;
  private final Optional<AssignmentTable> table;
  private final Span span;

  private EventExperiments(
      PreparedLog data, EventExperiment experiment, Optional<AssignmentTable> table) {
    this.data = data;
    this.experiment = experiment;
    this.table = table;
    this.span = Span.of(data, experiment);
  }

  /**
   * An experiment as its analyses see it.
   *
   * @param data units and rows
   * @param design with the control found
   * @param facts how units came into it
   */
  public record Read(ExperimentData data, ExperimentDesign design, ExposureFacts facts) {}

  /**
   * Reads the experiment. Units are the users of the log, by code.
   *
   * @param table the assignments where the experiment names a table
   * @param saved the saved segments that it may name
   * @param plan how it is judged
   * @throws VitrineException if something is named that the data does not have, the days lie
   *     outside the data, or there are no two arms or no such control
   */
  public static Read read(
      PreparedLog data,
      EventExperiment experiment,
      Optional<AssignmentTable> table,
      List<Segment> saved,
      AnalysisPlan plan,
      Progress progress) {
    return new EventExperiments(data, experiment, table).read(saved, plan, progress);
  }

  /**
   * The units of an experiment split by a column of the events or of the assignments, or by a saved
   * segment.
   *
   * @throws VitrineException as {@link #read}, and if there is nothing of this name
   */
  public static UnitSegments segments(
      PreparedLog data,
      EventExperiment experiment,
      Optional<AssignmentTable> table,
      List<Segment> saved,
      String name) {
    EventExperiments reader = new EventExperiments(data, experiment, table);
    UnitExposures exposures = UnitExposures.of(data, experiment, reader.entries(), reader.span);
    return new EventSegments(data, exposures, reader.span, table, saved).of(name);
  }

  private Read read(List<Segment> saved, AnalysisPlan plan, Progress progress) {
    UnitEntries entries = entries();
    progress.checkCancelled();
    UnitExposures exposures = UnitExposures.of(data, experiment, entries, span);
    progress.checkCancelled();
    int firstDay = firstDay(exposures);
    List<EventMeasure> measures = experiment.measures();
    List<Measured> measured = MeasureWalk.of(data, exposures, span, measures, firstDay, progress);
    List<MetricRows> metrics =
        experiment.metrics().stream().map(metric -> rows(metric, measures, measured)).toList();
    EventSegments by = new EventSegments(data, exposures, span, table, saved);
    List<UnitSegments> segments = experiment.segments().stream().map(by::of).toList();
    ExperimentData read =
        new ExperimentData(
            entries.arms(),
            exposures.armOfUser(),
            data.log().users().dictionary()::value,
            Optional.of(days(exposures, measured, firstDay)),
            metrics,
            segments,
            experiment.stratify().map(by::of),
            new RowCounts(data.log().rows(), rowsLeftOut()));
    return new Read(read, design(entries.arms(), plan), exposures.facts());
  }

  private UnitEntries entries() {
    List<String> planned =
        experiment.shares().entrySet().stream()
            .filter(share -> share.getValue() > 0)
            .map(Map.Entry::getKey)
            .toList();
    return switch (experiment.assignment()) {
      case Assignment.ByColumn column ->
          UnitEntries.of(data, column.variant(), planned, span.begin(), span.end());
      case Assignment.ByTable named ->
          UnitEntries.of(
              data,
              table.orElseThrow(
                  () -> new VitrineException(ProblemCode.DATASET_NOT_FOUND, named.dataset())),
              planned,
              span.begin());
    };
  }

  private ExperimentDesign design(List<String> arms, AnalysisPlan plan) {
    String control = experiment.control().orElseGet(() -> ControlNames.likeliest(arms));
    if (!arms.contains(control)) {
      throw new VitrineException(
          ProblemCode.EXPERIMENT_NO_CONTROL, control, String.join(", ", arms));
    }
    return new ExperimentDesign(control, experiment.shares(), plan, schedule());
  }

  /** Units are followed beyond the last day of exposures where there is a window. */
  private Schedule schedule() {
    return new Schedule(
        experiment.from(),
        experiment.to().map(day -> day.plusDays(experiment.windowDays().orElse(0))));
  }

  /** The day of the log on which the first unit was exposed; the experiment's first if none was. */
  private int firstDay(UnitExposures exposures) {
    return Arrays.stream(exposures.place())
        .filter(place -> place >= 0)
        .map(data.places()::day)
        .min()
        .orElse(data.days().day(span.days().from()));
  }

  private UnitDays days(UnitExposures exposures, List<Measured> measured, int firstDay) {
    int[] exposure = new int[exposures.place().length];
    int last = 0;
    for (int user = 0; user < exposure.length; user++) {
      int place = exposures.place()[user];
      exposure[user] = place < 0 ? Days.NONE : data.places().day(place) - firstDay;
      last = Math.max(last, exposure[user]);
    }
    for (Measured measure : measured) {
      for (int day : measure.after().day()) {
        last = Math.max(last, day);
      }
    }
    return new UnitDays(data.days().date(firstDay), last + 1, data.log().zone(), exposure);
  }

  private MetricRows rows(
      EventMetric metric, List<EventMeasure> measures, List<Measured> measured) {
    Measured numerator = measured.get(measures.indexOf(metric.numerator()));
    Optional<Measured> denominator =
        metric.denominator().map(measure -> measured.get(measures.indexOf(measure)));
    return new MetricRows(
        metric.metric(),
        numerator.after(),
        denominator.map(Measured::after),
        covariate(metric.metric().statistic(), numerator),
        denominator.flatMap(d -> covariate(metric.metric().statistic(), d)),
        metric.winsorised());
  }

  /** The same quantity in the look-back, as the statistic takes it. */
  private Optional<double[]> covariate(Statistic statistic, Measured measured) {
    if (experiment.lookBackDays() == 0) {
      return Optional.empty();
    }
    return switch (statistic) {
      case Statistic.Mean _, Statistic.Ratio _ -> Optional.of(measured.before());
      case Statistic.Proportion _ -> {
        double[] any = new double[measured.anyBefore().length];
        for (int user = 0; user < any.length; user++) {
          any[user] = measured.anyBefore()[user] ? 1 : 0;
        }
        yield Optional.of(any);
      }
      case Statistic.Quantile _ -> Optional.empty();
    };
  }

  /** Rows without a user or a time. */
  private long rowsLeftOut() {
    Places places = data.places();
    long without = data.rowsWithoutUser();
    for (int place = 0; place < places.size(); place++) {
      without += places.day(place) == Days.NONE ? 1 : 0;
    }
    return without;
  }
}
