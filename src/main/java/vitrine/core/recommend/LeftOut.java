package vitrine.core.recommend;

import java.util.OptionalInt;

/**
 * An item that would be in the list were it not for a rule.
 *
 * @param item its id
 * @param rule the last rule that took it out
 * @param rankBefore its place by the score and the rules that act earlier
 * @param rankAfter its place behind the list; empty where the rule bars it altogether
 */
public record LeftOut(String item, RuleKind rule, int rankBefore, OptionalInt rankAfter) {}
