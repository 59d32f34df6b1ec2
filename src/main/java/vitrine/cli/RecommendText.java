package vitrine.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vitrine.core.recommend.Counterfactual;
import vitrine.core.recommend.CounterfactualSearched;
import vitrine.core.recommend.ExplanationSentence;
import vitrine.core.recommend.Products;
import vitrine.core.recommend.Recommendation;
import vitrine.core.recommend.RuleEffect;
import vitrine.core.recommend.RuleSentences;
import vitrine.core.recommend.Stability;
import vitrine.core.recommend.explain.Fidelity;

/** A shopper's list, for people. */
record RecommendText(ExplanationSentence.Wording wording, PrintWriter out) {
  private static final int MOST_PARTS = 6;

  void print(RecommendDocument document, Recommendation list, Products products) {
    RuleSentences rules = new RuleSentences(wording);
    RecommendDocument.Past history = document.history();
    out.println(say("recommend.history", document.user(), history.events(), history.items()));
    Integer repeated = document.data().repeatedEvents();
    if (repeated != null) {
      out.println(say("recommend.repeated", repeated));
    }
    boolean explained = document.items().stream().anyMatch(item -> item.contributions() != null);
    if (explained) {
      out.println(say("recommend.parts." + document.model().contributions()));
    }
    if (document.items().stream().anyMatch(item -> item.stability() != null)) {
      out.println(say("recommend.sure.definition"));
    }
    if (Fidelity.LOW.argument().equals(document.model().fidelity())) {
      out.println(say("recommend.fidelity.low"));
    }
    for (int i = 0; i < document.items().size(); i++) {
      print(document.items().get(i), list.items().get(i).effects(), rules, products);
    }
    if (list.shorter()) {
      out.println(say("recommend.shorter", list.items().size(), list.asked()));
    }
    list.rules().stream()
        .flatMap(
            report ->
                rules
                    .of(
                        report,
                        id -> products.of(id).name(),
                        price -> String.format(Locale.ROOT, "%.2f", price))
                    .stream())
        .forEach(out::println);
    list.leftOut()
        .forEach(item -> out.printf("  %s: %s%n", products.of(item.item()).name(), rules.of(item)));
    RecommendDocument.WhatIf changed = document.whatIf();
    if (changed != null) {
      print(changed, products);
    }
  }

  private void print(
      RecommendDocument.Item item,
      List<RuleEffect> effects,
      RuleSentences rules,
      Products products) {
    out.printf(
        Locale.ROOT, "%3d  %-12s  %s%n", item.rank(), item.item(), shown(item.item(), products));
    out.printf("     %s%n", item.sentence());
    effects.forEach(effect -> out.printf("       %s%n", rules.of(effect)));
    Stability stability = item.stability();
    if (stability != null) {
      out.printf("       %s%n", say("recommend.sure", stability.stays(), stability.of()));
    }
    List<RecommendDocument.Part> parts = item.parts();
    for (RecommendDocument.Part part : parts.subList(0, Math.min(MOST_PARTS, parts.size()))) {
      String share = String.format(Locale.ROOT, "%.1f %%", 100 * part.share());
      out.printf("       %8s  %s  %s%n", share, part.item(), shown(part.item(), products));
    }
    if (parts.size() > MOST_PARTS) {
      out.printf("       %s%n", say("shoppers.why.more", parts.size() - MOST_PARTS));
    }
    Counterfactual found = item.counterfactual();
    CounterfactualSearched.Bound bound = item.counterfactualBound();
    if (found != null) {
      String names = String.join(", ", found.without());
      out.printf(
          "       %s%n", say("shoppers.without", names, found.rankBefore(), found.rankAfter()));
    } else if (bound != null) {
      out.printf(
          "       %s%n", say("recommend.counterfactual.none", bound.removed(), bound.rescored()));
    }
  }

  private void print(RecommendDocument.WhatIf changed, Products products) {
    out.println();
    TextTable table =
        new TextTable()
            .row(
                say("recommend.whatif.item"),
                say("recommend.whatif.before"),
                say("recommend.whatif.after"),
                "");
    for (RecommendDocument.Change change : changed.changes()) {
      table.row(
          products.of(change.item()).name(),
          place(change.before()),
          place(change.after()),
          say("recommend.movement." + change.movement()));
    }
    table.print(out);
  }

  private static String place(@Nullable Integer place) {
    return place == null ? "–" : String.valueOf(place);
  }

  private String say(String key, Object... arguments) {
    return wording.text(key, arguments);
  }

  /** The name, nothing where that is the id again. */
  private static String shown(String item, Products products) {
    String name = products.of(item).name();
    return name.equals(item) ? "" : name;
  }
}
