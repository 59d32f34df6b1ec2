package vitrine.core.exposure.events;

import java.util.List;
import java.util.Optional;
import vitrine.core.common.Progress;
import vitrine.core.dataset.EventKind;
import vitrine.core.engagement.LogBuilder;
import vitrine.core.engagement.log.EventSelection;
import vitrine.core.engagement.log.PreparedLog;
import vitrine.core.engagement.segment.Segment;
import vitrine.core.experiment.AnalysisPlan;
import vitrine.core.experiment.Statistic;
import vitrine.core.exposure.ExperimentData;
import vitrine.core.exposure.MetricRows;
import vitrine.core.exposure.MetricUnits;

/** A log and assignments made by hand, and an experiment read from them. */
abstract class EventExperimentCase {
  final LogBuilder log = new LogBuilder("Asia/Shanghai");
  final LogBuilder assignments = new LogBuilder("Asia/Shanghai");

  static final Assignment VARIANT = new Assignment.ByColumn("category");
  static final Assignment TABLE =
      new Assignment.ByTable(
          "assignments", Optional.empty(), Optional.of("category"), Optional.of("time"));

  static EventMeasure events(EventKind kind) {
    return new EventMeasure.Events(EventSelection.of(kind));
  }

  static EventMetric views() {
    return EventMetric.of("views", new Statistic.Mean(), events(EventKind.VIEW));
  }

  void view(String user, String local) {
    log.row(user, EventKind.VIEW, local);
  }

  void viewIn(String variant, String user, String local) {
    log.row(user, EventKind.VIEW, local).category(variant);
  }

  void assign(String user, String variant, String local) {
    assignments.row(user, EventKind.OTHER, local).category(variant);
  }

  EventExperiments.Read read(EventExperiment experiment, Segment... saved) {
    PreparedLog data = log.prepare();
    Optional<AssignmentTable> table =
        experiment.assignment() instanceof Assignment.ByTable named
            ? Optional.of(AssignmentTable.of(assignments.frame(), named))
            : Optional.empty();
    return EventExperiments.read(
        data,
        experiment,
        table,
        List.of(saved),
        AnalysisPlan.of(AnalysisPlan.ALPHA),
        Progress.unwatched());
  }

  static int unit(ExperimentData data, String id) {
    for (int unit = 0; unit < data.units(); unit++) {
      if (data.id().apply(unit).equals(id)) {
        return unit;
      }
    }
    throw new AssertionError("no unit " + id);
  }

  static double value(ExperimentData data, int metric, String id) {
    MetricRows rows = data.metrics().get(metric);
    return MetricUnits.of(rows, data.armOfUnit()).columns()[0][unit(data, id)];
  }

  static double before(ExperimentData data, int metric, String id) {
    return data.metrics().get(metric).covariate().orElseThrow()[unit(data, id)];
  }

  static String arm(ExperimentData data, String id) {
    int arm = data.armOfUnit()[unit(data, id)];
    return switch (arm) {
      case ExperimentData.MIXED -> "mixed";
      case ExperimentData.NO_ARM -> "none";
      default -> data.arms().get(arm);
    };
  }
}
