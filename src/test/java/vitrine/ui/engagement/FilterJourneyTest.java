package vitrine.ui.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.MouseButton;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import vitrine.SecondLook;
import vitrine.app.AppGraph;
import vitrine.core.common.Progress;
import vitrine.core.importing.DatasetImport;
import vitrine.core.importing.FileProbe;
import vitrine.core.workspace.Workspace;
import vitrine.ui.chart.ChartGrid;
import vitrine.ui.common.Destination;
import vitrine.ui.common.Route;
import vitrine.ui.shell.Snapshot;
import vitrine.ui.shell.TestWindow;

/** Narrow, go back a step, forward again, save what is left as a segment: in the real window. */
class FilterJourneyTest {
  @TempDir static Path folder;

  @BeforeAll
  static void fillTheShop() throws Exception {
    try (AppGraph graph = new AppGraph();
        Workspace workspace = graph.workspaces().open(folder.resolve("shop"))) {
      for (String name : List.of("events", "experiment")) {
        Path file = Path.of("sample-data", name + ".csv.gz");
        new DatasetImport()
            .into(
                workspace,
                name,
                FileProbe.probe(List.of(file), ZoneId.of("Asia/Shanghai"), Progress.unwatched()),
                Progress.unwatched());
      }
    }
  }

  private static TestWindow open(String language, boolean dark) {
    TestWindow window = TestWindow.open(Locale.forLanguageTag(language));
    TestWindow.onFx(
        () -> {
          window.graph().appearance().dark().set(dark);
          window.graph().workspace().open(folder.resolve("shop"), outcome -> {});
          window.graph().navigator().go(Destination.ENGAGEMENT);
          return true;
        });
    return window;
  }

  private static void picture(TestWindow window, String name) throws Exception {
    Path pictures = Path.of(System.getProperty("vitrine.pictures", folder.toString()));
    Files.createDirectories(pictures);
    window.snapshot(pictures.resolve(name + ".png"));
  }

  private static List<String> texts(TestWindow window, String selector) {
    return TestWindow.onFx(
        () ->
            window.window().scene().getRoot().lookupAll(selector).stream()
                .filter(FilterJourneyTest::visible)
                .map(node -> node instanceof Labeled words ? words.getText() : "")
                .toList());
  }

  private static boolean visible(Node node) {
    return node.getParent() == null || (node.isVisible() && visible(node.getParent()));
  }

  private static <T extends Node> T find(String selector, Class<T> kind) {
    return kind.cast(
        Window.getWindows().stream()
            .map(each -> each.getScene().getRoot().lookup(selector))
            .filter(node -> node != null)
            .findFirst()
            .orElseThrow(() -> new AssertionError("no " + selector)));
  }

  private static void fire(String selector) {
    TestWindow.onFx(
        () -> {
          find(selector, Button.class).fire();
          return true;
        });
  }

  private static void press(TestWindow window, KeyCombination keys) {
    TestWindow.onFx(
        () -> {
          Objects.requireNonNull(window.window().scene().getAccelerators().get(keys)).run();
          return true;
        });
  }

  private static String users(TestWindow window) {
    TestWindow.settle(window, () -> {});
    return texts(window, ".kpi-value").getFirst();
  }

  @SuppressWarnings("unchecked")
  private static void addDevice(TestWindow window) {
    fire("#add");
    TestWindow.onFx(
        () -> {
          ComboBox<FilterSubject> subject = find("#filterSubject", ComboBox.class);
          subject.setValue(
              subject.getItems().stream()
                  .filter(
                      each ->
                          each instanceof FilterSubject.Values v && v.column().equals("category"))
                  .findFirst()
                  .orElseThrow());
          find("#filterTyped", TextField.class).setText("bag");
          return true;
        });
    TestWindow.settle(window, () -> {});
    TestWindow.onFx(
        () -> {
          ListView<?> values = find("#filterValues", ListView.class);
          assertThat(values.getItems()).hasSize(1);
          values.getSelectionModel().select(0);
          return true;
        });
  }

  @ParameterizedTest
  @CsvSource({"en-US, false", "zh-CN, true"})
  void aFilterIsAddedUndoneRedoneAndSaved(String language, boolean dark) throws Exception {
    SecondLook.unlessPicturesAreWanted(dark);
    String look = "-" + language + (dark ? "-dark" : "");
    try (TestWindow window = open(language, dark)) {
      String everybody = users(window);
      addDevice(window);
      Path pictures = Path.of(System.getProperty("vitrine.pictures", folder.toString()));
      Files.createDirectories(pictures);
      TestWindow.settle(
          window,
          () ->
              Snapshot.write(
                  find("#filterSubject", ComboBox.class).getScene(),
                  pictures.resolve("filter-adding" + look + ".png")));
      fire("#filterApply");
      String some = users(window);
      assertThat(some).isNotEqualTo(everybody);
      assertThat(texts(window, ".filter-chip").getFirst()).contains("Bags");
      assertThat(texts(window, ".trail-stop")).hasSize(2);
      picture(window, "filter-chosen" + look);

      press(window, KeyCombination.keyCombination("Shortcut+Z"));
      assertThat(users(window)).isEqualTo(everybody);
      assertThat(texts(window, ".filter-chip")).isEmpty();
      press(window, KeyCombination.keyCombination("Shortcut+Shift+Z"));
      assertThat(users(window)).isEqualTo(some);

      TestWindow.onFx(
          () -> {
            find("#segmentName", TextField.class).setText("bag lovers");
            find("#saveSegment", Button.class).fire();
            return true;
          });
      picture(window, "filter-saved" + look);
      fire("#reset");
      assertThat(users(window)).isEqualTo(everybody);
      TestWindow.onFx(
          () -> {
            window.graph().navigator().go(EngagementFilter.standard().in("bag lovers").route());
            return true;
          });
      assertThat(users(window)).isNotEqualTo(everybody);
      assertThat(texts(window, ".user-chip").getFirst()).contains("bag lovers");
      picture(window, "filter-segment" + look);
      TestWindow.onFx(
          () -> {
            window.graph().navigator().go(Destination.OVERVIEW);
            return true;
          });
      assertThat(users(window)).isNotEmpty();
      assertThat(texts(window, ".user-chip").getFirst()).contains("bag lovers");
      picture(window, "overview-segment" + look);
      compare(window, look);
      useElsewhere(window, look);
    }
  }

  private static void go(TestWindow window, Route route) {
    TestWindow.onFx(
        () -> {
          window.graph().navigator().go(route);
          return true;
        });
  }

  private static void compare(TestWindow window, String look) throws Exception {
    go(window, EngagementFilter.standard().route().with("tab", "segments"));
    TestWindow.settle(window, () -> {});
    TestWindow.onFx(
        () -> {
          CheckBox first = (CheckBox) window.window().scene().lookup(".segment-line .check-box");
          assertThat(first.getText()).isEqualTo("bag lovers");
          first.fire();
          return true;
        });
    picture(window, "segments" + look);
    TestWindow.onFx(
        () -> {
          TableView<?> figures = (TableView<?>) window.window().scene().lookup("#figures");
          assertThat(figures.getColumns()).hasSize(3);
          return true;
        });
  }

  @SuppressWarnings("unchecked")
  private static void useElsewhere(TestWindow window, String look) throws Exception {
    for (Destination screen : List.of(Destination.SHOPPERS, Destination.EXPERIMENTS)) {
      go(window, Route.to(screen));
      TestWindow.settle(window, () -> {});
      TestWindow.onFx(
          () -> {
            ComboBox<Optional<String>> box =
                (ComboBox<Optional<String>>)
                    window.window().scene().lookup(".segment-picker .combo-box");
            box.setValue(Optional.of("bag lovers"));
            return true;
          });
      picture(window, screen.key() + "-segment" + look);
      String note = texts(window, ".segment-picker .scope").getFirst();
      assertThat(note).as(screen.key()).matches(".*[1-9].*");
    }
  }

  @Test
  void pointingAtAChartOfDaysNarrowsEverythingToThem() throws Exception {
    try (TestWindow window = open("en-US", false)) {
      String everybody = users(window);
      ChartGrid grid = find(".chart-grid", ChartGrid.class);
      FxRobot robot = new FxRobot();
      robot.targetWindow(window.window().scene());
      Bounds at = TestWindow.onFx(() -> grid.localToScreen(grid.getBoundsInLocal()));
      robot.moveTo(new Point2D(at.getMinX() + 400, at.getMinY() + 150));
      TestWindow.settle(window, () -> {});
      robot.drag(MouseButton.PRIMARY).moveBy(60, 6).moveBy(200, 10).drop();

      assertThat(users(window)).isNotEqualTo(everybody);
      EngagementFilter filter = EngagementFilter.of(window.graph().navigator().current().get());
      assertThat(filter.days().orElseThrow().days()).isBetween(4, 12);
      assertThat(texts(window, ".trail-stop")).hasSize(2);
      fire("#undo");
      assertThat(users(window)).isEqualTo(everybody);
    }
  }
}
