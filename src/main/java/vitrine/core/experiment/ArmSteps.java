package vitrine.core.experiment;

import java.util.List;
import vitrine.core.experiment.Figure.Amount;
import vitrine.core.experiment.Figure.Count;
import vitrine.core.experiment.Figure.Name;
import vitrine.core.experiment.Figure.Share;

/** How an arm's value and variance were computed. */
final class ArmSteps {
  private ArmSteps() {}

  static List<Clause> of(Metric metric, Arm arm, double alpha) {
    Moments units = arm.units();
    if (units.n() < 2 || metric.statistic().refusal(arm).isPresent()) {
      return List.of();
    }
    ArmEstimate estimate = metric.statistic().estimate(arm);
    return List.of(
        switch (metric.statistic()) {
          case Statistic.Mean _ ->
              step(
                  "mean",
                  new Name(arm.name()),
                  new Count(units.n()),
                  new Amount(units.sum(0), false),
                  new Amount(estimate.value(), false),
                  new Amount(estimate.variance(), false));
          case Statistic.Proportion _ -> {
            Interval wilson = Proportions.wilson(estimate.value(), units.n(), alpha);
            yield step(
                "share",
                new Name(arm.name()),
                new Count(units.n()),
                new Count(Math.round(units.sum(0))),
                new Share(estimate.value(), false),
                new Share(wilson.low(), false),
                new Share(wilson.high(), false));
          }
          case Statistic.Ratio _ ->
              step(
                  "ratioOfSums",
                  new Name(arm.name()),
                  new Amount(units.sum(0), false),
                  new Amount(units.sum(1), false),
                  new Amount(estimate.value(), false),
                  new Amount(units.variance(0), false),
                  new Amount(units.variance(1), false),
                  new Amount(units.covariance(0, 1), true),
                  new Amount(estimate.variance(), false));
          case Statistic.Quantile quantile -> {
            QuantileBounds bounds = arm.quantile().orElseThrow();
            yield step(
                "quantile",
                new Name(arm.name()),
                new Share(quantile.level(), false),
                new Count(bounds.n()),
                new Amount(bounds.value(), false),
                new Amount(bounds.lower(), false),
                new Amount(bounds.upper(), false),
                new Amount(estimate.variancePerUnit(), false));
          }
        });
  }

  private static Clause step(String key, Figure... figures) {
    return new Clause("experiment.how." + key, List.of(figures));
  }
}
