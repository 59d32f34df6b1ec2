package vitrine.core.recommend.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vitrine.core.recommend.ContributionKind;
import vitrine.core.recommend.History;
import vitrine.core.recommend.RemovalContributions;

class SequenceModelTest {
  private static final int ITEMS = 20;
  private static final SequenceShape SHAPE = new SequenceShape(ITEMS, 8, 2, 2, 6);

  static SequenceWeights random(SequenceShape shape, long seed) {
    Random random = new Random(seed);
    Map<String, float[]> arrays = new HashMap<>();
    shape
        .arrays()
        .forEach(
            (name, size) -> {
              float[] values = new float[(int) Arrays.stream(size).reduce(1, (a, b) -> a * b)];
              for (int i = 0; i < values.length; i++) {
                values[i] = (float) (.5 * random.nextGaussian());
              }
              arrays.put(name, values);
            });
    return new SequenceWeights(shape, arrays);
  }

  private static SequenceModel model() {
    return new SequenceModel(random(SHAPE, 3), Map.of());
  }

  private static double[] scores(SequenceModel model, History history) {
    double[] scores = new double[ITEMS];
    model.score(history, scores);
    return scores;
  }

  private static History history(int... items) {
    float[] ones = new float[items.length];
    Arrays.fill(ones, 1);
    return new History(items, ones);
  }

  @Test
  void contributionsAreTheDropsInScore() {
    SequenceModel model = model();
    History long9 = history(1, 2, 3, 2, 4, 5, 6, 7, 2);
    int[] asked = {0, 11, 19};

    double[][] parts = model.contributions(long9, asked);

    double[][] expected = RemovalContributions.of(model, long9, asked, ITEMS);
    assertThat(model.contributionKind()).isEqualTo(ContributionKind.REMOVAL);
    for (int i = 0; i < asked.length; i++) {
      for (int event = 0; event < long9.size(); event++) {
        assertThat(parts[i][event]).isCloseTo(expected[i][event], within(1e-5));
      }
    }
    assertThat(parts[1][8]).isNotZero();
    assertThat(parts[1][1]).isZero();
  }

  @Test
  void readsOnlyPositiveEventsAndOnlyTheNewest() {
    SequenceModel model = model();
    History mixed = new History(new int[] {9, 8, 3, 3, 5}, new float[] {1, -2, 1, 5, .5f});

    assertThat(scores(model, mixed)).isEqualTo(scores(model, history(9, 3, 5)));
    assertThat(scores(model, history(0, 1, 2, 3, 4, 5, 6, 7)))
        .isEqualTo(scores(model, history(2, 3, 4, 5, 6, 7)));
    assertThat(scores(model, history(5, 3, 9))).isNotEqualTo(scores(model, history(9, 3, 5)));
  }

  @Test
  void knowsNothingOfWhoDidNothing() {
    assertThat(scores(model(), history())).containsOnly(0);
    assertThat(model().contributions(history(), 3)).isEmpty();
  }

  @Test
  void scoresAreCosines() {
    for (double score : scores(model(), history(4, 2))) {
      assertThat(score).isBetween(-1.00001, 1.00001);
    }
  }

  @Test
  void refusesArraysOfAnotherShape() {
    SequenceWeights weights = random(SHAPE, 1);
    SequenceShape wider = new SequenceShape(ITEMS, 8, 2, 2, 7);

    assertThatThrownBy(() -> new SequenceWeights(wider, weights.arrays()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(SequenceShape.POSITIONS);
  }
}
