package vitrine.ui.engagement.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vitrine.core.common.Progress;
import vitrine.core.dataset.EventKind;
import vitrine.core.engagement.EngagementQuery;
import vitrine.core.engagement.LogBuilder;
import vitrine.core.engagement.log.EventSelection;

/** Which steps a funnel has where the user has chosen none. */
class FunnelViewTest {
  private static FunnelView view(FunnelChoice choice, EventKind... kinds) {
    LogBuilder log = new LogBuilder("UTC");
    for (int i = 0; i < kinds.length; i++) {
      log.row("u", kinds[i], 1_000_000L * i);
    }
    return FunnelView.of(log.prepare(), EngagementQuery.everything(), choice, Progress.unwatched());
  }

  private static void assertSteps(FunnelView view, FunnelView.Steps from, EventKind... kinds) {
    assertThat(view.steps()).isEqualTo(from);
    assertThat(view.report().query().steps())
        .isEqualTo(List.of(kinds).stream().map(EventSelection::of).toList());
  }

  @Test
  void viewCartAndPurchaseWhereTheDataHasThem() {
    assertSteps(
        view(
            FunnelChoice.standard(),
            EventKind.PURCHASE,
            EventKind.CART,
            EventKind.VIEW,
            EventKind.CLICK),
        FunnelView.Steps.STANDARD,
        EventKind.VIEW,
        EventKind.CART,
        EventKind.PURCHASE);
  }

  @Test
  void theKindsThatThereAreOtherwise() {
    FunnelView view = view(FunnelChoice.standard(), EventKind.PURCHASE, EventKind.RETURN);
    assertSteps(view, FunnelView.Steps.OTHERS, EventKind.PURCHASE, EventKind.RETURN);
    assertThat(view.report().steps().getLast().users()).isEqualTo(1);
    assertSteps(
        view(FunnelChoice.standard(), EventKind.PURCHASE, EventKind.VIEW),
        FunnelView.Steps.OTHERS,
        EventKind.VIEW,
        EventKind.PURCHASE);
    assertSteps(
        view(FunnelChoice.standard(), EventKind.OTHER),
        FunnelView.Steps.ONE_KIND,
        EventKind.OTHER,
        EventKind.OTHER);
  }

  @Test
  void whatTheUserChoseUnlessTheDataDoesNotKnowItsName() {
    FunnelChoice chosen =
        FunnelChoice.standard()
            .through(
                List.of(EventSelection.of(EventKind.VIEW), EventSelection.of(EventKind.SEARCH)));
    assertSteps(
        view(chosen, EventKind.VIEW), FunnelView.Steps.CHOSEN, EventKind.VIEW, EventKind.SEARCH);
    assertSteps(
        view(
            chosen.step(1, EventSelection.named("of another shop")),
            EventKind.VIEW,
            EventKind.PURCHASE),
        FunnelView.Steps.OTHERS,
        EventKind.VIEW,
        EventKind.PURCHASE);
  }
}
