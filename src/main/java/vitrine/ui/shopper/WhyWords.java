package vitrine.ui.shopper;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vitrine.core.dataset.EventKind;
import vitrine.core.recommend.ContributionKind;
import vitrine.core.recommend.Counterfactual;
import vitrine.core.recommend.Explanation;
import vitrine.core.recommend.ExplanationSentence;
import vitrine.core.recommend.PastItem;
import vitrine.core.recommend.RecommendedItem;
import vitrine.core.recommend.explain.ExplanationReport;
import vitrine.ui.common.LoadState;
import vitrine.ui.common.Messages;

/** Says why an item is in a list, in the window's language. */
final class WhyWords {
  private static final int MOST_BARS = 4;
  private static final int MOST_AGAINST = 2;
  private static final int MOST_NAMED = 3;

  /** An item that stays in this share of the lists with one past item left out is a sure one. */
  private static final double SURE = .8;

  private final ShopperWords words;
  private final Messages messages;

  WhyWords(ShopperWords words) {
    this.words = words;
    this.messages = words.messages();
  }

  String sentence(RecommendedItem item) {
    return new ExplanationSentence(messages::text).of(item.explanation(), words::product);
  }

  /** What the bars are; nothing where there are none. */
  String kind(RecommendedItem item, ContributionKind kind) {
    return item.explanation() instanceof Explanation.FromHistory
        ? switch (kind) {
          case EXACT -> messages.text("shoppers.bars.exact");
          case REMOVAL -> messages.text("shoppers.bars.removal");
          case NONE -> "";
        }
        : "";
  }

  /**
   * A bar for each past item that speaks most for it, one for the others, and those that speak most
   * against it.
   */
  List<ContributionBar> bars(RecommendedItem item) {
    if (!(item.explanation() instanceof Explanation.FromHistory past)
        || past.pastItems().isEmpty()) {
      return List.of();
    }
    List<PastItem> all = past.pastItems();
    List<PastItem> forIt =
        all.stream().filter(part -> part.contribution() > 0).limit(MOST_BARS).toList();
    List<PastItem> against =
        all.reversed().stream()
            .filter(part -> part.contribution() < 0)
            .limit(MOST_AGAINST)
            .toList();
    List<PastItem> others =
        all.stream().filter(part -> !forIt.contains(part) && !against.contains(part)).toList();
    double rest = others.stream().mapToDouble(PastItem::contribution).sum();
    double longest =
        Math.max(
            Math.abs(rest),
            all.stream().mapToDouble(part -> Math.abs(part.contribution())).max().orElse(1));
    List<ContributionBar> bars = new ArrayList<>();
    forIt.forEach(part -> bars.add(bar(part, longest, item.score())));
    if (!others.isEmpty()) {
      bars.add(
          ContributionBar.ofRest(
              messages.text("shoppers.why.more", others.size()),
              rest / longest,
              share(rest, item.score())));
    }
    against.reversed().forEach(part -> bars.add(bar(part, longest, item.score())));
    return bars;
  }

  private ContributionBar bar(PastItem part, double longest, double score) {
    return new ContributionBar(
        words.product(part.item()),
        strongest(part),
        deeds(part),
        part.contribution() / longest,
        share(part.contribution(), score));
  }

  private String share(double contribution, double score) {
    return words.formats().percent(contribution / Math.abs(score), 0);
  }

  /** What weighs most of what the shopper did with it. */
  private String strongest(PastItem part) {
    EventKind kind = ExplanationSentence.strongest(part);
    int times = part.events().getOrDefault(kind, 0);
    return times <= 1 ? words.kind(kind) : words.kind(kind) + " × " + words.formats().whole(times);
  }

  private String deeds(PastItem part) {
    return part.events().entrySet().stream()
        .map(entry -> words.kind(entry.getKey()) + " × " + words.formats().whole(entry.getValue()))
        .collect(Collectors.joining(", "));
  }

  /** How sure it is that the item belongs into the list; nothing where there is no past. */
  String sure(RecommendedItem item) {
    return item.stability()
        .map(
            stability ->
                messages.text(
                    stability.share() >= SURE ? "shoppers.stable" : "shoppers.unstable",
                    stability.stays(),
                    stability.of()))
        .orElse("");
  }

  /** How far the explanations of a model can be trusted; nothing before that is measured. */
  String trust(LoadState<ExplanationReport> measured) {
    return measured
        .ready()
        .flatMap(
            report ->
                report
                    .fidelity()
                    .map(
                        fidelity ->
                            messages.text(
                                "shoppers.trust." + fidelity.argument(),
                                report.sample().measured())))
        .orElse("");
  }

  /** What would drop it out of the list; nothing where no past item put it there. */
  String counterfactual(RecommendedItem item) {
    if (!(item.explanation() instanceof Explanation.FromHistory past)) {
      return "";
    }
    if (past.counterfactual().isEmpty()) {
      return past.search()
          .map(search -> messages.text("shoppers.without.none", search.bound().removed()))
          .orElse("");
    }
    Counterfactual found = past.counterfactual().get();
    int all = found.without().size();
    String names =
        found.without().stream()
            .limit(MOST_NAMED)
            .map(id -> messages.text("shoppers.quoted", words.product(id)))
            .collect(Collectors.joining(messages.text("shoppers.comma")));
    return all <= MOST_NAMED
        ? messages.text("shoppers.without", names, found.rankBefore(), found.rankAfter())
        : messages.text(
            "shoppers.without.many",
            names,
            all - MOST_NAMED,
            found.rankBefore(),
            found.rankAfter());
  }
}
