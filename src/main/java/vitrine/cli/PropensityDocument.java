package vitrine.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vitrine.core.recommend.propensity.CalibrationBin;
import vitrine.core.recommend.propensity.Propensity;
import vitrine.core.recommend.propensity.PropensityEstimate;
import vitrine.core.recommend.propensity.PropensityReport;

/**
 * The JSON of {@code vitrine evaluate propensity}; docs/json/evaluate-propensity.md explains it.
 */
record PropensityDocument(
    Data data,
    String definition,
    @Nullable Window training,
    @Nullable Window calibration,
    @Nullable Window test,
    @Nullable Quality quality,
    @Nullable Scaling scaling,
    @Nullable List<Bin> bins,
    @Nullable List<Coefficient> coefficients,
    @Nullable Gap notEstimable) {

  record Data(String dataset, String fingerprint) {}

  record Window(int weeks, String from, String to, int shoppers, int buyers) {}

  record Quality(double logLoss, double baseLogLoss, double uncalibratedLogLoss, double auc) {}

  record Scaling(double slope, double shift) {}

  record Bin(int shoppers, int buyers, double predicted, double observed, List<Double> interval) {}

  record Coefficient(String feature, double coefficient, double mean, double deviation) {}

  /** Why there is no model. */
  record Gap(String code, String reason, long found, long needed) {
    static Gap of(Propensity.NotEstimable gap, Words words) {
      return new Gap(
          gap.gap().argument(),
          words.text("propensity.gap." + gap.gap().argument(), gap.found(), gap.needed()),
          gap.found(),
          gap.needed());
    }
  }

  /** A shopper's estimate. */
  record Estimate(double probability, double logit, double base, List<Part> contributions) {
    static Estimate of(PropensityEstimate estimate) {
      return new Estimate(
          estimate.probability(),
          estimate.logit(),
          estimate.base(),
          estimate.contributions().stream()
              .map(part -> new Part(part.feature().argument(), part.value(), part.contribution()))
              .toList());
    }
  }

  record Part(String feature, double value, double contribution) {}

  static PropensityDocument of(Data data, Propensity propensity, Words words) {
    String definition = words.text("propensity.definition");
    return switch (propensity) {
      case Propensity.NotEstimable gap ->
          new PropensityDocument(
              data, definition, null, null, null, null, null, null, null, Gap.of(gap, words));
      case Propensity.Trained trained -> of(data, definition, trained.report());
    };
  }

  private static PropensityDocument of(Data data, String definition, PropensityReport report) {
    return new PropensityDocument(
        data,
        definition,
        window(report.training()),
        window(report.calibration()),
        window(report.test()),
        new Quality(
            report.logLoss(), report.baseLogLoss(), report.uncalibratedLogLoss(), report.auc()),
        new Scaling(report.slope(), report.shift()),
        report.bins().stream().map(PropensityDocument::bin).toList(),
        report.coefficients().stream()
            .map(
                c ->
                    new Coefficient(
                        c.feature().argument(), c.coefficient(), c.mean(), c.deviation()))
            .toList(),
        null);
  }

  private static Window window(PropensityReport.Window window) {
    return new Window(
        window.weeks(),
        window.days().from().toString(),
        window.days().to().toString(),
        window.shoppers(),
        window.buyers());
  }

  private static Bin bin(CalibrationBin bin) {
    return new Bin(
        bin.shoppers(),
        bin.buyers(),
        bin.predicted(),
        bin.observed(),
        List.of(bin.interval().low(), bin.interval().high()));
  }
}
