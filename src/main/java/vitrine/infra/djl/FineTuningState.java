package vitrine.infra.djl;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vitrine.core.sentiment.TrainingEpoch;

/**
 * Where a fine-tuning stands: the arrays that it moves, its position, and the best epoch so far.
 * Order of rows and dropout follow from seed, epoch and step, so this is all that a training needs
 * to go on.
 */
final class FineTuningState implements KeptState {
  private final List<TrainedArray> arrays;
  private final List<TrainingEpoch> curve = new ArrayList<>();
  private final List<float[]> best = new ArrayList<>();
  private int step;
  private int stepInEpoch;
  private double lossSum;
  private double largestNorm;
  private int waited;
  private double bestLoss = Double.POSITIVE_INFINITY;

  FineTuningState(List<TrainedArray> arrays) {
    this.arrays = List.copyOf(arrays);
  }

  List<TrainedArray> arrays() {
    return arrays;
  }

  List<TrainingEpoch> curve() {
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
    return lossSum / stepInEpoch;
  }

  double largestNorm() {
    return largestNorm;
  }

  void endStep(double loss, double norm) {
    step++;
    stepInEpoch++;
    lossSum += loss;
    largestNorm = Math.max(largestNorm, norm);
  }

  void endEpoch(TrainingEpoch judged) {
    curve.add(judged);
    stepInEpoch = 0;
    lossSum = 0;
    largestNorm = 0;
    if (judged.validationLoss() < bestLoss) {
      bestLoss = judged.validationLoss();
      waited = 0;
      best.clear();
      arrays.forEach(array -> best.add(array.values().toArray()));
    } else {
      waited++;
    }
  }

  /** The values as they are now. */
  Map<String, float[]> values() {
    Map<String, float[]> values = new HashMap<>();
    arrays.forEach(array -> values.put(array.name(), array.values().toArray()));
    return values;
  }

  /** The values of the best epoch. */
  Map<String, float[]> best() {
    Map<String, float[]> values = new HashMap<>();
    for (int i = 0; i < best.size(); i++) {
      values.put(arrays.get(i).name(), best.get(i));
    }
    return values;
  }

  @Override
  public void write(DataOutputStream out) throws IOException {
    out.writeInt(step);
    out.writeInt(stepInEpoch);
    out.writeInt(waited);
    out.writeDouble(lossSum);
    out.writeDouble(largestNorm);
    out.writeDouble(bestLoss);
    out.writeInt(curve.size());
    for (TrainingEpoch epoch : curve) {
      out.writeDouble(epoch.trainLoss());
      out.writeDouble(epoch.validationLoss());
      out.writeDouble(epoch.validationAccuracy());
      out.writeDouble(epoch.gradientNorm());
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
    waited = in.readInt();
    lossSum = in.readDouble();
    largestNorm = in.readDouble();
    bestLoss = in.readDouble();
    int epochs = in.readInt();
    for (int epoch = 1; epoch <= epochs; epoch++) {
      curve.add(
          new TrainingEpoch(
              epoch, in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble()));
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
