package vitrine.core.recommend;

import java.util.Map;
import vitrine.core.common.Progress;

/** The baseline: everybody is offered what most events are about. Score = training events. */
public record Popularity() implements Recommender {
  /** The name on the command line. */
  public static final String NAME = "popularity";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public FittedRecommender fit(Interactions training, Progress progress) {
    return new Counts(training.eventsByItem());
  }

  private record Counts(int[] events) implements FittedRecommender {
    @Override
    public String name() {
      return NAME;
    }

    @Override
    public Map<String, Object> settings() {
      return Map.of();
    }

    @Override
    public void score(History history, double[] scores) {
      for (int item = 0; item < events.length; item++) {
        scores[item] = events[item];
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
