package vitrine.ui.engagement;

import java.util.function.UnaryOperator;
import vitrine.core.engagement.log.Condition;
import vitrine.core.engagement.log.Period;
import vitrine.core.engagement.log.UserRule;
import vitrine.ui.common.Sentence;

/**
 * One step of narrowing.
 *
 * @param words what it does, for the breadcrumb
 * @param change what it makes of the filter
 */
public record Step(Sentence words, UnaryOperator<EngagementFilter> change) {

  /** Keeps the events that match. */
  public static Step to(Condition condition) {
    return new Step(FilterWords.of(condition), filter -> filter.with(condition));
  }

  /** Keeps these days. */
  public static Step to(Period days) {
    return new Step(FilterWords.of(days), filter -> filter.with(days));
  }

  /**
   * Keeps the users who obey a rule.
   *
   * @param words the rule in words
   */
  public static Step to(UserRule rule, Sentence words) {
    return new Step(words, filter -> filter.with(rule));
  }

  /** Keeps the users who obey a rule. */
  public static Step to(UserRule rule) {
    return to(rule, FilterWords.of(rule));
  }

  /** Keeps the users of a saved segment. */
  public static Step into(String segment) {
    return new Step(Sentence.of("explore.segment", segment), filter -> filter.in(segment));
  }

  /** Any other change. */
  public static Step of(String key, UnaryOperator<EngagementFilter> change) {
    return new Step(Sentence.of(key), change);
  }
}
