package vitrine.core.recommend.policy;

import vitrine.core.recommend.evaluation.Estimate;

/**
 * What a policy would earn.
 *
 * @param name of the policy
 * @param model whether it is a model's lists, else a promoted category
 * @param overlap how much of the log speaks of it
 * @param worth what it would earn, or why that cannot be told
 */
public record PolicyResult(String name, boolean model, Overlap overlap, Worth worth) {

  /**
   * How much of a log speaks of a policy.
   *
   * @param impressions of shoppers that the policy covers
   * @param notCovered the others, which tell nothing of it
   * @param matched how many of them the policy would also show
   * @param effective how many impressions of equal weight would tell as much
   * @param largestWeight after clipping
   * @param clipped how many weights were cut
   */
  public record Overlap(
      int impressions,
      int notCovered,
      int matched,
      double effective,
      double largestWeight,
      int clipped) {
    static final Overlap NONE = new Overlap(0, 0, 0, 0, 0, 0);

    /** The share of the impressions that the policy would also show; 0 of none. */
    public double share() {
      return impressions == 0 ? 0 : (double) matched / impressions;
    }
  }

  /** What a policy would earn, or why that cannot be told. */
  public sealed interface Worth {}

  /**
   * What it would earn an impression.
   *
   * @param ips inverse propensity scoring: Σ weight · reward / impressions
   * @param snips self-normalised: Σ weight · reward / Σ mass; steadier, a little biased
   * @param gain the self-normalised value less what the log earned on the same impressions; the
   *     interval is the bootstrap's
   */
  public record Estimated(PolicyEstimate ips, PolicyEstimate snips, Estimate gain)
      implements Worth {}

  /** Why it cannot be told. */
  public record NotEstimable(PolicyGap reason) implements Worth {}
}
