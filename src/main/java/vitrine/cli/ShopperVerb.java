package vitrine.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.recommend.ItemFacts;
import vitrine.core.recommend.portrait.ShopperFinder;
import vitrine.core.recommend.portrait.ShopperPortrait;
import vitrine.core.recommend.portrait.ShopperPortraits;
import vitrine.core.recommend.propensity.PropensityEstimate;

/** {@code vitrine shopper}: what the data tells of one shopper. */
@Command(
    name = "shopper",
    mixinStandardHelpOptions = true,
    description = "Tells a shopper's tastes, scores, silence, reviews and chance to buy next week.")
final class ShopperVerb implements Callable<Integer> {
  private static final int SHOWN_CATEGORIES = 5;
  private static final int SHOWN_PARTS = 8;

  private final Services services;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private Output output;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private ShopperSource source;

  @Option(names = "--user", required = true, description = "id of the shopper")
  @SuppressWarnings("NullAway.Init")
  private String user;

  @Option(
      names = "--like",
      paramLabel = "N",
      defaultValue = "5",
      description = "also the N shoppers most like this one: ${DEFAULT-VALUE}")
  private int like;

  ShopperVerb(Services services) {
    this.services = services;
  }

  @Override
  public Integer call() {
    if (like < 0) {
      throw new ParameterException(spec.commandLine(), "--like is at least 0");
    }
    return source.show(services, this::show);
  }

  private void show(ShopperSource.Shoppers shop) {
    if (shop.shop().log().users().dictionary().code(user) < 0) {
      throw new VitrineException(ProblemCode.RECOMMEND_UNKNOWN_USER, user);
    }
    ShopperPortraits portraits =
        ShopperPortraits.of(
            shop.log(),
            shop.shop().interactions(),
            ItemFacts.of(shop.shop().interactions().itemIds(), shop.shop().products()),
            shop.reviews(),
            Progress.unwatched());
    ShopperPortrait portrait = portraits.of(user);
    List<ShopperFinder.Found> near =
        new ShopperFinder(shop.log(), shop.shop().interactions(), portraits.buyers())
            .mostLike(user, like);
    Words words = new Words(output.messages());
    ShopperDocument document =
        ShopperDocument.of(shop.data(), portrait, portraits.propensity(), near, words);
    output.print(document, out -> print(portrait, document, words, out));
  }

  private static void print(
      ShopperPortrait portrait, ShopperDocument document, Words words, PrintWriter out) {
    out.println(portrait.user());
    if (!portrait.categories().isEmpty()) {
      out.println(
          words.text(
              "portrait.categories",
              portrait.categories().stream()
                  .limit(SHOWN_CATEGORIES)
                  .map(taste -> taste.category() + " " + percent(taste.share()))
                  .collect(Collectors.joining(", "))));
    }
    portrait
        .prices()
        .ifPresent(taste -> out.println(words.text("portrait.prices", decimal(taste.median()))));
    out.println(
        portrait
            .rfm()
            .map(
                score ->
                    words.text(
                        "portrait.rfm",
                        "%d%d%s"
                            .formatted(
                                score.recency(),
                                score.frequency(),
                                score.monetary().isPresent() ? score.monetary().getAsInt() : ""),
                        words.text("engagement.rfm.segment." + score.segment())))
            .orElseGet(() -> words.text("portrait.rfm.none")));
    out.println(
        portrait
            .lifecycle()
            .map(
                state ->
                    words.text(
                        "portrait.lifecycle",
                        words.text("engagement.lifecycle.state." + state.name())))
            .orElseGet(() -> words.text("portrait.lifecycle.none")));
    out.println(
        portrait
            .rhythm()
            .map(
                rhythm ->
                    words.text(
                        rhythm.atRisk() ? "portrait.rhythm.risk" : "portrait.rhythm",
                        rhythm.silence(),
                        decimal(rhythm.threshold())))
            .orElseGet(() -> words.text("portrait.rhythm.none")));
    portrait
        .reviews()
        .ifPresent(
            mood -> out.println(words.text("portrait.reviews", mood.reviews(), mood.negative())));
    portrait.propensity().ifPresent(estimate -> print(estimate, words, out));
    if (document.propensityNotEstimable() != null) {
      out.println(document.propensityNotEstimable().reason());
    }
    if (!document.mostLike().isEmpty()) {
      out.println(
          words.text(
              "portrait.like",
              document.mostLike().stream()
                  .map(near -> near.user() + " " + decimal(near.cosine()))
                  .collect(Collectors.joining(", "))));
    }
  }

  private static void print(PropensityEstimate estimate, Words words, PrintWriter out) {
    out.println(words.text("propensity.chance", percent(estimate.probability())));
    estimate.contributions().stream()
        .limit(SHOWN_PARTS)
        .forEach(
            part ->
                out.println(
                    "  "
                        + words.text(
                            "propensity.part",
                            words.text("propensity.feature." + part.feature().argument()),
                            decimal(part.value()),
                            String.format(Locale.ROOT, "%+.2f", part.contribution()))));
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  private static String decimal(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
