package vitrine.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import vitrine.core.chart.BarChart;
import vitrine.core.chart.ChartSpec;
import vitrine.core.chart.ChartText;
import vitrine.core.chart.LineChart;
import vitrine.core.chart.Positions;
import vitrine.core.chart.ValueFormat;
import vitrine.ui.shell.Snapshot;
import vitrine.ui.shell.TestWindow;

/** The page draws every kind of chart, tells of clicks, and moves to the grid that is shown. */
class ChartViewTest {
  private TestWindow window;
  private final List<Stage> stages = new ArrayList<>();

  @BeforeEach
  void open() {
    window = TestWindow.open(Locale.US);
  }

  @AfterEach
  void close() {
    TestWindow.onFx(
        () -> {
          stages.forEach(Stage::close);
          return true;
        });
    window.close();
  }

  private Scene show(ChartGrid grid, List<? extends ChartSpec> charts) {
    Scene scene =
        TestWindow.onFx(
            () -> {
              grid.connect(window.graph().charts());
              grid.show(List.copyOf(charts));
              ScrollPane scroll = new ScrollPane(grid);
              scroll.getStyleClass().addAll("screen-scroll", "screen");
              Stage stage = new Stage();
              Scene made = new Scene(scroll, 1280, 800);
              window.graph().appearance().dress(made);
              stage.setScene(made);
              stage.show();
              stages.add(stage);
              return made;
            });
    TestWindow.settle(window, () -> {});
    return scene;
  }

  @Test
  void drawsEveryKindInBothLooks(@TempDir Path temporary) throws Exception {
    Path folder = Path.of(System.getProperty("vitrine.pictures", temporary.toString()));
    Files.createDirectories(folder);
    ChartGrid grid = new ChartGrid();
    grid.setColumns(3);
    grid.setChartHeight(190);
    Scene scene = show(grid, ChartExamples.all());
    Path light = folder.resolve("charts.png");
    TestWindow.settle(window, () -> Snapshot.write(scene, light));
    TestWindow.onFx(
        () -> {
          window.graph().appearance().dark().set(true);
          return true;
        });
    Path dark = folder.resolve("charts-dark.png");
    TestWindow.settle(window, () -> Snapshot.write(scene, dark));
    assertThat(Files.mismatch(light, dark)).isNotEqualTo(-1);
    assertThat(Files.size(light)).as("more than an empty page").isGreaterThan(30_000);
  }

  @Test
  void tellsWhichPointWasClicked() {
    BarChart chart =
        new BarChart(
            ChartText.of("test.bars", "One bar \\", "Its length.", "None."),
            new Positions.Labels(List.of("only")),
            List.of(BarChart.Series.of("s", new double[] {1})),
            BarChart.Arrangement.GROUPED,
            false,
            ValueFormat.whole());
    List<ChartPoint> clicked = new ArrayList<>();
    ChartGrid grid = new ChartGrid();
    grid.setOnPoint(clicked::add);
    show(grid, List.of(chart));
    FxRobot robot = new FxRobot();
    robot.moveTo((Node) grid);
    robot.moveBy(3, 3);
    TestWindow.settle(window, () -> {});
    robot.clickOn();
    TestWindow.settle(window, () -> {});
    assertThat(clicked).containsExactly(new ChartPoint("test.bars", 0, 0));
  }

  @Test
  void tellsWhichDaysWereDrawnOver() {
    List<LocalDate> days = LocalDate.of(2026, 3, 1).datesUntil(LocalDate.of(2026, 3, 11)).toList();
    LineChart chart =
        new LineChart(
            ChartText.of("test.days", "Days", "A number a day.", "None."),
            new Positions.Days(days),
            List.of(LineChart.Series.of("s", new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})),
            ValueFormat.whole());
    List<ChartRange> drawn = new ArrayList<>();
    ChartGrid grid = new ChartGrid();
    grid.setColumns(1);
    grid.setOnRange(drawn::add);
    show(grid, List.of(chart));
    FxRobot robot = new FxRobot();
    robot.moveTo((Node) grid);
    TestWindow.settle(window, () -> {});
    robot.drag(MouseButton.PRIMARY).moveBy(60, 10).moveBy(300, 20).drop();
    TestWindow.settle(window, () -> {});
    assertThat(drawn).hasSize(1);
    ChartRange range = drawn.getFirst();
    assertThat(range.chart()).isEqualTo("test.days");
    assertThat(range.x().first(10)).isBetween(3, 6);
    assertThat(range.x().last(10)).isBetween(6, 8);
  }

  @Test
  void standsInTheGridThatIsShownLast() {
    ChartGrid first = new ChartGrid();
    ChartGrid second = new ChartGrid();
    show(first, List.of(ChartExamples.line()));
    show(second, List.of(ChartExamples.line()));
    assertThat(first.getChildren()).isEmpty();
    assertThat(second.getChildren()).hasSize(1);
  }
}
