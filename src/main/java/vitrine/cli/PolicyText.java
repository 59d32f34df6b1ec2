package vitrine.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import vitrine.core.recommend.ShopperData;
import vitrine.core.recommend.evaluation.Estimate;
import vitrine.core.recommend.policy.Exposure;
import vitrine.core.recommend.policy.PolicyGap;
import vitrine.core.recommend.policy.PolicyReport;
import vitrine.core.recommend.policy.PolicyResult;

/** What {@code vitrine policy} prints for people. */
final class PolicyText {
  private final PolicyReport report;
  private final ShopperData data;
  private final Words words;
  private final PrintWriter out;

  PolicyText(PolicyReport report, ShopperData data, ResourceBundle messages, PrintWriter out) {
    this.report = report;
    this.data = data;
    this.words = new Words(messages);
    this.out = out;
  }

  void print() {
    PolicyReport.Stamp stamp = report.stamp();
    out.println(
        words.text(
            "policy.text.stamp",
            stamp.impressions(),
            stamp.shoppers(),
            stamp.from().isPresent()
                ? Instant.ofEpochMilli(stamp.from().getAsLong())
                    .atZone(data.log().zone())
                    .toLocalDate()
                    .toString()
                : "-",
            stamp.unusable()));
    stamp.exposure().ifPresent(exposure -> out.println(said(exposure)));
    out.println(
        Double.isInfinite(stamp.query().clip())
            ? words.text("policy.text.unclipped")
            : words.text("policy.text.clipped", stamp.query().clip()));
    report
        .logged()
        .ifPresent(
            log ->
                out.println(
                    words.text("policy.text.logged", stamp.query().reward().name(), told(log))));
    for (PolicyResult result : report.results()) {
      print(result);
    }
  }

  private String said(Exposure exposure) {
    return switch (exposure) {
      case Exposure.Logged() -> words.text("policy.exposure.propensity");
      case Exposure.ByPlace(var looks) ->
          words.text("policy.exposure.position")
              + " "
              + looks.entrySet().stream()
                  .map(e -> String.format(Locale.ROOT, "%d: %.2f", e.getKey(), e.getValue()))
                  .collect(Collectors.joining(", "));
    };
  }

  private void print(PolicyResult result) {
    PolicyResult.Overlap overlap = result.overlap();
    out.println();
    out.println(
        words.text(result.model() ? "policy.text.model" : "policy.text.category", result.name()));
    switch (result.worth()) {
      case PolicyResult.Estimated found -> {
        out.println("  IPS    " + told(found.ips().normal()) + bootstrap(found.ips().bootstrap()));
        out.println(
            "  SNIPS  " + told(found.snips().normal()) + bootstrap(found.snips().bootstrap()));
        out.println("  " + words.text("policy.text.gain", told(found.gain())));
      }
      case PolicyResult.NotEstimable(PolicyGap reason) ->
          out.println("  " + words.text("policy.gap." + reason.argument()));
    }
    if (overlap.impressions() > 0) {
      out.println(
          "  "
              + words.text(
                  "policy.text.overlap",
                  String.format(Locale.ROOT, "%.1f %%", 100 * overlap.share()),
                  String.format(Locale.ROOT, "%,.1f", overlap.effective()),
                  String.format(Locale.ROOT, "%,.2f", overlap.largestWeight()),
                  overlap.clipped()));
    }
  }

  private String bootstrap(Estimate.Interval interval) {
    return "  " + words.text("policy.text.bootstrap", ends(interval));
  }

  private static String told(Estimate estimate) {
    return String.format(Locale.ROOT, "%.4f", estimate.value())
        + estimate.interval().map(ends -> " " + ends(ends)).orElse("");
  }

  private static String ends(Estimate.Interval interval) {
    return String.format(Locale.ROOT, "[%.4f, %.4f]", interval.lower(), interval.upper());
  }
}
