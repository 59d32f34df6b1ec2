package vitrine.core.exposure.health;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vitrine.core.experiment.Adjustment;
import vitrine.core.experiment.CheckDetail;
import vitrine.core.experiment.CheckDetail.Number;
import vitrine.core.experiment.CheckKind;
import vitrine.core.experiment.CheckLevel;
import vitrine.core.experiment.Effect;
import vitrine.core.experiment.ExperimentOutcome.Estimated;
import vitrine.core.experiment.ExperimentReport;
import vitrine.core.experiment.Figure.Amount;
import vitrine.core.experiment.Figure.Count;
import vitrine.core.experiment.Figure.Name;
import vitrine.core.experiment.Figure.Probability;
import vitrine.core.experiment.HealthCheck;
import vitrine.core.experiment.Influence;
import vitrine.core.experiment.Method;
import vitrine.core.experiment.Reason;
import vitrine.core.experiment.Statistic;
import vitrine.core.experiment.TopUnits;
import vitrine.core.exposure.ExperimentData;
import vitrine.core.exposure.MetricUnits;

/**
 * Whether effects on means hang on a few units: the effect with all of them, without the one that
 * lies farthest out, and without the largest 0.01 % and 0.1 %.
 */
final class OutlierCheck {
  private static final double[] SHARES = {.0001, .001};
  private static final String[] NAMES = {"TopTenThousandth", "TopThousandth"};

  private final ExperimentData data;
  private final ExperimentReport report;
  private final List<CheckDetail> details = new ArrayList<>();
  private Optional<HealthCheck> named = Optional.empty();
  private Optional<HealthCheck> turned = Optional.empty();

  OutlierCheck(ExperimentData data, ExperimentReport report) {
    this.data = data;
    this.report = report;
  }

  /**
   * The check.
   *
   * @param units of each metric, in the order of the data's metrics
   */
  HealthCheck check(List<MetricUnits> units) {
    for (int metric = 0; metric < units.size(); metric++) {
      if (data.metrics().get(metric).metric().statistic() instanceof Statistic.Mean) {
        look(data.metrics().get(metric).metric().name(), units.get(metric).columns()[0]);
      }
    }
    if (details.isEmpty()) {
      return HealthCheck.notChecked(CheckKind.OUTLIERS, Reason.NO_MEAN);
    }
    return named
        .or(() -> turned)
        .map(check -> check.advising("advice"))
        .orElse(HealthCheck.of(CheckKind.OUTLIERS, CheckLevel.OK, "ok"))
        .with(details);
  }

  private void look(String metric, double[] values) {
    int n = 0;
    for (int arm : data.armOfUnit()) {
      n += arm >= 0 ? 1 : 0;
    }
    int[][] without = new int[SHARES.length][];
    int[] counts = new int[SHARES.length];
    for (int i = 0; i < SHARES.length; i++) {
      counts[i] = (int) Math.ceil(SHARES[i] * n);
      without[i] = TopUnits.without(values, data.armOfUnit(), counts[i]);
    }
    for (Effect effect : report.effects(Method.FIXED, Adjustment.NONE)) {
      if (effect.metric().name().equals(metric) && effect.absolute() instanceof Estimated with) {
        look(effect, with, values, without, counts);
      }
    }
  }

  private void look(Effect effect, Estimated with, double[] values, int[][] without, int[] counts) {
    List<Number> numbers = new ArrayList<>();
    numbers.add(new Number("diff", new Amount(with.value(), true)));
    numbers.add(new Number("p", new Probability(with.p())));
    String name =
        data.arms().size() == 2
            ? effect.metric().name()
            : effect.metric().name() + " · " + effect.arm();
    CheckLevel level = CheckLevel.OK;
    Optional<Influence> influence = effect.influence();
    if (influence.isPresent() && influence.get().absoluteWithout() instanceof Estimated one) {
      numbers.add(new Number("topUnit", new Name(influence.get().top().unit())));
      numbers.add(new Number("topValue", new Amount(influence.get().top().value(), false)));
      numbers.add(new Number("diffWithoutTopUnit", new Amount(one.value(), true)));
      numbers.add(new Number("pWithoutTopUnit", new Probability(one.p())));
      if (influence.get().named()) {
        level = CheckLevel.WARNING;
        remember(name, with, influence.get(), one);
      }
    }
    int control = data.arms().indexOf(report.control());
    int arm = data.arms().indexOf(effect.arm());
    for (int i = 0; i < without.length; i++) {
      if (TopUnits.effect(values, without[i], control, arm, report.alpha())
          instanceof Estimated rest) {
        numbers.add(new Number("units" + NAMES[i], new Count(counts[i])));
        numbers.add(new Number("diffWithout" + NAMES[i], new Amount(rest.value(), true)));
        numbers.add(new Number("pWithout" + NAMES[i], new Probability(rest.p())));
        if (TopUnits.disagree(with, rest, report.alpha())) {
          level = CheckLevel.WARNING;
          rememberTurn(name, counts[i], with, rest);
        }
      }
    }
    details.add(new CheckDetail(name, level, numbers));
  }

  private void remember(String name, Estimated with, Influence influence, Estimated without) {
    if (named.isEmpty()) {
      named =
          Optional.of(
              HealthCheck.of(
                  CheckKind.OUTLIERS,
                  CheckLevel.WARNING,
                  "unit",
                  new Name(name),
                  new Name(influence.top().unit()),
                  new Amount(influence.top().value(), false),
                  new Amount(with.value(), true),
                  new Probability(with.p()),
                  new Amount(without.value(), true),
                  new Probability(without.p())));
    }
  }

  private void rememberTurn(String name, int count, Estimated with, Estimated without) {
    if (turned.isEmpty()) {
      turned =
          Optional.of(
              HealthCheck.of(
                  CheckKind.OUTLIERS,
                  CheckLevel.WARNING,
                  "units",
                  new Name(name),
                  new Count(count),
                  new Amount(with.value(), true),
                  new Probability(with.p()),
                  new Amount(without.value(), true),
                  new Probability(without.p())));
    }
  }
}
