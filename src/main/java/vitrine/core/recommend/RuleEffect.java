package vitrine.core.recommend;

/**
 * What a rule did to a listed item.
 *
 * @param rule which
 * @param rankBefore the item's place by the score and the rules that act earlier
 * @param rankAfter its place once this rule acts too
 */
public record RuleEffect(RuleKind rule, int rankBefore, int rankAfter) {}
