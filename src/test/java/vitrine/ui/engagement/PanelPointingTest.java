package vitrine.ui.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import vitrine.app.AppGraph;
import vitrine.core.common.Progress;
import vitrine.core.engagement.CategoryRow;
import vitrine.core.engagement.funnel.FunnelUsers;
import vitrine.core.engagement.log.Condition;
import vitrine.core.engagement.log.EventSelection;
import vitrine.core.engagement.log.UserRule;
import vitrine.core.engagement.retention.Bracket;
import vitrine.core.engagement.retention.RetentionRule;
import vitrine.core.engagement.segment.HasEvent;
import vitrine.core.engagement.segment.Segment;
import vitrine.core.engagement.segment.Segments;
import vitrine.core.importing.DatasetImport;
import vitrine.core.importing.FileProbe;
import vitrine.core.workspace.Workspace;
import vitrine.ui.chart.ChartGrid;
import vitrine.ui.common.Destination;
import vitrine.ui.common.Route;
import vitrine.ui.engagement.change.ChangeSplit;
import vitrine.ui.shell.TestWindow;

/** What a click in a panel narrows everything to, in the real window. */
class PanelPointingTest {
  private static final String DAYS =
      """
      time,user,item,event
      2026-03-02 10:00:00,u1,a,app_open
      2026-03-02 10:01:00,u1,a,view
      2026-03-02 10:02:00,u2,a,app_open
      2026-03-03 10:03:00,u2,a,share
      2026-03-03 10:04:00,u1,b,purchase
      """;

  @TempDir static Path folder;

  @BeforeAll
  static void fillTheShops() throws Exception {
    Path named = Files.writeString(folder.resolve("named.csv"), DAYS);
    fill("shop", Path.of("sample-data", "events.csv.gz"));
    fill("named", named);
  }

  private static void fill(String name, Path file) throws Exception {
    try (AppGraph graph = new AppGraph();
        Workspace workspace = graph.workspaces().open(folder.resolve(name))) {
      new DatasetImport()
          .into(
              workspace,
              name,
              FileProbe.probe(List.of(file), ZoneId.of("Asia/Shanghai"), Progress.unwatched()),
              Progress.unwatched());
      new Segments(workspace.settings())
          .save(
              new Segment(
                  "bag lovers",
                  List.of(
                      new HasEvent(List.of(Condition.of("category", "Bags")), Optional.empty()))));
    }
  }

  private static TestWindow open(String shop, Panel panel) {
    TestWindow window = TestWindow.open(Locale.US);
    TestWindow.onFx(
        () -> {
          window.graph().workspace().open(folder.resolve(shop), outcome -> {});
          window
              .graph()
              .navigator()
              .go(Route.to(Destination.ENGAGEMENT).with("tab", panel.key()).with("span", "all"));
          return true;
        });
    TestWindow.settle(window, () -> {});
    return window;
  }

  private static <T extends Node> List<T> all(TestWindow window, String selector, Class<T> kind) {
    return TestWindow.onFx(
        () ->
            window.window().scene().getRoot().lookupAll(selector).stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList());
  }

  private static EngagementFilter filter(TestWindow window) {
    TestWindow.settle(window, () -> {});
    return EngagementFilter.of(window.graph().navigator().current().get());
  }

  /** Clicks so far from the upper left corner of the charts. */
  private static void click(TestWindow window, double x, double y) {
    ChartGrid grid = all(window, ".chart-grid", ChartGrid.class).getFirst();
    FxRobot robot = new FxRobot();
    robot.targetWindow(window.window().scene());
    Bounds at = TestWindow.onFx(() -> grid.localToScreen(grid.getBoundsInLocal()));
    robot.moveTo(new Point2D(at.getMinX() + x, at.getMinY() + y));
    TestWindow.settle(window, () -> {});
    robot.clickOn();
    TestWindow.settle(window, () -> {});
  }

  private static MouseEvent doubleClick() {
    return new MouseEvent(
        MouseEvent.MOUSE_CLICKED,
        0,
        0,
        0,
        0,
        MouseButton.PRIMARY,
        2,
        false,
        false,
        false,
        false,
        true,
        false,
        false,
        false,
        false,
        true,
        null);
  }

  @Test
  void aCellOfTheRetentionMatrixIsTheMembersWhoCameBack() throws Exception {
    try (TestWindow window = open("shop", Panel.RETENTION)) {
      click(window, 154, 158);
      List<UserRule> users = filter(window).users();
      assertThat(users).singleElement().isInstanceOf(RetentionRule.class);
      RetentionRule members = (RetentionRule) users.getFirst();
      assertThat(members.returned()).isTrue();
      assertThat(members.cohort()).isEqualTo("2026-03-09");
      assertThat(members.column()).isEqualTo(new Bracket(1, 2));
    }
  }

  @Test
  void aBarOfTheFunnelIsThoseWhoReachedItsStep() throws Exception {
    try (TestWindow window = open("shop", Panel.FUNNEL)) {
      click(window, 300, 90);
      List<UserRule> users = filter(window).users();
      assertThat(users).singleElement().isInstanceOf(FunnelUsers.class);
      assertThat(((FunnelUsers) users.getFirst()).step()).isZero();
      assertThat(((FunnelUsers) users.getFirst()).outcome()).isEqualTo(FunnelUsers.Outcome.REACHED);
    }
  }

  @Test
  void aLossOfTheFunnelIsThoseWhoDidNotGoOn() throws Exception {
    try (TestWindow window = open("shop", Panel.FUNNEL)) {
      List<Button> losses = all(window, ".funnel-loss", Button.class);
      assertThat(losses).hasSize(2);
      TestWindow.onFx(
          () -> {
            losses.getFirst().fire();
            return true;
          });
      FunnelUsers lost = (FunnelUsers) filter(window).users().getFirst();
      assertThat(lost.step()).isEqualTo(1);
      assertThat(lost.outcome()).isEqualTo(FunnelUsers.Outcome.DROPPED);
    }
  }

  @Test
  @SuppressWarnings("unchecked")
  void aChangeIsSplitByASegment() throws Exception {
    try (TestWindow window = open("shop", Panel.CHANGE)) {
      assertThat(all(window, "#parts", TableView.class).getFirst().getParent().isVisible())
          .as("no period before the first day, so no parts")
          .isFalse();
      OptionalChoice<ChangeSplit> split = all(window, "#split", OptionalChoice.class).getFirst();
      TestWindow.onFx(
          () -> {
            split.setValue(Optional.of(new ChangeSplit.Saved("bag lovers")));
            window
                .graph()
                .navigator()
                .go(Route.to(Destination.ENGAGEMENT).with("tab", "change").with("span", "month"));
            return true;
          });
      TestWindow.settle(window, () -> {});
      assertThat(all(window, "#parts .table-cell", TableCell.class))
          .extracting(TableCell::getText)
          .contains("bag lovers", "all other users");
      assertThat(all(window, "#sum", Label.class).getFirst().getText()).isNotEmpty();
    }
  }

  @Test
  void aCategoryThatIsOpenedNarrowsToIt() throws Exception {
    try (TestWindow window = open("shop", Panel.TRENDS)) {
      TableRow<?> row =
          all(window, ".table-row-cell", TableRow.class).stream()
              .filter(each -> each.getItem() instanceof CategoryRow)
              .findFirst()
              .orElseThrow();
      CategoryRow category = (CategoryRow) row.getItem();
      assertThat(filter(window).where()).isEmpty();
      TestWindow.onFx(
          () -> {
            row.getTableView().getSelectionModel().select(row.getIndex());
            row.getTableView().fireEvent(doubleClick());
            return true;
          });
      assertThat(filter(window).where())
          .containsExactly(Condition.of("category", category.name().orElseThrow()));
    }
  }

  @Test
  @SuppressWarnings("unchecked")
  void aStepMayBeAnEventByItsNameInTheSource() throws Exception {
    try (TestWindow window = open("named", Panel.FUNNEL)) {
      List<ComboBox<EventSelection>> steps =
          all(window, ".funnel-step", ComboBox.class).stream()
              .map(box -> (ComboBox<EventSelection>) box)
              .toList();
      assertThat(steps).extracting(ComboBox::getValue).extracting(EventSelection::event).hasSize(2);
      TestWindow.onFx(
          () -> {
            steps.getFirst().setValue(EventSelection.named("app_open"));
            return true;
          });
      TestWindow.settle(window, () -> {});
      click(window, 300, 90);
      FunnelUsers users = (FunnelUsers) filter(window).users().getFirst();
      assertThat(users.query().steps().getFirst()).isEqualTo(EventSelection.named("app_open"));
    }
  }
}
