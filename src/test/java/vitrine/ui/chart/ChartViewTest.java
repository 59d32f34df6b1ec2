package vitrine.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import vitrine.core.chart.BarChart;
import vitrine.core.chart.ChartSpec;
import vitrine.core.chart.ChartText;
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
  void standsInTheGridThatIsShownLast() {
    ChartGrid first = new ChartGrid();
    ChartGrid second = new ChartGrid();
    show(first, List.of(ChartExamples.line()));
    show(second, List.of(ChartExamples.line()));
    assertThat(first.getChildren()).isEmpty();
    assertThat(second.getChildren()).hasSize(1);
  }
}
