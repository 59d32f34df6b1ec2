package vitrine.infra.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The parts of fine-tuning that need no engine. */
class FineTuningPartsTest {

  private static ByteBuffer bytes(float... values) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.nativeOrder());
    bytes.asFloatBuffer().put(values);
    return bytes;
  }

  /** Two steps counted in Python from the formulas of the paper (its algorithm 2). */
  @Test
  void adamWMovesAsThePublishedOneDoes() {
    TrainedArray decayed =
        new TrainedArray("a", new Shape(2), AlignedFloats.of(new float[] {1, -2}), true, 1);
    TrainedArray kept =
        new TrainedArray("b", new Shape(1), AlignedFloats.of(new float[] {.5f}), false, 2);
    FineTuningOptimiser optimiser = new FineTuningOptimiser(List.of(decayed, kept), .01, 1e9);
    optimiser.step(List.of(bytes(.3f, -.1f), bytes(.2f)), 1, 1, .1);
    optimiser.step(List.of(bytes(-.2f, -.4f), bytes(.2f)), 1, 2, .1);
    assertThat(decayed.values().toArray()[0]).isCloseTo(0.8836490f, within(1e-6f));
    assertThat(decayed.values().toArray()[1]).isCloseTo(-1.8076644f, within(1e-6f));
    assertThat(kept.values().toArray()[0]).isCloseTo(0.1000000f, within(1e-6f));
  }

  @Test
  void gradientsAreClippedByTheNormOfAllOfThem() {
    TrainedArray one =
        new TrainedArray("a", new Shape(1), AlignedFloats.of(new float[] {0}), false, 1);
    FineTuningOptimiser optimiser = new FineTuningOptimiser(List.of(one), 0, 1);
    double norm = optimiser.norm(List.of(bytes(3, 0), bytes(-4)));
    assertThat(norm).isEqualTo(5);
    optimiser.step(List.of(bytes(-4)), norm, 1, .1);
    assertThat(one.first()[0]).isCloseTo(.1f * -4 / 5, within(1e-7f));
    assertThat(one.second()[0]).isCloseTo(.001f * 16 / 25, within(1e-8f));
  }

  @Test
  void theRateRisesOverTheWarmUpAndFallsToNothing() {
    LearningRate rate = new LearningRate(1, 4, 10);
    assertThat(rate.at(1)).isEqualTo(.25);
    assertThat(rate.at(4)).isEqualTo(1);
    assertThat(rate.at(5)).isCloseTo(6.0 / 7, within(1e-12));
    assertThat(rate.at(10)).isCloseTo(1.0 / 7, within(1e-12));
    assertThat(new LearningRate(1, 0, 2).at(1)).isCloseTo(2.0 / 3, within(1e-12));
  }

  @Test
  void eachRowIsInOneBatchOfLikeLengthsAndEpochsDiffer() {
    long[][] tokens = new long[1000][];
    for (int row = 0; row < tokens.length; row++) {
      tokens[row] = new long[3 + row * 7 % 50];
    }
    List<int[]> first = TokenBatches.shuffled(tokens, 16, 9, 1);
    assertThat(first.stream().flatMapToInt(Arrays::stream).sorted().toArray())
        .containsExactly(java.util.stream.IntStream.range(0, 1000).toArray());
    int padded =
        first.stream()
            .mapToInt(
                rows ->
                    rows.length
                        * Arrays.stream(rows).map(row -> tokens[row].length).max().orElse(0))
            .sum();
    int used = Arrays.stream(tokens).mapToInt(row -> row.length).sum();
    assertThat((double) padded / used).isLessThan(1.05);
    assertThat(TokenBatches.shuffled(tokens, 16, 9, 1)).usingRecursiveComparison().isEqualTo(first);
    assertThat(TokenBatches.shuffled(tokens, 16, 9, 2).getFirst()).isNotEqualTo(first.getFirst());
  }

  @Test
  void anInputThatNeverVariesIsNotStretched() {
    float[][] rows = {{1, 5, .1f}, {3, 5, .3f}, {1, 5, .1f}, {3, 5, .3f}};
    Standard own = Standard.of(rows);
    assertThat(own.scale()[0]).isCloseTo(1, within(1e-6f));
    assertThat(own.scale()[2]).isCloseTo(10, within(1e-4f));
    float typical = (float) (1 / Math.sqrt((1 + 0 + .01) / 3));
    assertThat(own.scale()[1]).isCloseTo(typical, within(1e-5f));
    assertThat(Standard.common(rows).scale()).containsOnly(own.scale()[1]);
  }
}
