package vitrine.core.experiment;

import vitrine.core.experiment.Figure.Amount;
import vitrine.core.experiment.Figure.Points;
import vitrine.core.experiment.Figure.Share;

/** Figures of an effect in the unit of its metric. */
public final class EffectFigures {
  private EffectFigures() {}

  /** A value of an arm: a mean as a number, a share as a percentage. */
  public static Figure value(Metric metric, double value) {
    return switch (metric.statistic()) {
      case Statistic.Mean _, Statistic.Ratio _, Statistic.Quantile _ -> new Amount(value, false);
      case Statistic.Proportion _ -> new Share(value, false);
    };
  }

  /** A difference of two arms: signed; of shares in percentage points. */
  public static Figure difference(Metric metric, double value) {
    return switch (metric.statistic()) {
      case Statistic.Mean _, Statistic.Ratio _, Statistic.Quantile _ -> new Amount(value, true);
      case Statistic.Proportion _ -> new Points(value);
    };
  }
}
