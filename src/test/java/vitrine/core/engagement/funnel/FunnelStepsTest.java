package vitrine.core.engagement.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static vitrine.core.dataset.EventKind.CART;
import static vitrine.core.dataset.EventKind.PURCHASE;
import static vitrine.core.dataset.EventKind.SEARCH;
import static vitrine.core.dataset.EventKind.VIEW;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.engagement.EngagementQuery;
import vitrine.core.engagement.LogBuilder;
import vitrine.core.engagement.Reason;
import vitrine.core.engagement.Slice;
import vitrine.core.engagement.log.Condition;
import vitrine.core.engagement.log.EventSelection;
import vitrine.core.engagement.log.PreparedLog;

/** Steps of the user's own, the breakdown, the times and the users behind a bar. */
class FunnelStepsTest {
  private static final long HOUR = 3_600_000L;
  private static final FunnelQuery CART_AFTER_VIEW =
      FunnelQuery.of(EngagementQuery.everything(), VIEW, CART);

  private final LogBuilder log = new LogBuilder("UTC");

  private static FunnelQuery funnel(EventSelection... steps) {
    return new FunnelQuery(
        List.of(steps),
        FunnelQuery.Order.SEQUENTIAL,
        FunnelQuery.WINDOW,
        false,
        Optional.empty(),
        EngagementQuery.everything());
  }

  private FunnelReport report(FunnelQuery query) {
    return Funnel.report(log.prepare(), query, Progress.unwatched());
  }

  private List<Long> users(FunnelQuery query) {
    return report(query).steps().stream().map(FunnelReport.Step::users).toList();
  }

  @Test
  void aStepMayBeANameOfTheSourceAndHaveConditions() {
    log.row("ann", VIEW, 0).category("shoes");
    log.row("ann", CART, 1).category("hats");
    log.row("bob", VIEW, 0).category("hats");
    log.row("bob", CART, 1).category("shoes");
    EventSelection shoes = EventSelection.of(VIEW).where(Condition.of("category", "shoes"));

    assertThat(users(funnel(EventSelection.named("VIEW"), EventSelection.named("CART"))))
        .containsExactly(2L, 2L);
    assertThat(users(funnel(shoes, EventSelection.of(CART)))).containsExactly(1L, 1L);
    assertThatThrownBy(() -> users(funnel(EventSelection.named("view"), shoes)))
        .isInstanceOfSatisfying(
            VitrineException.class, e -> assertThat(e.code()).isEqualTo(ProblemCode.EVENT_UNKNOWN));
  }

  @Test
  void anEventThatMayDoTwoStepsDoesTheOneThatHelpsMost() {
    log.row("ann", VIEW, 0).category("shoes");
    log.row("ann", VIEW, 1).category("hats");
    log.row("bob", VIEW, 0).category("hats");
    EventSelection shoes = EventSelection.of(VIEW).where(Condition.of("category", "shoes"));
    FunnelQuery query = funnel(EventSelection.of(VIEW), shoes).inOrder(FunnelQuery.Order.ANY);

    assertThat(users(query)).as("ann's first view is the one of shoes").containsExactly(2L, 1L);
  }

  @Test
  void aUserBelongsToTheValueAtTheFirstStep() {
    log.row("ann", VIEW, 0).category("shoes");
    log.row("ann", CART, 1).category("hats");
    log.row("bob", VIEW, 0).category("shoes");
    log.row("cem", VIEW, 0).category("hats");
    log.row("dot", VIEW, 0).category("gloves");
    log.row("dot", CART, 1);
    log.row("eva", VIEW, 0);

    List<FunnelReport.Part> parts = report(CART_AFTER_VIEW.by("category", 1)).parts();

    assertThat(parts)
        .extracting(
            FunnelReport.Part::slice,
            p -> p.steps().getFirst().users(),
            p -> p.steps().getLast().users())
        .containsExactly(
            tuple(new Slice.Value("shoes"), 2L, 1L),
            tuple(new Slice.Others(2), 2L, 1L),
            tuple(new Slice.Missing(), 1L, 0L));
  }

  @Test
  void aStepThatNeverOccursSaysSo() {
    log.row("ann", VIEW, 0);
    log.row("bob", CART, 0);

    FunnelReport report = report(FunnelQuery.standard(EngagementQuery.everything()));

    assertThat(report.steps())
        .extracting(FunnelReport.Step::users, FunnelReport.Step::why)
        .containsExactly(
            tuple(1L, Optional.empty()),
            tuple(0L, Optional.empty()),
            tuple(0L, Optional.of(Reason.STEP_NEVER_OCCURS)));
  }

  @Test
  void timesAreCountedFromTheFirstStepAndFromTheOneBefore() {
    for (int hours = 1; hours <= 5; hours++) {
      log.row("u" + hours, VIEW, 0);
      log.row("u" + hours, CART, hours * HOUR);
      log.row("u" + hours, PURCHASE, hours * HOUR + 30_000);
    }
    log.row("u6", VIEW, 0);
    FunnelQuery query =
        FunnelQuery.standard(EngagementQuery.everything()).within(Duration.ofHours(48));

    ConvertTimes times = ConvertTimes.of(log.prepare(), query, Progress.unwatched());

    assertThat(times.steps()).hasSize(2);
    assertThat(times.steps().getFirst().fromFirst().quartiles())
        .containsExactly(7200.0, 10800.0, 14400.0);
    assertThat(times.steps().getLast().fromPrevious().quartiles()).containsOnly(30.0);
    List<ConvertTimes.Bin> bins = times.steps().getFirst().fromFirst().histogram();
    assertThat(bins.getLast().to()).isEqualTo(Duration.ofHours(48));
    assertThat(bins)
        .filteredOn(bin -> bin.users() > 0)
        .containsExactly(new ConvertTimes.Bin(Duration.ofHours(1), Duration.ofHours(6), 5));
    assertThat(times.steps().getLast().fromPrevious().histogram().getFirst().users()).isEqualTo(5);
  }

  @Test
  void aBarAndTheGapBeforeItHaveTheirUsers() {
    log.row("ann", VIEW, 0).category("shoes");
    log.row("ann", CART, 1);
    log.row("bob", VIEW, 0).category("shoes");
    log.row("cem", VIEW, 0).category("hats");
    log.row("cem", CART, 1);
    log.row("dot", SEARCH, 0);
    PreparedLog data = log.prepare();
    FunnelQuery by = CART_AFTER_VIEW.by("category", 1);

    assertThat(new FunnelUsers(by, 1, FunnelUsers.Outcome.REACHED, Optional.empty()).users(data))
        .containsExactly(true, false, true, false);
    assertThat(new FunnelUsers(by, 1, FunnelUsers.Outcome.DROPPED, Optional.empty()).users(data))
        .containsExactly(false, true, false, false);
    assertThat(new FunnelUsers(by, 1, FunnelUsers.Outcome.REACHED, Optional.of("hats")).users(data))
        .containsExactly(false, false, true, false);
  }
}
