package vitrine.core.engagement.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static vitrine.core.dataset.EventKind.CART;
import static vitrine.core.dataset.EventKind.PURCHASE;
import static vitrine.core.dataset.EventKind.SEARCH;
import static vitrine.core.dataset.EventKind.VIEW;

import java.util.List;
import org.junit.jupiter.api.Test;
import vitrine.core.common.Progress;
import vitrine.core.dataset.EventKind;
import vitrine.core.engagement.EngagementQuery;
import vitrine.core.engagement.Figure;
import vitrine.core.engagement.Interval;
import vitrine.core.engagement.LogBuilder;
import vitrine.core.engagement.Reason;

class FunnelTest {
  private static final long DAY = 86_400_000L;
  private final LogBuilder log = new LogBuilder("UTC");

  private FunnelReport report(FunnelQuery.Order order, boolean whole, EventKind... steps) {
    return Funnel.report(
        log.prepare(),
        FunnelQuery.of(EngagementQuery.everything(), steps).inOrder(order).onlyWholeWindows(whole),
        Progress.unwatched());
  }

  private List<Long> reached(FunnelQuery.Order order, EventKind... steps) {
    return report(order, false, steps).steps().stream().map(FunnelReport.Step::users).toList();
  }

  @Test
  void stepsFollowEachOtherInTime() {
    log.row("straight", VIEW, 0);
    log.row("straight", CART, 10);
    log.row("straight", PURCHASE, 20);
    log.row("backwards", CART, 0);
    log.row("backwards", VIEW, 10);
    log.row("backwards", PURCHASE, 20);
    log.row("late", VIEW, 0);
    log.row("late", CART, 14 * DAY);
    log.row("late", PURCHASE, 14 * DAY + 1);

    assertThat(reached(FunnelQuery.Order.SEQUENTIAL, VIEW, CART, PURCHASE))
        .containsExactly(3L, 2L, 1L);
    assertThat(reached(FunnelQuery.Order.ANY, VIEW, CART, PURCHASE)).containsExactly(3L, 3L, 2L);
  }

  @Test
  void equalTimesKeepFileOrder() {
    log.row("ann", CART, 5);
    log.row("ann", VIEW, 5);
    log.row("bob", VIEW, 5);
    log.row("bob", CART, 5);

    assertThat(reached(FunnelQuery.Order.SEQUENTIAL, VIEW, CART)).containsExactly(2L, 1L);
  }

  @Test
  void strictAllowsNoOtherEventBetween() {
    log.row("ann", VIEW, 1);
    log.row("ann", CART, 2);
    log.row("bob", VIEW, 1);
    log.row("bob", SEARCH, 2);
    log.row("bob", CART, 3);
    log.row("cem", VIEW, 1);
    log.row("cem", VIEW, 2);
    log.row("cem", CART, 3);

    assertThat(reached(FunnelQuery.Order.STRICT, VIEW, CART)).containsExactly(3L, 1L);
    assertThat(reached(FunnelQuery.Order.SEQUENTIAL, VIEW, CART)).containsExactly(3L, 3L);
  }

  @Test
  void aKindThatRepeatsNeedsAnEventEach() {
    log.row("ann", VIEW, 1);
    log.row("bob", VIEW, 1);
    log.row("bob", VIEW, 2);

    assertThat(reached(FunnelQuery.Order.SEQUENTIAL, VIEW, VIEW)).containsExactly(2L, 1L);
    assertThat(reached(FunnelQuery.Order.ANY, VIEW, VIEW)).containsExactly(2L, 1L);
  }

  @Test
  void usersWhoseWindowPassesTheEndCanBeLeftOut() {
    log.row("early", VIEW, 0);
    log.row("early", CART, 1);
    log.row("late", VIEW, 10 * DAY);
    log.row("late", CART, 13 * DAY);

    FunnelReport all = report(FunnelQuery.Order.SEQUENTIAL, false, VIEW, CART);
    FunnelReport whole = report(FunnelQuery.Order.SEQUENTIAL, true, VIEW, CART);

    assertThat(all.steps().getFirst().users()).isEqualTo(2);
    assertThat(whole.steps().getFirst().users()).isEqualTo(1);
    assertThat(all.windowPassesEnd()).isEqualTo(Figure.share(1, 2));
    assertThat(whole.windowPassesEnd()).isEqualTo(Figure.share(1, 2));
  }

  @Test
  void ratesCarryWilsonIntervals() {
    // Newcombe (1998), table I: 81 of 263 gives .2553 to .3662; 0 of 20 gives 0 to .1611.
    assertThat(Interval.wilson(81, 263).low()).isCloseTo(.2553, within(5e-5));
    assertThat(Interval.wilson(81, 263).high()).isCloseTo(.3662, within(5e-5));
    assertThat(Interval.wilson(0, 20).low()).isZero();
    assertThat(Interval.wilson(0, 20).high()).isCloseTo(.1611, within(5e-5));
    assertThat(Interval.wilson(29, 29).high()).isEqualTo(1);
  }

  @Test
  void aFunnelThatNobodyEntersHasNoRates() {
    log.row("ann", SEARCH, 0);

    FunnelReport report = report(FunnelQuery.Order.SEQUENTIAL, false, VIEW, CART);

    assertThat(report.steps().getFirst().overall())
        .isEqualTo(new Figure.NotEstimable(Reason.NOTHING_TO_DIVIDE_BY));
  }
}
