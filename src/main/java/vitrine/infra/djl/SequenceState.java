package vitrine.infra.djl;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vitrine.core.recommend.trained.RecommenderEpoch;

/**
 * Where the training of a sequence model stands. Order of shoppers, drawn items and dropout follow
 * from seed, epoch and step, so this is all that a training needs to go on.
 */
final class SequenceState implements KeptState {
  private final List<TrainedArray> arrays;
  private final List<RecommenderEpoch> curve = new ArrayList<>();
  private final List<float[]> best = new ArrayList<>();
  private int step;
  private int stepInEpoch;
  private double lossSum;
  private int losses;
  private double largestNorm;
  private double seconds;
  private int waited;
  private double bestNdcg = -1;

  SequenceState(List<TrainedArray> arrays) {
    this.arrays = List.copyOf(arrays);
  }

  List<TrainedArray> arrays() {
    return arrays;
  }

  List<RecommenderEpoch> curve() {
    return List.copyOf(curve);
  }

  /** Epochs that are over. */
  int epoch() {
    return curve.size();
  }

  /** Steps taken in all. */
  int step() {
    return step;
  }

  int stepInEpoch() {
    return stepInEpoch;
  }

  /** Epochs since the best. */
  int waited() {
    return waited;
  }

  double meanLoss() {
    return lossSum / Math.max(1, losses);
  }

  double largestNorm() {
    return largestNorm;
  }

  /** Seconds of the epoch so far, those before a checkpoint included. */
  double seconds() {
    return seconds;
  }

  /** A batch in which no position is trained. */
  void skipStep() {
    step++;
    stepInEpoch++;
  }

  void endStep(double loss, double norm, double took) {
    skipStep();
    losses++;
    lossSum += loss;
    largestNorm = Math.max(largestNorm, norm);
    seconds += took;
  }

  /** Where nothing is validated the latest epoch is the best. */
  void endEpoch(RecommenderEpoch judged) {
    curve.add(judged);
    stepInEpoch = 0;
    lossSum = 0;
    losses = 0;
    largestNorm = 0;
    seconds = 0;
    if (Double.isNaN(judged.validationNdcg()) || judged.validationNdcg() > bestNdcg) {
      bestNdcg = judged.validationNdcg();
      waited = 0;
      best.clear();
      arrays.forEach(array -> best.add(array.values().toArray()));
    } else {
      waited++;
    }
  }

  /** The values as they are now. */
  Map<String, float[]> values() {
    Map<String, float[]> values = new LinkedHashMap<>();
    arrays.forEach(array -> values.put(array.name(), array.values().toArray()));
    return values;
  }

  /** The values of the best epoch. */
  Map<String, float[]> best() {
    Map<String, float[]> values = new LinkedHashMap<>();
    for (int i = 0; i < best.size(); i++) {
      values.put(arrays.get(i).name(), best.get(i));
    }
    return values;
  }

  @Override
  public void write(DataOutputStream out) throws IOException {
    out.writeInt(step);
    out.writeInt(stepInEpoch);
    out.writeInt(losses);
    out.writeInt(waited);
    out.writeDouble(lossSum);
    out.writeDouble(largestNorm);
    out.writeDouble(seconds);
    out.writeDouble(bestNdcg);
    out.writeInt(curve.size());
    for (RecommenderEpoch epoch : curve) {
      out.writeDouble(epoch.trainLoss());
      out.writeDouble(epoch.validationHit());
      out.writeDouble(epoch.validationNdcg());
      out.writeDouble(epoch.gradientNorm());
      out.writeDouble(epoch.seconds());
    }
    out.writeBoolean(!best.isEmpty());
    for (int i = 0; i < arrays.size(); i++) {
      FloatBlocks.write(out, arrays.get(i).values().toArray());
      FloatBlocks.write(out, arrays.get(i).first());
      FloatBlocks.write(out, arrays.get(i).second());
      if (!best.isEmpty()) {
        FloatBlocks.write(out, best.get(i));
      }
    }
  }

  @Override
  public void read(DataInputStream in) throws IOException {
    step = in.readInt();
    stepInEpoch = in.readInt();
    losses = in.readInt();
    waited = in.readInt();
    lossSum = in.readDouble();
    largestNorm = in.readDouble();
    seconds = in.readDouble();
    bestNdcg = in.readDouble();
    int epochs = in.readInt();
    for (int epoch = 1; epoch <= epochs; epoch++) {
      curve.add(
          new RecommenderEpoch(
              epoch,
              in.readDouble(),
              in.readDouble(),
              in.readDouble(),
              in.readDouble(),
              in.readDouble()));
    }
    boolean hasBest = in.readBoolean();
    for (TrainedArray array : arrays) {
      float[] values = new float[array.values().size()];
      FloatBlocks.read(in, values);
      array.values().put(values, values.length, 0);
      FloatBlocks.read(in, array.first());
      FloatBlocks.read(in, array.second());
      if (hasBest) {
        float[] kept = new float[values.length];
        FloatBlocks.read(in, kept);
        best.add(kept);
      }
    }
  }
}
