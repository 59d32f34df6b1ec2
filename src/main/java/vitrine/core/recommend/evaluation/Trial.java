package vitrine.core.recommend.evaluation;

import java.util.Map;

/**
 * One try of a model's settings at what is for model selection; the test items play no part.
 *
 * @param settings what was tried
 * @param ndcg NDCG@{@value #LENGTH} on the validation items
 * @param chosen whether it was the best, of equals the first
 */
public record Trial(Map<String, Object> settings, Estimate ndcg, boolean chosen) {
  /** The length of the list that settings are chosen by. */
  public static final int LENGTH = 10;
}
