package vitrine.core.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentimentHeadTest {

  @Test
  void standardisesHidesAndShares() {
    SentimentHead head =
        new SentimentHead(
            List.of(Sentiment.NEGATIVE, Sentiment.POSITIVE),
            new float[] {1, 2},
            new float[] {2, .5f},
            List.of(
                new DenseLayer(new float[][] {{1, 1}, {-1, 0}}, new float[] {.5f, 1}),
                new DenseLayer(new float[][] {{1, 0}, {0, 2}}, new float[] {.25f, -1})),
            2);
    // input (2, 4) → (2, 1) → hidden (3.5, max(0, -1)) → logits (3.75, -1)
    assertThat(head.logits(new float[] {2, 4})).containsExactly(3.75, -1);
    float[] shares = head.probabilities(new float[] {2, 4});
    assertThat(shares[0]).isCloseTo((float) (1 / (1 + Math.exp(-4.75 / 2))), within(1e-6f));
    assertThat(shares[1]).isZero();
    assertThat(shares[0] + shares[2]).isCloseTo(1, within(1e-6f));
  }

  @Test
  void aLinearHeadLeavesItsInputsAsTheyAre() {
    SentimentHead head =
        SentimentHead.linear(
            List.of(Sentiment.NEGATIVE, Sentiment.POSITIVE),
            new DenseLayer(new float[][] {{1, -2}, {.5f, 3}}, new float[] {.25f, -1}));
    assertThat(head.logits(new float[] {-1, 2})).containsExactly(-4.75, 4.5);
  }

  @Test
  void weightsThatDoNotFitAreRefused() {
    SentimentHead head = Fakes.head();
    assertThatThrownBy(
            () ->
                new SentimentHead(
                    List.of(Sentiment.NEGATIVE, Sentiment.POSITIVE),
                    head.mean(),
                    head.scale(),
                    head.layers(),
                    1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void temperatureIsTheOneThatMadeTheOverconfidence() {
    // Logits ±L with a share of 3 in 4 right: the best temperature is L·2 / ln 3.
    double[][] logits = {{6, -6}, {6, -6}, {6, -6}, {6, -6}};
    int[] truths = {0, 0, 0, 1};
    assertThat(Temperature.fit(logits, truths)).isCloseTo(12 / Math.log(3), within(.01));
  }
}
