package vitrine.core.recommend.policy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import vitrine.core.common.Fingerprint;
import vitrine.core.recommend.evaluation.Estimate;

/**
 * Policies held against what was logged.
 *
 * @param stamp what was asked
 * @param logged what the log earned an impression; empty without impressions
 * @param results a result a policy
 */
public record PolicyReport(Stamp stamp, Optional<Estimate> logged, List<PolicyResult> results) {

  /** Copies the list. */
  public PolicyReport {
    results = List.copyOf(results);
  }

  /**
   * What was asked.
   *
   * @param query the question
   * @param from the first moment of the impressions; empty without impressions
   * @param exposure how the chances of the log are known; empty where they are not
   * @param impressions that are asked
   * @param unusable impressions that are left out: of the same time without propensity or place,
   *     and all of an unknown time
   * @param shoppers whose they are
   * @param resamples of the bootstrap
   * @param data fingerprint of the events
   */
  public record Stamp(
      PolicyQuery query,
      OptionalLong from,
      Optional<Exposure> exposure,
      int impressions,
      int unusable,
      int shoppers,
      int resamples,
      Fingerprint data) {}
}
