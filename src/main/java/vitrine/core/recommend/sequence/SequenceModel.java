package vitrine.core.recommend.sequence;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import vitrine.core.recommend.ContributionKind;
import vitrine.core.recommend.FittedRecommender;
import vitrine.core.recommend.History;

/**
 * A trained {@link SasRec}. Only positive events are read. A contribution is what the score falls
 * by when the item is taken out of the history and the rest is scored again.
 */
public final class SequenceModel implements FittedRecommender {
  private final SequenceForward forward;
  private final Map<String, Object> settings;

  /** A model of these weights. */
  public SequenceModel(SequenceWeights weights, Map<String, Object> settings) {
    this.forward = new SequenceForward(weights);
    this.settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
  }

  @Override
  public String name() {
    return SasRec.NAME;
  }

  @Override
  public Map<String, Object> settings() {
    return settings;
  }

  @Override
  public void score(History history, double[] scores) {
    int[] sequence = sequence(history);
    if (sequence.length == 0) {
      Arrays.fill(scores, 0);
    } else {
      forward.score(forward.newest(sequence), scores);
    }
  }

  @Override
  public double[] contributions(History history, int item) {
    return contributions(history, new int[] {item})[0];
  }

  @Override
  public ContributionKind contributionKind() {
    return ContributionKind.REMOVAL;
  }

  /** One pass for each item of the history, and no scores but those of the items asked for. */
  @Override
  public double[][] contributions(History history, int[] items) {
    double[][] parts = new double[items.length][history.size()];
    double[] whole = scores(history, items);
    BitSet seen = new BitSet();
    BitSet one = new BitSet();
    int[] read = sequence(history);
    for (int event = history.size() - 1; event >= 0; event--) {
      int past = history.items()[event];
      if (seen.get(past)) {
        continue;
      }
      seen.set(past);
      if (!SequenceExamples.contains(read, read.length, past)) {
        continue;
      }
      one.clear();
      one.set(past);
      double[] without = scores(history.without(one), items);
      for (int i = 0; i < items.length; i++) {
        parts[i][event] = whole[i] - without[i];
      }
    }
    return parts;
  }

  private double[] scores(History history, int[] items) {
    int[] sequence = sequence(history);
    double[] scores = new double[items.length];
    if (sequence.length > 0) {
      float[] vector = forward.newest(sequence);
      for (int i = 0; i < items.length; i++) {
        scores[i] = forward.score(vector, items[i]);
      }
    }
    return scores;
  }

  private int[] sequence(History history) {
    return SequenceExamples.sequence(history, forward.shape().length());
  }
}
