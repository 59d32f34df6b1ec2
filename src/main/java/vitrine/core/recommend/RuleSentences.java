package vitrine.core.recommend;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.DoubleFunction;
import java.util.function.UnaryOperator;

/** Says what rules did, in the reader's language. */
public final class RuleSentences {
  private final ExplanationSentence.Wording wording;

  /** Sentences in these words. */
  public RuleSentences(ExplanationSentence.Wording wording) {
    this.wording = wording;
  }

  /** The name of a rule. */
  public String name(RuleKind rule) {
    return wording.text(key("recommend.rule", rule));
  }

  /** "Moved from place 7 to 3: diversity." */
  public String of(RuleEffect effect) {
    return wording.text(
        "recommend.rule.moved", effect.rankBefore(), effect.rankAfter(), name(effect.rule()));
  }

  /** Why an item is not in the list. */
  public String of(LeftOut item) {
    OptionalInt after = item.rankAfter();
    return after.isPresent()
        ? wording.text(
            "recommend.rule.pushed", item.rankBefore(), after.getAsInt(), name(item.rule()))
        : wording.text(
            "recommend.rule.barred",
            item.rankBefore(),
            wording.text(key("recommend.rule.bars", item.rule())));
  }

  /**
   * What a rule found over the whole catalogue, and what it could not do.
   *
   * @param titles gives the title to show for an item's id
   * @param prices gives the text of a price
   */
  public List<String> of(
      RuleReport report, UnaryOperator<String> titles, DoubleFunction<String> prices) {
    List<String> told = new ArrayList<>();
    Optional<RuleReport.Idle> idle = report.idle();
    if (idle.isPresent()) {
      told.add(
          wording.text(
              "recommend.rule.idle",
              name(report.rule()),
              wording.text(key("recommend.rule.idle", idle.get()))));
    }
    report
        .band()
        .ifPresent(
            band ->
                told.add(
                    wording.text(
                        "recommend.rule.band",
                        end(band.lower(), prices),
                        end(band.upper(), prices))));
    if (report.barred() > 0) {
      told.add(wording.text("recommend.rule.count", name(report.rule()), report.barred()));
    }
    for (RuleReport.RefusedPromotion refused : report.refused()) {
      told.add(
          wording.text(
              "recommend.rule.refused",
              titles.apply(refused.item()),
              refused.place(),
              wording.text(key("recommend.rule.refused", refused.reason()))));
    }
    return told;
  }

  private static String end(double price, DoubleFunction<String> prices) {
    return Double.isInfinite(price) ? "…" : prices.apply(price);
  }

  private static String key(String prefix, Enum<?> constant) {
    return prefix + "." + constant.name().toLowerCase(Locale.ROOT).replace('_', '.');
  }
}
