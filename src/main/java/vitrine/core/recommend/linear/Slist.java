package vitrine.core.recommend.linear;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.recommend.FittedRecommender;
import vitrine.core.recommend.Interactions;
import vitrine.core.recommend.Recommender;
import vitrine.core.recommend.SparseRows;

/**
 * SLIST (Choi, Kim, Lee, Shim and Lee, "Session-aware Linear Item-Item Models for Session-based
 * Recommendation", WWW 2021), each shopper's history one session: item weights B that minimise
 * share·|X - XB|² + (1 - share)·|F - SB|² + ridge·|B|². X holds what each shopper liked. For every
 * place a history can be cut at, S holds what came before and F what came after, each step from the
 * cut counting {@code nearness} times the one before. In closed form B = (share·XᵀX + (1 -
 * share)·SᵀS + ridge·I)⁻¹ (share·XᵀX + (1 - share)·SᵀF).
 *
 * @param ridge above 0
 * @param share how much similarity counts against what follows, from 0 to 1
 * @param nearness from above 0 to below 1
 * @param recency what an event's weight is multiplied by for each step back from the newest
 * @param solver what it is fitted with
 */
public record Slist(
    double ridge, double share, double nearness, double recency, LinearSolver solver)
    implements Recommender {
  /** The name on the command line. */
  public static final String NAME = "slist";

  private static final int WIDEST = 50;

  /** Refuses settings that mean nothing. */
  public Slist {
    Settings.check(ridge, recency);
    if (!(share >= 0 && share <= 1) || !(nearness > 0 && nearness < 1)) {
      throw new IllegalArgumentException("share " + share + ", nearness " + nearness);
    }
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
    solver.limits().checkDense(NAME, training.catalogue());
    LikedSequences sequences = LikedSequences.of(training);
    CoOccurrence shop = CoOccurrence.of(training);
    SparseRows alike = times(shop.sparse(progress), share);
    SparseRows after =
        times(
            new Transitions(sequences, WIDEST, gap -> gap * Math.pow(nearness, gap - 1))
                .count(progress),
            1 - share);
    SymmetricMatrix matrix = before(sequences, alike, progress);
    SymmetricMatrix inverse = solver.inverse().of(matrix, ridge, progress);
    ItemWeights weights =
        new DenseFit(
                inverse, false, List.of(alike, after), SpectralFactors.none(training.catalogue()))
            .rows(progress);
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("ridge", ridge);
    settings.put("share", share);
    settings.put("nearness", nearness);
    settings.put("recency", recency);
    return new LinearModel(NAME, settings, weights, recency);
  }

  private static SparseRows times(SparseRows rows, double factor) {
    float[] values = new float[rows.values().length];
    for (int entry = 0; entry < values.length; entry++) {
      values[entry] = (float) (factor * rows.values()[entry]);
    }
    return new SparseRows(rows.starts(), rows.columns(), values, rows.width());
  }

  /** share·XᵀX + (1 - share)·SᵀS. */
  private SymmetricMatrix before(LikedSequences sequences, SparseRows alike, Progress progress) {
    SymmetricMatrix matrix = new SymmetricMatrix(alike.rows());
    LikedSequences.Places places = sequences.places();
    IntStream.range(0, alike.rows())
        .parallel()
        .forEach(
            item -> {
              progress.checkCancelled();
              for (int at = alike.starts()[item]; at < alike.starts()[item + 1]; at++) {
                if (alike.columns()[at] <= item) {
                  matrix.add(item, alike.columns()[at], alike.values()[at]);
                }
              }
              for (int at = places.begins()[item]; at < places.begins()[item + 1]; at++) {
                addCuts(matrix, sequences, places, places.events()[at]);
              }
            });
    return matrix;
  }

  /** What an event and each other one of the shopper's have in common over all cuts after both. */
  private void addCuts(
      SymmetricMatrix matrix, LikedSequences sequences, LikedSequences.Places places, int event) {
    int user = places.users()[event];
    int first = Math.max(sequences.starts()[user], event - WIDEST);
    int last = sequences.starts()[user + 1] - 1;
    int item = sequences.items()[event];
    for (int other = first; other <= Math.min(last, event + WIDEST); other++) {
      if (sequences.items()[other] <= item) {
        int cuts = last - Math.max(event, other);
        double squared = nearness * nearness;
        double sum =
            Math.pow(nearness, Math.abs(event - other))
                * (1 - Math.pow(squared, cuts))
                / (1 - squared);
        matrix.add(item, sequences.items()[other], (float) ((1 - share) * sum));
      }
    }
  }
}
