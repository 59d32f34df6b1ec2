package vitrine.core.sentiment.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * A small seeded simulation; vitrine.bench.alert measures the shares. A rule that found nine of ten
 * would miss the bound of 57 in 60 with a chance of 86 %.
 */
class SurgeTest {
  private static final int RUNS = 60;
  private static final int SURGE = 49;
  private static final double THRESHOLD = new FalseAlarms(1).threshold(100);

  private static long found(int perDay, int surge, int within) {
    DrawnReviews drawn = new DrawnReviews(perDay, .2, .05, surge, 0);
    return IntStream.range(0, RUNS)
        .filter(
            run ->
                IntStream.of(
                        AlertReport.alarms(
                            drawn.tests(SURGE + within, new SplittableRandom(run)), THRESHOLD))
                    .anyMatch(day -> day >= SURGE))
        .count();
  }

  @Test
  void twiceTheNegativesAreFoundTheSameDayAmongTwoHundredReviews() {
    assertThat(found(200, SURGE, 1)).isGreaterThanOrEqualTo(57);
  }

  @Test
  void twiceTheNegativesAreFoundWithinFourDaysAmongFifty() {
    assertThat(found(50, SURGE, 4)).isGreaterThanOrEqualTo(57);
  }

  @Test
  void withoutASurgeItStaysQuiet() {
    assertThat(found(200, -1, 1)).isLessThanOrEqualTo(3);
    assertThat(found(50, -1, 4)).isLessThanOrEqualTo(6);
  }
}
