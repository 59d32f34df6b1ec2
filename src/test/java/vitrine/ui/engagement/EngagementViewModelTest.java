package vitrine.ui.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.dataset.EventKind;
import vitrine.core.engagement.Figure;
import vitrine.core.engagement.Kpi;
import vitrine.core.engagement.LogBuilder;
import vitrine.core.engagement.Mover;
import vitrine.core.engagement.log.Period;
import vitrine.core.workspace.MemoryWorkspaces;
import vitrine.ui.common.ActiveWorkspace;
import vitrine.ui.common.Destination;
import vitrine.ui.common.LoadState;
import vitrine.ui.common.Route;
import vitrine.ui.common.TaskRunner;

class EngagementViewModelTest {
  private final TaskRunner tasks = TaskRunner.direct();
  private final MemoryWorkspaces store = new MemoryWorkspaces();
  private final ActiveWorkspace workspace = new ActiveWorkspace(() -> store, tasks);
  private final PreparedLogs logs = new PreparedLogs(workspace);

  private void openShop() {
    LogBuilder log = new LogBuilder("UTC");
    for (int day = 1; day <= 14; day++) {
      log.add("ann", EventKind.VIEW, String.format("2026-01-%02dT10:00", day), "shoes", "");
    }
    log.add("bob", EventKind.PURCHASE, "2026-01-03T10:00", "hats", "20");
    log.add("bob", EventKind.PURCHASE, "2026-01-10T10:00", "hats", "50");
    store.with("shop", DatasetKind.EVENTS, log.frame());
    workspace.open(Path.of("shop"), outcome -> {});
  }

  @Test
  void withoutEventsItSaysSo() {
    EngagementViewModel model = new EngagementViewModel(workspace, logs, tasks);
    assertThat(model.result().get()).isEqualTo(LoadState.empty("engagement.none.title"));
  }

  @Test
  void itFollowsTheWorkspaceWhetherOpenedBeforeOrAfter() {
    EngagementViewModel early = new EngagementViewModel(workspace, logs, tasks);
    openShop();
    EngagementViewModel late = new EngagementViewModel(workspace, logs, tasks);

    assertThat(early.result().get().ready()).isPresent();
    assertThat(late.result().get().ready()).isPresent();
    assertThat(late.result().get().ready().orElseThrow().categories())
        .containsExactly("hats", "shoes");
  }

  @Test
  void narrowingClearsTheStaleResultBeforeTheNewOne() {
    openShop();
    EngagementViewModel model = new EngagementViewModel(workspace, logs, tasks);
    List<Object> seen = new ArrayList<>();
    model.result().subscribe((before, now) -> seen.add(now.getClass().getSimpleName()));

    model.narrow(EngagementFilter.standard().inCategory(Optional.of("hats")));

    assertThat(seen).containsExactly("Loading", "Ready");
    EngagementResult result = model.result().get().ready().orElseThrow();
    assertThat(result.report().figure(Kpi.ACTIVE_USERS).current()).isEqualTo(Figure.of(1));
  }

  @Test
  void aCategoryThatIsNotThereIsAFailureInWords() {
    openShop();
    EngagementViewModel model = new EngagementViewModel(workspace, logs, tasks);

    model.narrow(EngagementFilter.standard().inCategory(Optional.of("boats")));

    assertThat(model.result().get()).isInstanceOf(LoadState.Failed.class);
  }

  @Test
  void filtersTravelInRoutes() {
    Period days = new Period(LocalDate.of(2026, 1, 2), LocalDate.of(2026, 1, 5));
    for (EngagementFilter filter :
        List.of(
            EngagementFilter.standard(),
            EngagementFilter.standard().with(EngagementFilter.Span.ALL),
            EngagementFilter.standard().with(days).inCategory(Optional.of("shoes & hats")))) {
      Route route = Route.parse(filter.route().toString()).orElseThrow();
      assertThat(EngagementFilter.of(route)).isEqualTo(filter);
    }
    Route nonsense = Route.to(Destination.ENGAGEMENT).with("from", "x").with("to", "2026-01-01");
    assertThat(EngagementFilter.of(nonsense)).isEqualTo(EngagementFilter.standard());
  }

  @Test
  void theMorningPageTellsTheLastWeekAndWhatMoved() {
    openShop();
    OverviewViewModel model = new OverviewViewModel(workspace, logs, tasks);

    MorningReport morning = model.morning().get().ready().orElseThrow();

    assertThat(morning.week().period())
        .isEqualTo(new Period(LocalDate.of(2026, 1, 8), LocalDate.of(2026, 1, 14)));
    assertThat(morning.movers()).containsExactly(new Mover(Optional.of("hats"), 20, 50));
    assertThat(model.reviews().get()).isEqualTo(LoadState.empty("overview.reviews.none"));
    assertThat(model.experiments().get()).isEqualTo(LoadState.empty("overview.experiments.none"));
  }
}
