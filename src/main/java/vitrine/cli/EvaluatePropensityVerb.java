package vitrine.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vitrine.core.common.Progress;
import vitrine.core.recommend.propensity.Propensity;
import vitrine.core.recommend.propensity.PropensityReport;
import vitrine.core.recommend.propensity.PropensityTraining;

/** {@code vitrine evaluate propensity}: how well next week's buyers are foretold. */
@Command(
    name = "propensity",
    mixinStandardHelpOptions = true,
    description =
        "Learns from past weeks who buys in the next 7 days, and measures it on later ones.")
final class EvaluatePropensityVerb implements Callable<Integer> {
  private final Services services;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private Output output;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private ShopperSource source;

  EvaluatePropensityVerb(Services services) {
    this.services = services;
  }

  @Override
  public Integer call() {
    Words words = new Words(output.messages());
    return source.show(
        services,
        shop -> {
          Propensity propensity =
              PropensityTraining.train(shop.log(), shop.reviews(), Progress.unwatched());
          output.print(
              PropensityDocument.of(shop.data(), propensity, words),
              out -> print(propensity, words, out));
        });
  }

  private static void print(Propensity propensity, Words words, PrintWriter out) {
    out.println(words.text("propensity.definition"));
    out.println();
    switch (propensity) {
      case Propensity.NotEstimable gap ->
          out.println(PropensityDocument.Gap.of(gap, words).reason());
      case Propensity.Trained trained -> print(trained.report(), words, out);
    }
  }

  private static void print(PropensityReport report, Words words, PrintWriter out) {
    window("propensity.training", report.training(), words, out);
    window("propensity.calibration", report.calibration(), words, out);
    window("propensity.test", report.test(), words, out);
    out.println(
        words.text(
            "propensity.quality",
            number(report.logLoss()),
            number(report.baseLogLoss()),
            number(report.uncalibratedLogLoss()),
            number(report.auc())));
    out.println();
    TextTable bins =
        new TextTable()
            .row(
                words.text("propensity.shoppers"),
                words.text("propensity.predicted"),
                words.text("propensity.observed"),
                words.text("propensity.interval"));
    report
        .bins()
        .forEach(
            bin ->
                bins.row(
                    Integer.toString(bin.shoppers()),
                    number(bin.predicted()),
                    number(bin.observed()),
                    number(bin.interval().low()) + " – " + number(bin.interval().high())));
    bins.print(out);
    out.println();
    TextTable features =
        new TextTable().row(words.text("propensity.feature"), words.text("propensity.coefficient"));
    report
        .coefficients()
        .forEach(
            each ->
                features.row(
                    words.text("propensity.feature." + each.feature().argument()),
                    number(each.coefficient())));
    features.print(out);
  }

  private static void window(
      String key, PropensityReport.Window window, Words words, PrintWriter out) {
    out.println(
        words.text(
            "propensity.window",
            words.text(key),
            window.weeks(),
            window.days().from().toString(),
            window.days().to().toString(),
            window.shoppers(),
            window.buyers()));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }
}
