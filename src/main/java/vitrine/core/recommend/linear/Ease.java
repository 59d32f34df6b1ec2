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
 * EASE (Steck, "Embarrassingly Shallow Autoencoders for Sparse Data", 2019): with G the number of
 * shoppers who liked two items both and P = (G + ridge · I)⁻¹, item i says -Pij / Pjj about item j.
 * The score is the sum over the shopper's events of the event's weight times recency^(events since)
 * times that; recency 1 is the model as published.
 *
 * <p>Above {@link LinearLimits#dense} items each item's regression takes only the items nearest to
 * it.
 *
 * @param ridge above 0
 * @param recency from above 0 to 1
 * @param solver what it is fitted with
 */
public record Ease(double ridge, double recency, LinearSolver solver) implements Recommender {
  /** The name on the command line. */
  public static final String NAME = "ease";

  /** Refuses settings that mean nothing. */
  public Ease {
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
    int items = training.catalogue();
    solver.limits().check(NAME, items);
    CoOccurrence shop = CoOccurrence.of(training);
    SparseRows nothing = new SparseRows(new int[items + 1], new int[0], new float[0], items);
    FitTogether fit = new FitTogether(training, shop, ridge, solver);
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("ridge", ridge);
    settings.put("recency", recency);
    settings.putAll(fit.settings());
    ItemWeights weights = fit.weights(nothing, SpectralFactors.none(items), progress);
    return new LinearModel(NAME, settings, weights, recency);
  }
}
