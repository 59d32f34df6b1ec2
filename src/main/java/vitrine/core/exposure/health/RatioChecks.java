package vitrine.core.exposure.health;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vitrine.core.experiment.CheckDetail;
import vitrine.core.experiment.CheckDetail.Number;
import vitrine.core.experiment.CheckKind;
import vitrine.core.experiment.CheckLevel;
import vitrine.core.experiment.Figure;
import vitrine.core.experiment.Figure.Amount;
import vitrine.core.experiment.Figure.Count;
import vitrine.core.experiment.Figure.Date;
import vitrine.core.experiment.Figure.Name;
import vitrine.core.experiment.Figure.Probability;
import vitrine.core.experiment.GroupedRatio;
import vitrine.core.experiment.GroupedRatio.Group;
import vitrine.core.experiment.HealthCheck;
import vitrine.core.experiment.Reason;
import vitrine.core.experiment.SampleRatio;
import vitrine.core.exposure.ExperimentData;
import vitrine.core.exposure.UnitDays;
import vitrine.core.exposure.UnitSegments;

/** Whether the arms hold the planned shares: overall, on each day, in each segment. */
final class RatioChecks {
  private final ExperimentData data;
  private final double[] weights;

  RatioChecks(ExperimentData data, double[] weights) {
    this.data = data;
    this.weights = weights;
  }

  List<HealthCheck> all(SampleRatio overall) {
    return List.of(overall(overall), byDay(), bySegment());
  }

  private static HealthCheck overall(SampleRatio ratio) {
    return switch (ratio) {
      case SampleRatio.NotChecked(Reason reason) ->
          HealthCheck.notChecked(CheckKind.SAMPLE_RATIO, reason);
      case SampleRatio.Checked check -> {
        CheckLevel level =
            switch (check.level()) {
              case OK -> CheckLevel.OK;
              case WARNING -> CheckLevel.WARNING;
              case ALARM -> CheckLevel.ALARM;
            };
        HealthCheck made =
            HealthCheck.of(
                    CheckKind.SAMPLE_RATIO,
                    level,
                    level.argument(),
                    new Amount(check.chi2(), false),
                    new Probability(check.p()))
                .with(
                    new Number("chi2", new Amount(check.chi2(), false)),
                    new Number("df", new Count(check.degreesOfFreedom())),
                    new Number("p", new Probability(check.p())));
        yield level == CheckLevel.OK ? made : made.advising("advice." + level.argument());
      }
    };
  }

  private HealthCheck byDay() {
    if (data.days().isEmpty()) {
      return HealthCheck.notChecked(CheckKind.SAMPLE_RATIO_BY_DAY, Reason.NO_TIMES);
    }
    UnitDays days = data.days().get();
    long[][] units = ArmDays.units(data, days);
    GroupedRatio ratio = GroupedRatio.of(units, weights);
    if (ratio.tested() == 0) {
      return HealthCheck.notChecked(CheckKind.SAMPLE_RATIO_BY_DAY, Reason.TOO_FEW_PER_GROUP);
    }
    Group worst = ratio.worst();
    double[] cumulative = cumulative(units);
    List<CheckDetail> details = new ArrayList<>();
    for (Group group : ratio.groups()) {
      details.add(
          detail(
              date(days, group),
              group,
              units[group.place()],
              new Number("cumulativeP", new Probability(cumulative[group.place()]))));
    }
    HealthCheck check =
        HealthCheck.of(
                CheckKind.SAMPLE_RATIO_BY_DAY,
                worst.level(),
                worst.level().argument(),
                date(days, worst),
                new Probability(worst.pAdjusted()),
                new Count(ratio.tested()))
            .with(
                new Number("tested", new Count(ratio.tested())),
                new Number("worst", date(days, worst)),
                new Number("p", new Probability(worst.p())),
                new Number("pAdjusted", new Probability(worst.pAdjusted())))
            .with(details);
    return worst.level() == CheckLevel.OK ? check : check.advising("advice");
  }

  /** The p of all units up to each day; NaN before the first one. */
  private double[] cumulative(long[][] units) {
    long[] sofar = new long[weights.length];
    double[] p = new double[units.length];
    for (int day = 0; day < units.length; day++) {
      for (int arm = 0; arm < sofar.length; arm++) {
        sofar[arm] += units[day][arm];
      }
      p[day] =
          SampleRatio.check(sofar, weights)
              .checked()
              .map(SampleRatio.Checked::p)
              .orElse(Double.NaN);
    }
    return p;
  }

  private static Date date(UnitDays days, Group group) {
    return new Date(days.first().plusDays(group.place()));
  }

  private HealthCheck bySegment() {
    if (data.segments().isEmpty()) {
      return HealthCheck.notChecked(CheckKind.SAMPLE_RATIO_BY_SEGMENT, Reason.NO_SEGMENTS);
    }
    CheckLevel level = CheckLevel.NOT_CHECKED;
    List<CheckDetail> details = new ArrayList<>();
    Optional<Worst> worst = Optional.empty();
    for (UnitSegments column : data.segments()) {
      long[][] units = units(column);
      GroupedRatio ratio = GroupedRatio.of(units, weights);
      for (Group group : ratio.groups()) {
        String name = column.column() + " = " + column.names().get(group.place());
        details.add(detail(new Name(name), group, units[group.place()]));
        level = level.or(group.level());
        if (worst.isEmpty() || group.pAdjusted() < worst.get().group().pAdjusted()) {
          worst = Optional.of(new Worst(column.column(), name, group, ratio.tested()));
        }
      }
    }
    if (worst.isEmpty()) {
      return HealthCheck.notChecked(CheckKind.SAMPLE_RATIO_BY_SEGMENT, Reason.TOO_FEW_PER_GROUP);
    }
    // The column may be what the arms changed rather than what they were drawn from: no alarm.
    CheckLevel told = level == CheckLevel.ALARM ? CheckLevel.WARNING : level;
    Group group = worst.get().group();
    details.sort(Comparator.comparing(CheckDetail::level).reversed());
    HealthCheck check =
        HealthCheck.of(
                CheckKind.SAMPLE_RATIO_BY_SEGMENT,
                told,
                told.argument(),
                new Name(worst.get().name()),
                new Probability(group.pAdjusted()),
                new Count(worst.get().tested()))
            .with(
                new Number("worst", new Name(worst.get().name())),
                new Number("p", new Probability(group.p())),
                new Number("pAdjusted", new Probability(group.pAdjusted())))
            .with(details);
    return told == CheckLevel.OK ? check : check.advising("advice", new Name(worst.get().column()));
  }

  private record Worst(String column, String name, Group group, int tested) {}

  private long[][] units(UnitSegments column) {
    long[][] units = new long[column.names().size()][weights.length];
    int[] arms = data.armOfUnit();
    for (int unit = 0; unit < arms.length; unit++) {
      if (arms[unit] >= 0 && column.ofUnit()[unit] >= 0) {
        units[column.ofUnit()[unit]][arms[unit]]++;
      }
    }
    return units;
  }

  private static CheckDetail detail(Figure of, Group group, long[] units, Number... more) {
    List<Number> numbers = new ArrayList<>();
    long all = 0;
    StringBuilder perArm = new StringBuilder();
    for (int arm = 0; arm < units.length; arm++) {
      all += units[arm];
      perArm.append(arm == 0 ? "" : " : ").append(units[arm]);
    }
    numbers.add(new Number("units", new Count(all)));
    numbers.add(new Number("perArm", new Name(perArm.toString())));
    numbers.add(new Number("chi2", new Amount(group.chi2(), false)));
    numbers.add(new Number("p", new Probability(group.p())));
    numbers.add(new Number("pAdjusted", new Probability(group.pAdjusted())));
    numbers.addAll(List.of(more));
    return new CheckDetail(of, group.level(), numbers);
  }
}
