package vitrine.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vitrine.core.recommend.ContributionKind;
import vitrine.core.recommend.Counterfactual;
import vitrine.core.recommend.CounterfactualSearched;
import vitrine.core.recommend.Explanation;
import vitrine.core.recommend.ExplanationSentence;
import vitrine.core.recommend.LeftOut;
import vitrine.core.recommend.PastItem;
import vitrine.core.recommend.Product;
import vitrine.core.recommend.Products;
import vitrine.core.recommend.RankChange;
import vitrine.core.recommend.Recommendation;
import vitrine.core.recommend.RecommendedItem;
import vitrine.core.recommend.RuleEffect;
import vitrine.core.recommend.RuleReport;
import vitrine.core.recommend.ShopperData;
import vitrine.core.recommend.Stability;
import vitrine.core.recommend.WhatIfList;

/** The JSON of {@code vitrine recommend}; docs/json/recommend.md says what the fields mean. */
record RecommendDocument(
    String user,
    Data data,
    Model model,
    Past history,
    String basis,
    int asked,
    @Nullable Rules rules,
    List<Item> items,
    @Nullable WhatIf whatIf) {

  /** Which data it is, and what became of events that are not simply taken from the log. */
  record Data(
      String dataset,
      String fingerprint,
      @Nullable Integer repeatedEvents,
      @Nullable Integer reviewsAdded) {
    static Data of(ShopperData data) {
      return new Data(
          data.entry().name(),
          data.interactions().source().sha256(),
          data.counted().repeated() == 0 ? null : data.counted().repeated(),
          data.counted().reviewsAdded() == 0 ? null : data.counted().reviewsAdded());
    }
  }

  record Model(
      String name,
      Map<String, Object> settings,
      String contributions,
      @Nullable String fidelity,
      Map<String, Double> eventWeights) {}

  record Past(int events, int items) {}

  /** The rules, what each found, and what they keep off the list. */
  record Rules(JsonNode set, List<Found> found, List<Absent> leftOut) {}

  record Found(
      String rule,
      int barred,
      @Nullable String idle,
      @Nullable Band band,
      @Nullable List<Refused> refused) {
    static Found of(RuleReport report) {
      return new Found(
          report.rule().argument(),
          report.barred(),
          report.idle().map(RecommendDocument::camelCase).orElse(null),
          report.band().map(Band::of).orElse(null),
          report.refused().isEmpty()
              ? null
              : report.refused().stream()
                  .map(each -> new Refused(each.item(), each.place(), camelCase(each.reason())))
                  .toList());
    }
  }

  record Band(@Nullable Double lower, @Nullable Double upper) {
    static Band of(RuleReport.Band band) {
      return new Band(
          Double.isInfinite(band.lower()) ? null : band.lower(),
          Double.isInfinite(band.upper()) ? null : band.upper());
    }
  }

  record Refused(String item, int place, String reason) {}

  record Absent(
      String item,
      @Nullable String title,
      String rule,
      int rankBefore,
      @Nullable Integer rankAfter) {}

  record Effect(String rule, int rankBefore, int rankAfter) {
    static Effect of(RuleEffect effect) {
      return new Effect(effect.rule().argument(), effect.rankBefore(), effect.rankAfter());
    }
  }

  record Item(
      int rank,
      String item,
      @Nullable String title,
      @Nullable String category,
      @Nullable Double price,
      double score,
      String basis,
      String sentence,
      @Nullable Integer plainRank,
      @Nullable List<Effect> effects,
      @Nullable List<Part> contributions,
      @Nullable Close closestText,
      @Nullable Stability stability,
      @Nullable Counterfactual counterfactual,
      CounterfactualSearched.@Nullable Bound counterfactualBound) {

    /** The contributions, none where they were not asked for. */
    List<Part> parts() {
      return contributions == null ? List.of() : contributions;
    }
  }

  record Part(
      String item,
      @Nullable String title,
      double contribution,
      double share,
      Map<String, Integer> events) {}

  record Close(String item, @Nullable String title, double similarity) {}

  /** The list without the edits, and where each item went. */
  record WhatIf(List<String> before, List<Change> changes) {}

  record Change(
      String item,
      @Nullable String title,
      @Nullable Integer before,
      @Nullable Integer after,
      String movement) {
    static Change of(RankChange change, Products products) {
      return new Change(
          change.item(),
          products.of(change.item()).title().orElse(null),
          boxed(change.before()),
          boxed(change.after()),
          change.movement().name().toLowerCase(Locale.ROOT));
    }
  }

  /**
   * What is printed.
   *
   * @param whatIf empty where the past is as it is
   * @param set the rules; empty where none is on
   */
  static RecommendDocument of(
      Recommendation list,
      Optional<WhatIfList> whatIf,
      Optional<JsonNode> set,
      ShopperData data,
      Model model,
      ExplanationSentence sentence,
      boolean explained) {
    Items items = new Items(data.products(), sentence, explained, set.isPresent());
    return new RecommendDocument(
        list.user(),
        Data.of(data),
        model,
        new Past(list.historyEvents(), list.historyItems()),
        list.popularityOnly() ? "popularity" : "history",
        list.asked(),
        set.map(
                tree ->
                    new Rules(
                        tree,
                        list.rules().stream().map(Found::of).toList(),
                        list.leftOut().stream().map(items::absent).toList()))
            .orElse(null),
        list.items().stream().map(items::item).toList(),
        whatIf
            .map(
                changed ->
                    new WhatIf(
                        changed.before().items().stream().map(RecommendedItem::item).toList(),
                        changed.changes().stream()
                            .map(change -> Change.of(change, data.products()))
                            .toList()))
            .orElse(null));
  }

  static String camelCase(Enum<?> constant) {
    StringBuilder name = new StringBuilder();
    for (String word : constant.name().toLowerCase(Locale.ROOT).split("_", -1)) {
      name.append(
          name.isEmpty()
              ? word
              : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }
    return name.toString();
  }

  private static @Nullable Integer boxed(OptionalInt value) {
    return value.isPresent() ? value.getAsInt() : null;
  }

  /** Makes the items of the document. */
  private record Items(
      Products products, ExplanationSentence sentence, boolean explained, boolean ruled) {

    Item item(RecommendedItem item) {
      Product product = products.of(item.item());
      Optional<Explanation.FromHistory> past =
          item.explanation() instanceof Explanation.FromHistory history
              ? Optional.of(history)
              : Optional.empty();
      Optional<Explanation.FromHistory> told = past.filter(_ -> explained);
      return new Item(
          item.rank(),
          item.item(),
          product.title().orElse(null),
          product.category().orElse(null),
          product.price().isPresent() ? product.price().getAsDouble() : null,
          item.score(),
          past.isPresent() ? "history" : "popularity",
          sentence.of(item.explanation(), id -> products.of(id).name()),
          ruled ? item.plainRank() : null,
          ruled ? item.effects().stream().map(Effect::of).toList() : null,
          told.filter(history -> history.kind() != ContributionKind.NONE)
              .map(history -> parts(history, item.score()))
              .orElse(null),
          told.flatMap(Explanation.FromHistory::closestText)
              .map(close -> new Close(close.item(), title(close.item()), close.similarity()))
              .orElse(null),
          item.stability().orElse(null),
          told.flatMap(Explanation.FromHistory::counterfactual).orElse(null),
          told.flatMap(Explanation.FromHistory::search)
              .map(CounterfactualSearched::bound)
              .orElse(null));
    }

    Absent absent(LeftOut item) {
      return new Absent(
          item.item(),
          title(item.item()),
          item.rule().argument(),
          item.rankBefore(),
          boxed(item.rankAfter()));
    }

    /** Shares of the score where the parts make it up, else of all parts, signs aside. */
    private List<Part> parts(Explanation.FromHistory history, double score) {
      double whole =
          history.kind() == ContributionKind.EXACT && score > 0
              ? score
              : history.pastItems().stream().mapToDouble(i -> Math.abs(i.contribution())).sum();
      return history.pastItems().stream().map(past -> part(past, whole)).toList();
    }

    private Part part(PastItem past, double whole) {
      Map<String, Integer> events = new TreeMap<>();
      past.events()
          .forEach((kind, count) -> events.put(kind.name().toLowerCase(Locale.ROOT), count));
      return new Part(
          past.item(),
          title(past.item()),
          past.contribution(),
          past.contribution() / whole,
          events);
    }

    private @Nullable String title(String item) {
      return products.of(item).title().orElse(null);
    }
  }
}
