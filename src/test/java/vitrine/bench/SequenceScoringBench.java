package vitrine.bench;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import vitrine.core.recommend.History;
import vitrine.core.recommend.sequence.SequenceModel;
import vitrine.core.recommend.sequence.SequenceShape;
import vitrine.core.recommend.sequence.SequenceWeights;

/**
 * How long a sequence model of random weights takes for one shopper, in plain loops.
 *
 * <p>Arguments: items, dimensions, length of the history; 12101 64 20 if not given.
 */
public final class SequenceScoringBench {
  private static final int ROUNDS = 200;

  private SequenceScoringBench() {}

  public static void main(String[] arguments) {
    int items = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 12_101;
    int dimensions = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 64;
    int events = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 20;
    SequenceShape shape = new SequenceShape(items, dimensions, 2, 2, 50);
    SequenceModel model = new SequenceModel(random(shape), Map.of());
    History history = new History(new int[events], new float[events]);
    for (int event = 0; event < events; event++) {
      history.items()[event] = event * 7 % items;
      history.weights()[event] = 1;
    }
    double[] scores = new double[items];
    int[] listed = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
    print("scores of all items", () -> model.score(history, scores));
    print("contributions to 10 items", () -> model.contributions(history, listed));
  }

  private static void print(String what, Runnable work) {
    double[] millis = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      work.run();
      millis[round] = (System.nanoTime() - start) / 1e6;
    }
    double first = millis[0];
    Arrays.sort(millis);
    System.out.printf(
        Locale.ROOT, "%s: median %.2f ms, first %.1f ms%n", what, millis[ROUNDS / 2], first);
  }

  private static SequenceWeights random(SequenceShape shape) {
    Random random = new Random(1);
    Map<String, float[]> arrays = new HashMap<>();
    shape
        .arrays()
        .forEach(
            (name, size) -> {
              float[] values = new float[(int) Arrays.stream(size).reduce(1, (a, b) -> a * b)];
              for (int i = 0; i < values.length; i++) {
                values[i] = (float) (.1 * random.nextGaussian());
              }
              arrays.put(name, values);
            });
    return new SequenceWeights(shape, arrays);
  }
}
