package vitrine.core.recommend.rules;

import java.util.List;
import java.util.OptionalDouble;
import vitrine.core.recommend.RuleKind;

/**
 * The rules of a list, in the order in which they act.
 *
 * @param inStock lists only what is in stock
 * @param priceBand lists only what costs what the shopper usually pays
 * @param categoryCap lists only so many of a category
 * @param diversity prefers what is unlike the items before it
 * @param promotions puts chosen items at chosen places
 */
public record RuleSet(
    Rule.InStock inStock,
    Rule.PriceBand priceBand,
    Rule.CategoryCap categoryCap,
    Rule.Diversity diversity,
    Rule.Promotions promotions) {

  /**
   * Every rule with its usual settings, and off: prices between the 10th and the 90th percentile of
   * the shopper's own, 2 of a category, λ = .7 by behaviour, nothing promoted.
   */
  public static RuleSet off() {
    return new RuleSet(
        new Rule.InStock(false),
        new Rule.PriceBand(false, OptionalDouble.empty(), OptionalDouble.empty(), .1, .9),
        new Rule.CategoryCap(false, 2),
        new Rule.Diversity(false, .7, SimilarityKind.BEHAVIOUR),
        new Rule.Promotions(false, List.of()));
  }

  /** All of them, in the order in which they act. */
  public List<Rule> rules() {
    return List.of(inStock, priceBand, categoryCap, diversity, promotions);
  }

  /** Whether any rule is on. */
  public boolean anyOn() {
    return rules().stream().anyMatch(Rule::on);
  }

  /** The rule of a kind. */
  public Rule of(RuleKind kind) {
    return rules().get(kind.ordinal());
  }

  /** The same set with another rule in place of the one of its kind. */
  public RuleSet with(Rule rule) {
    return switch (rule) {
      case Rule.InStock wanted ->
          new RuleSet(wanted, priceBand, categoryCap, diversity, promotions);
      case Rule.PriceBand wanted ->
          new RuleSet(inStock, wanted, categoryCap, diversity, promotions);
      case Rule.CategoryCap wanted ->
          new RuleSet(inStock, priceBand, wanted, diversity, promotions);
      case Rule.Diversity wanted ->
          new RuleSet(inStock, priceBand, categoryCap, wanted, promotions);
      case Rule.Promotions wanted ->
          new RuleSet(inStock, priceBand, categoryCap, diversity, wanted);
    };
  }

  /** The same set with a rule on or off. */
  public RuleSet switched(RuleKind kind, boolean on) {
    return with(of(kind).switched(on));
  }

  /** The same set with all rules off that act after the first ones. */
  RuleSet first(int acting) {
    RuleSet fewer = this;
    for (Rule rule : rules().subList(acting, rules().size())) {
      fewer = fewer.with(rule.switched(false));
    }
    return fewer;
  }
}
