package vitrine.ui.recommend.shop;

import java.time.Instant;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import vitrine.core.recommend.evaluation.Estimate;
import vitrine.core.recommend.policy.Exposure;
import vitrine.core.recommend.policy.PolicyEstimate;
import vitrine.core.recommend.policy.PolicyGap;
import vitrine.core.recommend.policy.PolicyReport;
import vitrine.core.recommend.policy.PolicyResult;

/** What the lists would have earned, from what was shown, or why that cannot be told. */
final class PolicyCard {
  private final VBox lines;
  private final ShopWords words;

  PolicyCard(VBox lines, ShopWords words) {
    this.lines = lines;
    this.words = words;
  }

  void show(ShopAnswer answer, PolicyReport report) {
    lines.getChildren().clear();
    for (PolicyResult result : report.results()) {
      show(answer, report, result);
    }
  }

  private void show(ShopAnswer answer, PolicyReport report, PolicyResult result) {
    switch (result.worth()) {
      case PolicyResult.NotEstimable(PolicyGap reason) -> {
        line(text("policy.gap." + reason.argument()), "policy-value");
        line(text("shop.policy.need." + reason.argument()), "card-hint");
      }
      case PolicyResult.Estimated found -> {
        line(
            text(
                verdict(found.gain()),
                words.model(result.name()),
                percent(found.snips().value()),
                report.logged().map(log -> percent(log.value())).orElse(ShopWords.NONE)),
            "policy-value");
        line(
            text(
                "shop.policy.estimates",
                told(found.snips()),
                told(found.ips()),
                ends(found.gain().interval().orElseThrow())),
            "");
        line(overlap(result.overlap()), "card-hint");
        report.stamp().exposure().ifPresent(exposure -> line(said(exposure), "card-hint"));
      }
    }
    report
        .stamp()
        .from()
        .ifPresent(
            from ->
                line(
                    text(
                        "shop.policy.from",
                        words.formats().whole(report.stamp().impressions()),
                        words.formats().whole(report.stamp().shoppers()),
                        words
                            .formats()
                            .day(
                                Instant.ofEpochMilli(from)
                                    .atZone(answer.data().log().zone())
                                    .toLocalDate())),
                    "card-hint"));
  }

  /** Better or worse only where the interval of the difference says so. */
  private static String verdict(Estimate gain) {
    return gain.interval()
        .map(
            ends ->
                ends.lower() > 0
                    ? "shop.policy.better"
                    : ends.upper() < 0 ? "shop.policy.worse" : "shop.policy.unclear")
        .orElse("shop.policy.unclear");
  }

  private String overlap(PolicyResult.Overlap overlap) {
    return text(
        "policy.text.overlap",
        words.formats().percent(overlap.share(), 1),
        words.formats().number(overlap.effective(), 1),
        words.formats().number(overlap.largestWeight(), 2),
        overlap.clipped());
  }

  private String said(Exposure exposure) {
    return switch (exposure) {
      case Exposure.Logged() -> text("policy.exposure.propensity");
      case Exposure.ByPlace(var looks) -> text("policy.exposure.position");
    };
  }

  private String told(PolicyEstimate estimate) {
    return percent(estimate.value())
        + estimate.normal().interval().map(interval -> " " + ends(interval)).orElse("");
  }

  private String ends(Estimate.Interval interval) {
    return text("shop.interval", percent(interval.lower()), percent(interval.upper()));
  }

  private String percent(double value) {
    return words.formats().percent(value, 2);
  }

  private String text(String key, Object... arguments) {
    return words.messages().text(key, arguments);
  }

  private void line(String text, String style) {
    Label line = new Label(text);
    line.setWrapText(true);
    line.setMinHeight(Label.USE_PREF_SIZE);
    if (!style.isEmpty()) {
      line.getStyleClass().add(style);
    }
    lines.getChildren().add(line);
  }
}
