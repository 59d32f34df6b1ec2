package vitrine.core.recommend.linear;

import java.util.LinkedHashMap;
import java.util.Map;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.recommend.FittedRecommender;
import vitrine.core.recommend.Interactions;
import vitrine.core.recommend.Recommender;
import vitrine.core.recommend.SparseRows;

/**
 * A weighted sum of three linear models that share one inverse P = (G + ridge · I)⁻¹ of the
 * co-occurrences G, so that what each past event adds to a score stays exact:
 *
 * <ul>
 *   <li>{@link Ease}, weight 1;
 *   <li>transitions, P·T: the ridge regression of what came next on what was there. Tij sums {@link
 *       #STEP}^(gap - 1) over the pairs where j follows i at most {@link #WIDEST} events later;
 *   <li>the smooth part of what goes with what, {@link SpectralFactors}.
 * </ul>
 *
 * @param ridge above 0
 * @param recency what an event's weight is multiplied by for each step back from the newest
 * @param blend how much the parts weigh
 * @param solver what it is fitted with
 */
public record LinearBlend(double ridge, double recency, Weights blend, LinearSolver solver)
    implements Recommender {
  /** The name on the command line. */
  public static final String NAME = "blend";

  private static final double STEP = .7;
  private static final int WIDEST = 10;
  private static final int FACTORS = 100;

  /**
   * How much the parts weigh beside EASE.
   *
   * @param following of the transitions
   * @param smooth of the smooth part
   */
  public record Weights(double following, double smooth) {
    /** Refuses what is not a number of at least 0. */
    public Weights {
      if (!(following >= 0 && smooth >= 0) || Double.isInfinite(following + smooth)) {
        throw new IllegalArgumentException(following + ", " + smooth);
      }
    }
  }

  /** Refuses settings that mean nothing. */
  public LinearBlend {
    Settings.check(ridge, recency);
  }

  @Override
  public String name() {
    return NAME;
  }

  /**
   * {@inheritDoc}
   *
   * @throws VitrineException if the catalogue is too large
   */
  @Override
  public FittedRecommender fit(Interactions training, Progress progress) {
    solver.limits().check(NAME, training.catalogue());
    CoOccurrence shop = CoOccurrence.of(training);
    FitTogether fit = new FitTogether(training, shop, ridge, solver);
    boolean smooth = fit.isDense() && blend.smooth() > 0;
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("parts", smooth ? "ease + transitions + factors" : "ease + transitions");
    settings.put("ridge", ridge);
    settings.put("recency", recency);
    settings.put("transitions", blend.following());
    settings.put("factors", smooth ? FACTORS : 0);
    settings.put("factorsWeight", smooth ? blend.smooth() : 0);
    settings.putAll(fit.settings());
    SparseRows following = following(training, progress);
    SpectralFactors factors =
        smooth
            ? SpectralFactors.of(shop, FACTORS, progress).times(blend.smooth())
            : SpectralFactors.none(training.catalogue());
    return new LinearModel(NAME, settings, fit.weights(following, factors, progress), recency);
  }

  private SparseRows following(Interactions training, Progress progress) {
    LikedSequences liked = LikedSequences.of(training);
    return new Transitions(liked, WIDEST, gap -> blend.following() * Math.pow(STEP, gap - 1))
        .count(progress);
  }
}
