package vitrine.core.recommend.policy;

/**
 * How much each logged impression says about a policy.
 *
 * @param values the factor of its reward: 0 where the policy would not show it
 * @param masses what it adds to the number of impressions of the policy
 * @param clipped how many factors were cut
 */
record ImpressionWeights(double[] values, double[] masses, int clipped) {

  /** How many impressions the policy would also show. */
  int matched() {
    int matched = 0;
    for (double mass : masses) {
      matched += mass > 0 ? 1 : 0;
    }
    return matched;
  }

  double largest() {
    double largest = 0;
    for (double value : values) {
      largest = Math.max(largest, value);
    }
    return largest;
  }

  /** (Σw)² / Σw² (Kish, Survey Sampling, 1965); 0 where every weight is 0. */
  double effective() {
    double sum = 0;
    double squares = 0;
    for (double value : values) {
      sum += value;
      squares += value * value;
    }
    return squares == 0 ? 0 : sum * sum / squares;
  }
}
