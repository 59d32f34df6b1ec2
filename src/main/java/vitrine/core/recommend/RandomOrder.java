package vitrine.core.recommend;

import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import vitrine.core.common.Progress;

/**
 * The floor of every comparison: the catalogue in an order drawn at random, the same for the same
 * history.
 *
 * @param seed of the order
 */
public record RandomOrder(long seed) implements Recommender {
  /** The name on the command line. */
  public static final String NAME = "random";

  /** The seed if none is given. */
  public static final long SEED = 42;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public FittedRecommender fit(Interactions training, Progress progress) {
    return new Drawn(seed);
  }

  private record Drawn(long seed) implements FittedRecommender {
    private static final long MIX = 0x9E3779B97F4A7C15L;

    @Override
    public String name() {
      return NAME;
    }

    @Override
    public Map<String, Object> settings() {
      return Map.of("seed", seed);
    }

    @Override
    public void score(History history, double[] scores) {
      SplittableRandom random = new SplittableRandom(seed + MIX * Arrays.hashCode(history.items()));
      for (int item = 0; item < scores.length; item++) {
        scores[item] = random.nextDouble();
      }
    }

    @Override
    public ContributionKind contributionKind() {
      return ContributionKind.NONE;
    }

    @Override
    public double[] contributions(History history, int item) {
      return new double[history.size()];
    }
  }
}
