package vitrine.ui.engagement.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vitrine.core.common.Progress;
import vitrine.core.dataset.EventKind;
import vitrine.core.engagement.EngagementQuery;
import vitrine.core.engagement.Kpi;
import vitrine.core.engagement.LogBuilder;
import vitrine.core.engagement.Slice;
import vitrine.core.engagement.change.ChangeReport.Part;
import vitrine.core.engagement.log.Condition;
import vitrine.core.engagement.log.Period;
import vitrine.core.engagement.segment.HasEvent;
import vitrine.core.engagement.segment.Segment;

/** What a change is split by, and what pointing at a part keeps. */
class ChangeViewTest {
  private static final Segment BAGS =
      new Segment(
          "bags",
          List.of(new HasEvent(List.of(Condition.of("category", "bag")), Optional.empty())));
  private static final ChangeSplit BY_BAGS = new ChangeSplit.Saved("bags");

  private static ChangeView view(ChangeChoice choice, Segment... saved) {
    LogBuilder log = new LogBuilder("UTC");
    log.row("a", EventKind.VIEW, "2026-03-02T10:00").category("bag");
    log.row("b", EventKind.VIEW, "2026-03-02T11:00").category("shoe");
    log.row("a", EventKind.VIEW, "2026-03-03T10:00").category("bag");
    log.row("b", EventKind.VIEW, "2026-03-03T11:00").category("shoe");
    log.row("c", EventKind.VIEW, "2026-03-03T12:00").category("shoe");
    log.row("d", EventKind.VIEW, "2026-03-03T13:00").category("shoe");
    LocalDate day = LocalDate.of(2026, 3, 3);
    return ChangeView.of(
        log.prepare(),
        EngagementQuery.everything().over(new Period(day, day)),
        choice.of(Kpi.ACTIVE_USERS),
        List.of(saved),
        Progress.unwatched());
  }

  @Test
  void aSegmentSplitsIntoItsUsersAndAllOthers() {
    ChangeView view = view(ChangeChoice.standard().by(Optional.of(BY_BAGS)), BAGS);
    assertThat(view.split()).contains(BY_BAGS);
    List<Part> parts = view.report().orElseThrow().parts();
    assertThat(parts)
        .extracting(Part::slice)
        .containsExactlyInAnyOrder(new Slice.Value("bags"), new Slice.Outside());
    for (Part part : parts) {
      assertThat(part.contribution()).isEqualTo(part.slice() instanceof Slice.Outside ? 2 : 0);
      assertThat(view.narrow(part)).isPresent();
    }
  }

  @Test
  void aSegmentThatIsGoneLeavesTheColumnThatExplainsMost() {
    ChangeView view = view(ChangeChoice.standard().by(Optional.of(BY_BAGS)));
    assertThat(view.split()).contains(new ChangeSplit.Column("category"));
    assertThat(view.splits()).doesNotContain(BY_BAGS);
  }
}
