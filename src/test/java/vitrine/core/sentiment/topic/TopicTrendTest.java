package vitrine.core.sentiment.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class TopicTrendTest {

  /** scipy.stats.binom.sf(11, 30, .2) and binom.sf(4, 5, .2). */
  @Test
  void upperTailsAreThoseOfSciPy() {
    assertThat(TopicTrend.upper(12, 30, .2)).isCloseTo(0.009493122, within(1e-8));
    assertThat(TopicTrend.upper(5, 5, .2)).isCloseTo(.00032, within(1e-9));
    assertThat(TopicTrend.upper(0, 5, .2)).isEqualTo(1);
  }

  /** The example of Holm's method: p.adjust(c(.01, .04, .03), "holm") in R is .03, .06, .06. */
  @Test
  void holmStepsDown() {
    assertThat(TopicTrend.holm(new double[] {.01, .04, .03}))
        .containsExactly(new double[] {.03, .06, .06}, within(1e-12));
  }

  @Test
  void aTopicThatGrowsIsRisingAndOneWithoutAPastIsNew() {
    List<TopicTrend> trends =
        TopicTrend.of(new int[] {50, 30, 40, 60}, new int[] {200, 200, 2, 700}, true);
    assertThat(trends)
        .extracting(TopicTrend::kind)
        .containsExactly(
            TopicTrend.Kind.RISING,
            TopicTrend.Kind.STEADY,
            TopicTrend.Kind.NEW,
            TopicTrend.Kind.STEADY);
  }

  @Test
  void nothingIsSaidOfTooShortATimeOrTooFewReviews() {
    assertThat(TopicTrend.of(new int[] {50}, new int[] {200}, false).getFirst().kind())
        .isEqualTo(TopicTrend.Kind.NOT_ESTIMABLE);
    assertThat(TopicTrend.of(new int[] {19}, new int[] {200}, true).getFirst().kind())
        .isEqualTo(TopicTrend.Kind.NOT_ESTIMABLE);
  }
}
