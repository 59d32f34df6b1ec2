package vitrine.core.exposure.health;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vitrine.core.experiment.CheckDetail;
import vitrine.core.experiment.CheckDetail.Number;
import vitrine.core.experiment.CheckKind;
import vitrine.core.experiment.CheckLevel;
import vitrine.core.experiment.Figure.Count;
import vitrine.core.experiment.Figure.Name;
import vitrine.core.experiment.Figure.Share;
import vitrine.core.experiment.Figure.Term;
import vitrine.core.experiment.HealthCheck;
import vitrine.core.experiment.MixedExposure;
import vitrine.core.experiment.Reason;
import vitrine.core.exposure.Contributions;
import vitrine.core.exposure.ExperimentData;
import vitrine.core.exposure.LeftOut;
import vitrine.core.exposure.MetricRows;
import vitrine.core.exposure.OutcomeOrder;
import vitrine.core.exposure.RowEvidence;

/** Whether units were assigned once, and before what they are measured by. */
final class AssignmentChecks {
  /** From this share of units with a second row on, rows are what units did, not assignments. */
  private static final double EVENTS = .5;

  private final ExperimentData data;
  private final RowEvidence evidence;

  AssignmentChecks(ExperimentData data) {
    this.data = data;
    this.evidence = data.rows().evidence();
  }

  List<HealthCheck> all(int mostRows) {
    List<HealthCheck> checks = new ArrayList<>();
    checks.add(mixed());
    checks.add(twice());
    checks.add(order());
    checks.add(unitOfAnalysis(mostRows));
    if (!evidence.left().isEmpty()) {
      checks.add(rules());
    }
    return checks;
  }

  private HealthCheck mixed() {
    MixedExposure mixed = data.mixedExposure();
    String found = mixed.warns() ? "warning" : mixed.mixed() > 0 ? "some" : "ok";
    HealthCheck check =
        HealthCheck.of(
                CheckKind.MIXED_EXPOSURE,
                mixed.warns() ? CheckLevel.WARNING : CheckLevel.OK,
                found,
                new Count(mixed.mixed()),
                new Share(mixed.share(), false))
            .with(
                new Number("units", new Count(mixed.mixed())),
                new Number("share", new Share(mixed.share(), false)));
    return mixed.warns() ? check.advising("advice") : check;
  }

  private HealthCheck twice() {
    if (evidence.rows().isEmpty()) {
      return HealthCheck.notChecked(CheckKind.ASSIGNED_TWICE, Reason.ASSIGNMENTS_UNKNOWN);
    }
    int[] rows = evidence.rows().get();
    long seen = 0;
    long same = 0;
    long other = 0;
    int most = 0;
    int first = -1;
    for (int unit = 0; unit < rows.length; unit++) {
      int arm = data.armOfUnit()[unit];
      if (arm == ExperimentData.NO_ARM) {
        continue;
      }
      seen++;
      most = Math.max(most, rows[unit]);
      if (rows[unit] > 1) {
        same += arm >= 0 ? 1 : 0;
        other += arm == ExperimentData.MIXED ? 1 : 0;
        first = first < 0 ? unit : first;
      }
    }
    long twice = same + other;
    boolean events = seen > 0 && twice >= EVENTS * seen;
    boolean warns = !events && new MixedExposure(twice, seen).warns();
    String found = events ? "events" : twice == 0 ? "ok" : twice == 1 ? "one" : "some";
    HealthCheck check =
        HealthCheck.of(
                CheckKind.ASSIGNED_TWICE,
                warns ? CheckLevel.WARNING : CheckLevel.OK,
                found,
                new Count(twice),
                new Count(same),
                new Count(other),
                new Count(most),
                new Name(first < 0 ? "" : data.id().apply(first)))
            .with(
                new Number("units", new Count(twice)),
                new Number("sameArm", new Count(same)),
                new Number("otherArm", new Count(other)),
                new Number("mostRows", new Count(most)));
    return warns ? check.advising("advice") : check;
  }

  private HealthCheck order() {
    Optional<OutcomeOrder> known = evidence.order().or(this::byDays);
    if (known.isEmpty()) {
      return HealthCheck.notChecked(CheckKind.OUTCOME_ORDER, Reason.ASSIGNMENT_TIMES_UNKNOWN);
    }
    OutcomeOrder order = known.get();
    CheckLevel level =
        order.rows() == 0
            ? CheckLevel.OK
            : order.share() >= MixedExposure.SHARE ? CheckLevel.ALARM : CheckLevel.WARNING;
    HealthCheck check =
        HealthCheck.of(
                CheckKind.OUTCOME_ORDER,
                level,
                level == CheckLevel.OK ? "ok" : "early",
                new Count(order.rows()),
                new Count(order.units()),
                new Share(order.share(), false))
            .with(
                new Number("rows", new Count(order.rows())),
                new Number("units", new Count(order.units())),
                new Number("share", new Share(order.share(), false)));
    return level == CheckLevel.OK
        ? check
        : check.advising("advice").with(Reason.OUTCOME_BEFORE_ASSIGNMENT);
  }

  /** By days, where rows have one and exposures come from somewhere else. */
  private Optional<OutcomeOrder> byDays() {
    if (data.days().isEmpty() || evidence.rows().isPresent()) {
      return Optional.empty();
    }
    int[] exposure = data.days().get().exposure();
    long early = 0;
    boolean[] tooEarly = new boolean[data.units()];
    boolean[] compared = new boolean[data.units()];
    for (MetricRows metric : data.metrics()) {
      Contributions rows = metric.numerator();
      for (int row = 0; row < rows.rows() && rows.timed(); row++) {
        int unit = rows.unit()[row];
        if (unit >= 0
            && data.armOfUnit()[unit] >= 0
            && rows.day()[row] >= 0
            && Double.isFinite(rows.value()[row])
            && rows.value()[row] != 0) {
          compared[unit] = true;
          if (rows.day()[row] < exposure[unit]) {
            early++;
            tooEarly[unit] = true;
          }
        }
      }
    }
    return Optional.of(new OutcomeOrder(early, count(tooEarly), count(compared)));
  }

  private static long count(boolean[] members) {
    long count = 0;
    for (boolean member : members) {
      count += member ? 1 : 0;
    }
    return count;
  }

  private static HealthCheck unitOfAnalysis(int mostRows) {
    HealthCheck check =
        HealthCheck.of(
                CheckKind.UNIT_OF_ANALYSIS,
                CheckLevel.OK,
                mostRows > 1 ? "rows" : "ok",
                new Count(mostRows))
            .with(new Number("mostRows", new Count(mostRows)));
    return mostRows > 1 ? check.with(Reason.ROWS_ARE_NO_UNITS) : check;
  }

  private HealthCheck rules() {
    long left = evidence.left().stream().mapToLong(LeftOut::rows).sum();
    List<CheckDetail> details = new ArrayList<>();
    for (LeftOut rule : evidence.left()) {
      details.add(
          new CheckDetail(
              new Term("experiment.check.rule." + rule.rule().code()),
              CheckLevel.OK,
              List.of(
                  new Number("rule", new Name(rule.notation())),
                  new Number("rowsLeftOut", new Count(rule.rows())))));
    }
    return HealthCheck.of(
            CheckKind.ROW_RULES,
            CheckLevel.OK,
            "found",
            new Count(left),
            new Count(evidence.read() - left),
            new Count(evidence.read()))
        .with(
            new Number("rowsRead", new Count(evidence.read())),
            new Number("rowsKept", new Count(evidence.read() - left)),
            new Number("rowsLeftOut", new Count(left)))
        .with(details);
  }
}
