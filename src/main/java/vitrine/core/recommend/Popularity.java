package vitrine.core.recommend;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import vitrine.core.common.Progress;

/**
 * The baseline: everybody is offered what most events speak for. Score = training events above 0;
 * with a half-life each event counts 2^(-age / half-life), its age reckoned from the latest
 * training event, so that what is popular now comes first.
 *
 * @param halfLifeDays after so many days an event counts half; 0 lets all count alike. In data
 *     without times all count alike, and the settings say so; an event at an unknown time counts as
 *     the oldest
 */
public record Popularity(double halfLifeDays) implements Recommender {
  /** The name on the command line. */
  public static final String NAME = "popularity";

  private static final double DAY = 86_400_000;

  /** Refuses what is no length of time. */
  public Popularity {
    if (!(halfLifeDays >= 0) || Double.isInfinite(halfLifeDays)) {
      throw new IllegalArgumentException("half-life " + halfLifeDays);
    }
  }

  /** All events count alike. */
  public Popularity() {
    this(0);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public FittedRecommender fit(Interactions training, Progress progress) {
    Map<String, Object> settings = new LinkedHashMap<>();
    boolean timed = training.times().length > 0;
    if (halfLifeDays > 0) {
      settings.put("halfLifeDays", halfLifeDays);
      settings.put("decay", timed ? "by age" : "none: the data has no times");
    }
    return new Counts(
        halfLifeDays > 0 && timed ? decayed(training) : counts(training),
        Collections.unmodifiableMap(settings));
  }

  private static double[] counts(Interactions training) {
    int[] events = training.eventsByItem();
    double[] counts = new double[events.length];
    for (int item = 0; item < counts.length; item++) {
      counts[item] = events[item];
    }
    return counts;
  }

  private double[] decayed(Interactions training) {
    long latest = Long.MIN_VALUE;
    long oldest = Long.MAX_VALUE;
    for (long time : training.times()) {
      if (time != Long.MIN_VALUE) {
        latest = Math.max(latest, time);
        oldest = Math.min(oldest, time);
      }
    }
    double[] scores = new double[training.catalogue()];
    for (int event = 0; event < training.events(); event++) {
      if (training.weights()[event] > 0) {
        long time = Math.max(training.times()[event], oldest);
        double age = oldest > latest ? 0 : (latest - time) / DAY;
        scores[training.items()[event]] += Math.pow(2, -age / halfLifeDays);
      }
    }
    return scores;
  }

  private record Counts(double[] events, Map<String, Object> settings)
      implements FittedRecommender {
    @Override
    public String name() {
      return NAME;
    }

    @Override
    public void score(History history, double[] scores) {
      System.arraycopy(events, 0, scores, 0, events.length);
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
