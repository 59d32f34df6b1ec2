package vitrine.core.exposure.health;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vitrine.core.experiment.CheckDetail;
import vitrine.core.experiment.CheckDetail.Number;
import vitrine.core.experiment.CheckKind;
import vitrine.core.experiment.CheckLevel;
import vitrine.core.experiment.CovariateBalance;
import vitrine.core.experiment.Figure.Amount;
import vitrine.core.experiment.Figure.Count;
import vitrine.core.experiment.Figure.Name;
import vitrine.core.experiment.Figure.Probability;
import vitrine.core.experiment.HealthCheck;
import vitrine.core.experiment.Moments;
import vitrine.core.experiment.Reason;
import vitrine.core.exposure.ExperimentData;
import vitrine.core.exposure.MetricRows;
import vitrine.core.exposure.RowEvidence.Baseline;

/** Whether the arms were alike in everything that is known from before the experiment. */
final class BalanceCheck {
  private final ExperimentData data;
  private final int control;

  BalanceCheck(ExperimentData data, String control) {
    this.data = data;
    this.control = data.arms().indexOf(control);
  }

  private record Compared(String name, CovariateBalance balance) {}

  HealthCheck check() {
    List<Compared> compared = new ArrayList<>();
    for (Baseline baseline : baselines()) {
      Moments base = Moments.ofGroup(data.armOfUnit(), control, baseline.values());
      for (int arm = 0; arm < data.arms().size(); arm++) {
        if (arm != control) {
          String name =
              data.arms().size() == 2
                  ? baseline.name()
                  : baseline.name() + " · " + data.arms().get(arm);
          CovariateBalance.of(base, Moments.ofGroup(data.armOfUnit(), arm, baseline.values()))
              .ifPresent(balance -> compared.add(new Compared(name, balance)));
        }
      }
    }
    if (compared.isEmpty()) {
      return HealthCheck.notChecked(CheckKind.BALANCE, Reason.NO_COVARIATE);
    }
    int tests = compared.size();
    compared.sort(Comparator.comparingDouble(one -> one.balance().p()));
    CheckLevel level = CheckLevel.OK;
    List<CheckDetail> details = new ArrayList<>();
    for (Compared one : compared) {
      CovariateBalance balance = one.balance();
      level = level.or(balance.level(tests));
      details.add(
          new CheckDetail(
              one.name(),
              balance.level(tests),
              List.of(
                  new Number("difference", new Amount(balance.difference(), true)),
                  new Number("standardised", new Amount(balance.standardised(), true)),
                  new Number("p", new Probability(balance.p())),
                  new Number("pAdjusted", new Probability(Math.min(1, balance.p() * tests))))));
    }
    Compared worst = compared.getFirst();
    HealthCheck check =
        HealthCheck.of(
                CheckKind.BALANCE,
                level,
                level == CheckLevel.OK ? "ok" : "unlike",
                new Count(tests),
                new Name(worst.name()),
                new Amount(worst.balance().standardised(), true),
                new Probability(Math.min(1, worst.balance().p() * tests)))
            .with(new Number("tests", new Count(tests)))
            .with(details);
    return level == CheckLevel.OK ? check : check.advising("advice");
  }

  /** The columns from before; else what metrics are adjusted by. */
  private List<Baseline> baselines() {
    List<Baseline> known = data.rows().evidence().baselines();
    if (!known.isEmpty()) {
      return known;
    }
    List<Baseline> covariates = new ArrayList<>();
    for (MetricRows metric : data.metrics()) {
      Optional<double[]> before = metric.covariate();
      before.ifPresent(values -> covariates.add(new Baseline(metric.metric().name(), values)));
    }
    return covariates;
  }
}
