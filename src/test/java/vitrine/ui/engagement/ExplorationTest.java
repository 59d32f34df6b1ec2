package vitrine.ui.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.dataset.EventKind;
import vitrine.core.engagement.LogBuilder;
import vitrine.core.engagement.log.Condition;
import vitrine.core.engagement.log.Period;
import vitrine.core.engagement.segment.HasEvent;
import vitrine.core.engagement.segment.Segment;
import vitrine.core.engagement.segment.Segments;
import vitrine.core.workspace.MemoryWorkspaces;
import vitrine.ui.common.ActiveWorkspace;
import vitrine.ui.common.Destination;
import vitrine.ui.common.LoadState;
import vitrine.ui.common.Messages;
import vitrine.ui.common.Navigator;
import vitrine.ui.common.Route;
import vitrine.ui.common.Sentence;
import vitrine.ui.common.TaskRunner;

class ExplorationTest {
  private static final Condition HATS = Condition.of("category", "hats");
  private static final Condition SHOES = Condition.of("category", "shoes");
  private static final Condition VIEWS = Condition.of("event", "VIEW");

  private final TaskRunner tasks = TaskRunner.direct();
  private final MemoryWorkspaces store = new MemoryWorkspaces();
  private final ActiveWorkspace workspace = new ActiveWorkspace(() -> store, tasks);
  private final Navigator navigator = new Navigator();
  private final Exploration exploration =
      new Exploration(navigator, workspace, new PreparedLogs(workspace));

  @BeforeEach
  void showTheScreen() {
    navigator
        .current()
        .subscribe(
            route -> {
              if (route.screen() == Destination.ENGAGEMENT) {
                exploration.arrive(route);
              }
            });
    navigator.go(Destination.ENGAGEMENT);
  }

  private void openShop() {
    LogBuilder log = new LogBuilder("UTC");
    log.add("ann", EventKind.VIEW, "2026-01-01T10:00", "shoes", "");
    log.add("bob", EventKind.VIEW, "2026-01-02T10:00", "hats", "");
    store.with("shop", DatasetKind.EVENTS, log.frame());
    workspace.open(Path.of("shop"), outcome -> {});
  }

  private List<Condition> where() {
    return exploration.filter().get().where();
  }

  @Test
  void stepsAreUndoneAndRedone() {
    exploration.narrow(Step.to(HATS));
    exploration.narrow(Step.to(VIEWS));
    assertThat(where()).containsExactly(HATS, VIEWS);

    exploration.undo();
    exploration.undo();
    exploration.undo();
    assertThat(where()).isEmpty();

    exploration.redo();
    assertThat(where()).containsExactly(HATS);

    exploration.narrow(Step.to(SHOES));
    assertThat(where()).containsExactly(SHOES);
    assertThat(exploration.trail().get()).hasSize(3);
    exploration.redo();
    assertThat(where()).containsExactly(SHOES);
  }

  @Test
  void backAndForwardWalkOverStepsToo() {
    exploration.narrow(Step.to(HATS));
    exploration.narrow(Step.to(VIEWS));

    navigator.back();
    assertThat(where()).containsExactly(HATS);
    assertThat(exploration.place().get()).isEqualTo(1);

    navigator.forward();
    assertThat(exploration.place().get()).isEqualTo(2);
    assertThat(exploration.trail().get()).hasSize(3);
  }

  @Test
  void theSidebarKeepsWhatIsLookedAtAndALinkIsAStep() {
    exploration.narrow(Step.to(HATS));
    navigator.go(Destination.REVIEWS);
    navigator.go(Destination.ENGAGEMENT);
    assertThat(where()).containsExactly(HATS);
    assertThat(navigator.current().get()).isEqualTo(exploration.filter().get().route());

    navigator.go(EngagementFilter.standard().with(SHOES).with(VIEWS).route());
    assertThat(where()).containsExactly(SHOES, VIEWS);
    exploration.undo();
    assertThat(where()).containsExactly(HATS);
  }

  @Test
  void anEmptyRouteOfAnotherScreenDoesNotUndo() {
    exploration.narrow(Step.to(HATS));
    navigator.go(Route.to(Destination.OVERVIEW));
    exploration.undo();
    assertThat(where()).isEmpty();
    assertThat(navigator.current().get().screen()).isEqualTo(Destination.OVERVIEW);
  }

  @Test
  void aSegmentIsItsRulesAndOneThatIsGoneIsAProblem() {
    openShop();
    new Segments(store.settings())
        .save(new Segment("hatters", List.of(new HasEvent(List.of(HATS), Optional.empty()))));
    PanelModel<Integer, Integer> panel =
        new PanelModel<>(
            new EngagementViewModel(workspace, exploration, tasks),
            Sentence.of("engagement.computing"),
            0,
            (data, query, variants, progress) -> query.users().size());
    panel.show();

    exploration.narrow(Step.into("hatters"));
    assertThat(panel.result().get().ready().orElseThrow().report()).isEqualTo(1);
    exploration.narrow(Step.into("nobody"));
    assertThat(panel.result().get()).isInstanceOf(LoadState.Failed.class);
  }

  @Test
  void aFilterThatLeavesNothingSaysWhatToTakeAway() {
    openShop();
    PanelModel<Integer, Integer> panel =
        new PanelModel<>(
            new EngagementViewModel(workspace, exploration, tasks),
            Sentence.of("engagement.computing"),
            0,
            (data, query, variants, progress) -> data.log().rows());
    panel.show();

    exploration.narrow(Step.to(HATS));
    LocalDate first = LocalDate.of(2026, 1, 1);
    exploration.narrow(Step.to(new Period(first, first)));

    LoadState.Failed<?> failed = (LoadState.Failed<?>) panel.result().get();
    assertThat(new Messages(Locale.ENGLISH).text(failed.hint()))
        .isEqualTo("Take away: category: hats, or the range of days.");
  }
}
