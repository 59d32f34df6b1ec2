package vitrine.ui.shopper;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vitrine.core.engagement.churn.UserRhythm;
import vitrine.core.engagement.lifecycle.LifecycleState;
import vitrine.core.engagement.rfm.RfmScore;
import vitrine.core.recommend.portrait.ShopperPortrait;
import vitrine.core.recommend.portrait.ShopperPortrait.PriceTaste;
import vitrine.core.recommend.propensity.CalibrationBin;
import vitrine.core.recommend.propensity.FeatureContribution;
import vitrine.core.recommend.propensity.Propensity;
import vitrine.core.recommend.propensity.PropensityEstimate;
import vitrine.core.recommend.propensity.PropensityReport;
import vitrine.ui.common.Formats;
import vitrine.ui.common.Messages;

/** Says a portrait in the window's language. */
final class WhoWords {
  private static final int MOST_CATEGORIES = 6;
  private static final int MOST_FEATURES = 7;

  /** Prices below this are told with their decimals. */
  private static final double SMALL = 20;

  private final Messages messages;
  private final Formats formats;

  /** A line: what it is about, and what is said of it. */
  record Line(String about, String said) {}

  WhoWords(Messages messages, Formats formats) {
    this.messages = messages;
    this.formats = formats;
  }

  List<ShareBar> categories(ShopperPortrait portrait) {
    return portrait.categories().stream()
        .limit(MOST_CATEGORIES)
        .map(
            taste ->
                new ShareBar(taste.category(), taste.share(), formats.percent(taste.share(), 0)))
        .toList();
  }

  List<ShareBar> prices(PriceTaste prices) {
    return prices.bands().stream()
        .map(
            band ->
                new ShareBar(
                    messages.text(
                        "shoppers.who.band",
                        formats.number(band.from(), band.from() < SMALL ? 2 : 0),
                        formats.number(band.to(), band.to() < SMALL ? 2 : 0)),
                    band.share(),
                    formats.percent(band.share(), 0)))
        .toList();
  }

  String median(PriceTaste prices) {
    return messages.text("shoppers.who.median", formats.money(prices.median(), ""));
  }

  /** What is said of the shopper as a customer, a line a matter. */
  List<Line> lines(ShopperPortrait portrait) {
    List<Line> lines = new ArrayList<>();
    line(
        lines,
        "value",
        portrait.rfm().map(this::value).orElseGet(() -> messages.text("shoppers.who.bought.none")));
    line(
        lines,
        "lifecycle",
        portrait
            .lifecycle()
            .map(this::lifecycle)
            .orElseGet(() -> messages.text("shoppers.who.away")));
    line(
        lines,
        "churn",
        portrait
            .rhythm()
            .map(this::churn)
            .orElseGet(() -> messages.text("shoppers.who.rhythm.none")));
    line(
        lines,
        "reviews",
        portrait
            .reviews()
            .map(this::reviews)
            .orElseGet(() -> messages.text("shoppers.who.reviews.none")));
    return lines;
  }

  private void line(List<Line> lines, String about, String said) {
    lines.add(new Line(messages.text("shoppers.who." + about), said));
  }

  private String value(RfmScore score) {
    String segment = messages.text("engagement.rfm.segment." + score.segment());
    String scores =
        score.monetary().isPresent()
            ? messages.text(
                "shoppers.who.rfm", score.recency(), score.frequency(), score.monetary().getAsInt())
            : messages.text("shoppers.who.rf", score.recency(), score.frequency());
    String orders =
        messages.text("shoppers.who.orders", score.orders(), formats.whole(score.silence()));
    String revenue =
        score.revenue().isPresent() ? " · " + formats.money(score.revenue().getAsDouble(), "") : "";
    return segment + "\n" + scores + "\n" + orders + revenue;
  }

  private String lifecycle(LifecycleState state) {
    return messages.text("engagement.lifecycle.state." + state.name())
        + "\n"
        + messages.text("shoppers.who.lifecycle." + state.name().toLowerCase(Locale.ROOT));
  }

  private String churn(UserRhythm rhythm) {
    return messages.text(
        rhythm.atRisk() ? "shoppers.who.risk" : "shoppers.who.safe",
        rhythm.silence(),
        formats.number(rhythm.threshold(), 1));
  }

  private String reviews(ShopperPortrait.ReviewMood mood) {
    String text = messages.text("shoppers.who.wrote", mood.reviews(), mood.negative());
    if (mood.stars().isPresent()) {
      text +=
          " · "
              + messages.text("shoppers.who.stars", formats.number(mood.stars().getAsDouble(), 1));
    }
    if (mood.score().isPresent()) {
      text +=
          " · "
              + messages.text("shoppers.who.score", formats.number(mood.score().getAsDouble(), 2));
    }
    return text;
  }

  /** The probability, or why there is none. */
  String chance(ShopperPortrait portrait) {
    return portrait
        .propensity()
        .map(estimate -> formats.percent(estimate.probability(), 1))
        .orElse("–");
  }

  /** The probability beside that of an average shopper, or why there is none. */
  String chanceNote(ShopperPortrait portrait, Propensity propensity) {
    return switch (propensity) {
      case Propensity.NotEstimable(var gap, long found, long needed) ->
          messages.text("propensity.gap." + gap.argument(), found, needed);
      case Propensity.Trained _ ->
          portrait
              .propensity()
              .map(
                  estimate ->
                      messages.text(
                          "shoppers.who.base", formats.percent(probability(estimate.base()), 1)))
              .orElseGet(() -> messages.text("shoppers.who.inactive"));
    };
  }

  private static double probability(double logit) {
    return 1 / (1 + Math.exp(-logit));
  }

  /** What raises and what lowers the probability, the largest first. */
  List<ShareBar> features(PropensityEstimate estimate) {
    double longest =
        estimate.contributions().stream()
            .mapToDouble(part -> Math.abs(part.contribution()))
            .max()
            .orElse(1);
    return estimate.contributions().stream()
        .filter(part -> part.contribution() != 0)
        .limit(MOST_FEATURES)
        .map(part -> feature(part, longest))
        .toList();
  }

  private ShareBar feature(FeatureContribution part, double longest) {
    String sign = part.contribution() > 0 ? "+" : "−";
    return new ShareBar(
        messages.text(
            "shoppers.who.feature",
            messages.text("propensity.feature." + part.feature().argument()),
            formats.number(part.value(), part.value() == Math.rint(part.value()) ? 0 : 1)),
        longest == 0 ? 0 : part.contribution() / longest,
        sign + formats.number(Math.abs(part.contribution()), 2));
  }

  /** How wrong the model was, against one chance for everybody. */
  String loss(PropensityReport report) {
    return messages.text(
        "shoppers.who.loss",
        formats.number(report.logLoss(), 4),
        formats.number(report.baseLogLoss(), 4));
  }

  /** How well the model tells who buys. */
  String auc(PropensityReport report) {
    return messages.text("shoppers.who.auc", formats.number(report.auc(), 3));
  }

  /** On what that was measured. */
  String weeks(PropensityReport report) {
    return messages.text(
        "shoppers.who.weeks",
        report.test().weeks(),
        formats.whole(report.test().shoppers()),
        formats.whole(report.test().buyers()));
  }

  /** The calibration curve as a table: what was said, what happened, of how many. */
  List<List<String>> calibration(PropensityReport report) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            messages.text("shoppers.who.said"),
            messages.text("shoppers.who.happened"),
            messages.text("shoppers.who.of")));
    for (CalibrationBin bin : report.bins()) {
      rows.add(
          List.of(
              formats.percent(bin.predicted(), 1),
              messages.text(
                  "shoppers.who.interval",
                  formats.percent(bin.observed(), 1),
                  formats.percent(bin.interval().low(), 1),
                  formats.percent(bin.interval().high(), 1)),
              formats.whole(bin.shoppers())));
    }
    return rows;
  }
}
