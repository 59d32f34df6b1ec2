package vitrine.core.exposure.selfcheck;

import java.util.List;
import java.util.Optional;
import vitrine.core.experiment.Adjustment;
import vitrine.core.experiment.Method;
import vitrine.core.experiment.Metric;
import vitrine.core.exposure.selfcheck.MethodRate.Promise;

/**
 * What the splits say of one metric.
 *
 * @param metric what was measured
 * @param looks how often every-look methods looked
 * @param rates of every method
 * @param uniformity of the fixed p-values at the end
 */
public record MetricCheck(Metric metric, int looks, List<MethodRate> rates, Uniformity uniformity) {

  /** Copies the list. */
  public MetricCheck {
    rates = List.copyOf(rates);
  }

  /** The rate of a method. */
  public Optional<MethodRate> rate(Method method, Adjustment adjustment, Looking looking) {
    return rates.stream()
        .filter(rate -> rate.method() == method)
        .filter(rate -> rate.adjustment() == adjustment && rate.looking() == looking)
        .findFirst();
  }

  /** Whether the fixed test can be trusted on these data. */
  public Calibration calibration(double alpha) {
    Promise promise =
        rate(Method.FIXED, Adjustment.NONE, Looking.AT_END)
            .map(rate -> rate.promise(alpha))
            .orElse(Promise.UNKNOWN);
    return switch (promise) {
      case BROKEN -> Calibration.TOO_OFTEN;
      case CAUTIOUS -> Calibration.TOO_SELDOM;
      case UNKNOWN -> Calibration.UNKNOWN;
      case KEPT -> {
        if (!uniformity.known()) {
          yield Calibration.UNKNOWN;
        }
        yield uniformity.even() ? Calibration.CALIBRATED : Calibration.UNEVEN;
      }
    };
  }

  /** Whether a test can be trusted. */
  public enum Calibration {
    /** The rate may be alpha and the p-values are even. */
    CALIBRATED,
    /** More than alpha. */
    TOO_OFTEN,
    /** Less than alpha. */
    TOO_SELDOM,
    /** The rate is right, the p-values are not. */
    UNEVEN,
    /** Too few splits had an answer. */
    UNKNOWN
  }
}
