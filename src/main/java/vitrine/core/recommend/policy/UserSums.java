package vitrine.core.recommend.policy;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import vitrine.core.common.Progress;
import vitrine.core.recommend.evaluation.Estimate;
import vitrine.core.recommend.evaluation.UserRatio;

/**
 * The impressions of a policy added up by shopper. Impressions of one shopper are alike, so that
 * shoppers, not impressions, are what intervals are over.
 *
 * @param earned Σ weight · reward
 * @param mass Σ mass
 * @param shown impressions
 * @param logged Σ reward as logged
 */
record UserSums(double[] earned, double[] mass, double[] shown, double[] logged) {

  static UserSums of(Impressions impressions, ImpressionWeights weights) {
    int[] users = IntStream.of(impressions.users()).distinct().sorted().toArray();
    UserSums sums =
        new UserSums(
            new double[users.length],
            new double[users.length],
            new double[users.length],
            new double[users.length]);
    for (int i = 0; i < impressions.size(); i++) {
      int user = Arrays.binarySearch(users, impressions.users()[i]);
      sums.earned[user] += weights.values()[i] * impressions.rewards()[i];
      sums.mass[user] += weights.masses()[i];
      sums.shown[user]++;
      sums.logged[user] += impressions.rewards()[i];
    }
    return sums;
  }

  /** How many shoppers. */
  int shoppers() {
    return shown.length;
  }

  PolicyResult.Estimated estimated(int resamples, long seed, Progress progress) {
    double[][] drawn = draw(resamples, seed, progress);
    double gain = ratio(earned, mass).value() - ratio(logged, shown).value();
    return new PolicyResult.Estimated(
        new PolicyEstimate(ratio(earned, shown), middle(drawn[0])),
        new PolicyEstimate(ratio(earned, mass), middle(drawn[1])),
        new Estimate(gain, Optional.of(middle(drawn[2]))));
  }

  /** What the log itself earned. */
  Estimate log() {
    return ratio(logged, shown);
  }

  private static Estimate ratio(double[] y, double[] x) {
    return UserRatio.of(y, x, _ -> true).orElseThrow().estimate();
  }

  private double[][] draw(int resamples, long seed, Progress progress) {
    double[][] drawn = new double[3][resamples];
    SplittableRandom source = new SplittableRandom(seed);
    SplittableRandom[] randoms = new SplittableRandom[resamples];
    for (int resample = 0; resample < resamples; resample++) {
      randoms[resample] = source.split();
    }
    IntStream.range(0, resamples)
        .parallel()
        .forEach(
            resample -> {
              progress.checkCancelled();
              SplittableRandom random = randoms[resample];
              double earnedSum = 0;
              double massSum = 0;
              double shownSum = 0;
              double loggedSum = 0;
              for (int i = 0; i < earned.length; i++) {
                int user = random.nextInt(earned.length);
                earnedSum += earned[user];
                massSum += mass[user];
                shownSum += shown[user];
                loggedSum += logged[user];
              }
              drawn[0][resample] = earnedSum / shownSum;
              drawn[1][resample] = earnedSum / massSum;
              drawn[2][resample] = earnedSum / massSum - loggedSum / shownSum;
            });
    return drawn;
  }

  /** The 2.5 % and 97.5 % quantiles, between two values by a straight line; without NaN. */
  private static Estimate.Interval middle(double[] values) {
    double[] ascending = Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
    return new Estimate.Interval(quantile(ascending, .025), quantile(ascending, .975));
  }

  private static double quantile(double[] ascending, double p) {
    double place = p * (ascending.length - 1);
    int below = (int) Math.floor(place);
    int above = Math.min(below + 1, ascending.length - 1);
    return ascending[below] + (place - below) * (ascending[above] - ascending[below]);
  }
}
