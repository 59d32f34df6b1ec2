package vitrine.ui.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.dataset.EventKind;
import vitrine.core.engagement.Engagement;
import vitrine.core.engagement.EngagementReport;
import vitrine.core.engagement.Figure;
import vitrine.core.engagement.Kpi;
import vitrine.core.engagement.LogBuilder;
import vitrine.core.engagement.MonthWindow;
import vitrine.core.engagement.Mover;
import vitrine.core.engagement.log.Condition;
import vitrine.core.engagement.log.Period;
import vitrine.core.engagement.segment.HasEvent;
import vitrine.core.engagement.segment.Without;
import vitrine.core.workspace.MemoryWorkspaces;
import vitrine.ui.common.ActiveWorkspace;
import vitrine.ui.common.Destination;
import vitrine.ui.common.LoadState;
import vitrine.ui.common.Navigator;
import vitrine.ui.common.Route;
import vitrine.ui.common.Sentence;
import vitrine.ui.common.TaskRunner;

class EngagementViewModelTest {
  private final TaskRunner tasks = TaskRunner.direct();
  private final MemoryWorkspaces store = new MemoryWorkspaces();
  private final ActiveWorkspace workspace = new ActiveWorkspace(() -> store, tasks);
  private final Exploration exploration =
      new Exploration(new Navigator(), workspace, new PreparedLogs(workspace));
  private int computed;

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

  private PanelModel<MonthWindow, EngagementReport> trends(EngagementViewModel screen) {
    return new PanelModel<>(
        screen,
        Sentence.of("engagement.computing"),
        MonthWindow.DAYS_28,
        (data, query, month, progress) -> {
          computed++;
          return Engagement.report(data, query, progress);
        });
  }

  @Test
  void withoutEventsItSaysSo() {
    EngagementViewModel screen = new EngagementViewModel(workspace, exploration, tasks);
    PanelModel<MonthWindow, EngagementReport> panel = trends(screen);
    panel.show();
    assertThat(screen.shop().get()).isEqualTo(LoadState.empty("engagement.none.title"));
    assertThat(panel.result().get()).isEqualTo(LoadState.empty("engagement.none.title"));
  }

  @Test
  void itFollowsTheWorkspaceWhetherOpenedBeforeOrAfter() {
    EngagementViewModel early = new EngagementViewModel(workspace, exploration, tasks);
    openShop();
    EngagementViewModel late = new EngagementViewModel(workspace, exploration, tasks);

    assertThat(early.shop().get().ready()).isPresent();
    assertThat(late.shop().get().ready().orElseThrow().subjects())
        .startsWith(new FilterSubject.Values("category", 2))
        .contains(new FilterSubject.Numbers("price", 20, 50));
  }

  @Test
  void narrowingClearsTheStaleResultBeforeTheNewOne() {
    openShop();
    EngagementViewModel screen = new EngagementViewModel(workspace, exploration, tasks);
    PanelModel<MonthWindow, EngagementReport> panel = trends(screen);
    panel.show();
    List<Object> seen = new ArrayList<>();
    panel.result().subscribe((before, now) -> seen.add(now.getClass().getSimpleName()));

    exploration.narrow(Step.to(Condition.of("category", "hats")));

    assertThat(seen).containsExactly("Loading", "Ready");
    EngagementReport report = panel.result().get().ready().orElseThrow().report();
    assertThat(report.figure(Kpi.ACTIVE_USERS).current()).isEqualTo(Figure.of(1));
  }

  @Test
  void aPanelComputesOnlyWhileItIsShownAndOnlyWhatChanged() {
    openShop();
    EngagementViewModel screen = new EngagementViewModel(workspace, exploration, tasks);
    PanelModel<MonthWindow, EngagementReport> panel = trends(screen);
    assertThat(computed).isZero();
    panel.show();
    panel.show();
    assertThat(computed).isEqualTo(1);
    panel.hide();
    exploration.narrow(Step.of("explore.span.all", f -> f.with(EngagementFilter.Span.ALL)));
    panel.choose(month -> MonthWindow.CALENDAR);
    assertThat(computed).isEqualTo(1);
    panel.show();
    assertThat(computed).isEqualTo(2);
    assertThat(panel.result().get().ready().orElseThrow().variants())
        .isEqualTo(MonthWindow.CALENDAR);
  }

  @Test
  void aCategoryThatIsNotThereIsAFailureInWords() {
    openShop();
    EngagementViewModel screen = new EngagementViewModel(workspace, exploration, tasks);
    PanelModel<MonthWindow, EngagementReport> panel = trends(screen);
    panel.show();

    exploration.narrow(Step.to(Condition.of("category", "boats")));

    assertThat(panel.result().get()).isInstanceOf(LoadState.Failed.class);
  }

  @Test
  void filtersTravelInRoutes() {
    Period days = new Period(LocalDate.of(2026, 1, 2), LocalDate.of(2026, 1, 5));
    for (EngagementFilter filter :
        List.of(
            EngagementFilter.standard(),
            EngagementFilter.standard().with(EngagementFilter.Span.ALL),
            EngagementFilter.standard()
                .with(days)
                .with(Condition.of("category", "shoes & hats", "\"quoted\" = \\"))
                .with(
                    new Condition.Between("price", OptionalDouble.of(1.5), OptionalDouble.empty()))
                .with(new Condition.Clock(Set.of(DayOfWeek.MONDAY), Set.of(9, 10)))
                .with(new Without(new HasEvent(List.of(), Optional.of(days))))
                .in("big, spenders"))) {
      Route route = Route.parse(filter.route().toString()).orElseThrow();
      assertThat(EngagementFilter.of(route)).isEqualTo(filter);
    }
    Route nonsense = Route.to(Destination.ENGAGEMENT).with("from", "x").with("to", "2026-01-01");
    assertThat(EngagementFilter.of(nonsense)).isEqualTo(EngagementFilter.standard());
  }

  @Test
  void theMorningPageTellsTheLastWeekAndWhatMoved() {
    openShop();
    OverviewViewModel model =
        new OverviewViewModel(
            workspace, new EngagementViewModel(workspace, exploration, tasks), tasks);
    model.morning().show();

    MorningReport morning = model.morning().result().get().ready().orElseThrow().report();

    assertThat(morning.week().period())
        .isEqualTo(new Period(LocalDate.of(2026, 1, 8), LocalDate.of(2026, 1, 14)));
    assertThat(morning.movers()).containsExactly(new Mover(Optional.of("hats"), 20, 50));
    assertThat(model.reviews().get()).isEqualTo(LoadState.empty("overview.reviews.none"));
    assertThat(model.experiments().get()).isEqualTo(LoadState.empty("overview.experiments.none"));
  }
}
