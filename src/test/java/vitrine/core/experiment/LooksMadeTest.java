package vitrine.core.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LooksMadeTest {
  private static final OptionalDouble PLAN = OptionalDouble.of(1_000);

  @Test
  void takesThePlannedLookThatTheUnitsNearlyHit() {
    double[] made = LooksMade.of(List.of(.25, .5, 1.0), PLAN, 503);
    assertThat(made).containsExactly(new double[] {.25, .503}, within(1e-12));
    assertThat(LooksMade.of(List.of(.25, .5, 1.0), PLAN, 497))
        .containsExactly(new double[] {.25, .497}, within(1e-12));
  }

  @Test
  void aLookThatLiesFartherAwayIsOneOfItsOwn() {
    assertThat(LooksMade.of(List.of(.2, .4), PLAN, 450))
        .containsExactly(new double[] {.2, .4, .45}, within(1e-12));
  }

  @Test
  void leavesOutLooksToCome() {
    assertThat(LooksMade.of(List.of(.25, .5, 1.0), PLAN, 400))
        .containsExactly(new double[] {.25, .4}, within(1e-12));
  }

  @Test
  void keepsDailyLooksApart() {
    List<Double> days = IntStream.rangeClosed(1, 60).mapToObj(day -> day / 60.0).toList();
    assertThat(LooksMade.of(days, PLAN, 1_000)).hasSize(60);
    assertThat(LooksMade.of(days.subList(0, 59), PLAN, 1_000)).hasSize(60);
    assertThat(LooksMade.of(days, PLAN, 980)).hasSize(59);
  }

  @Test
  void standsAsGivenWithoutAPlan() {
    assertThat(LooksMade.of(List.of(.5, .2), OptionalDouble.empty(), 77)).containsExactly(.2, .5);
    assertThat(LooksMade.of(List.of(), OptionalDouble.empty(), 77)).isEmpty();
  }

  @Test
  void knowsAPlanRunOver() {
    assertThat(LooksMade.exceeded(List.of(), PLAN, 1_000)).isFalse();
    assertThat(LooksMade.exceeded(List.of(), PLAN, 1_001)).isTrue();
    assertThat(LooksMade.exceeded(List.of(.5, 1.2), OptionalDouble.empty(), 0)).isTrue();
  }
}
