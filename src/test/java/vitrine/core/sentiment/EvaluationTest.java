package vitrine.core.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Values computed by hand. */
class EvaluationTest {
  private static final Sentiment NEG = Sentiment.NEGATIVE;
  private static final Sentiment NEU = Sentiment.NEUTRAL;
  private static final Sentiment POS = Sentiment.POSITIVE;

  @Test
  void fiveRows() {
    Evaluation result =
        Evaluation.of(
            List.of(
                new float[] {.9f, .05f, .05f},
                new float[] {.1f, .2f, .7f},
                new float[] {.1f, .2f, .7f},
                new float[] {.2f, .5f, .3f},
                new float[] {.3f, .1f, .6f}),
            List.of(NEG, POS, NEG, NEU, POS),
            2);
    assertThat(result.accuracy()).isEqualTo(.8);
    assertThat(result.majority()).isEqualTo(.4);
    assertThat(result.leftOut()).isEqualTo(2);
    // F1: negative 2·1/(2+1), neutral 1, positive 2·2/(2+3)
    assertThat(result.macroF1()).isCloseTo((2.0 / 3 + 1 + .8) / 3, within(1e-12));
    // bins of .9; .7 twice (one right); .5; .6
    assertThat(result.ece()).isCloseTo((.1 + .4 + .5 + .4) / 5, within(1e-6));
    assertThat(result.confusion()[0]).containsExactly(1, 0, 1);
  }

  @Test
  void aClassThatIsNeitherGivenNorSaidDoesNotCount() {
    Evaluation result =
        Evaluation.of(List.of(new float[] {1, 0, 0}, new float[] {0, 0, 1}), List.of(NEG, POS), 0);
    assertThat(result.macroF1()).isEqualTo(1);
    assertThat(result.ece()).isZero();
  }
}
