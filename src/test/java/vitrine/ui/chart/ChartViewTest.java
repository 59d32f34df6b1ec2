package vitrine.ui.chart;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vitrine.ui.shell.Snapshot;
import vitrine.ui.shell.TestWindow;

/** The page draws every kind of chart, moves with the grid, and changes only what changed. */
class ChartViewTest {

  @Test
  void drawsEveryKind(@TempDir Path temporary) throws Exception {
    Path folder = Path.of(System.getProperty("vitrine.pictures", temporary.toString()));
    Files.createDirectories(folder);
    try (TestWindow window = TestWindow.open(Locale.US)) {
      for (boolean dark : new boolean[] {false, true}) {
        long before = System.nanoTime();
        Stage stage =
            TestWindow.onFx(
                () -> {
                  window.graph().appearance().dark().set(dark);
                  ChartGrid grid = new ChartGrid();
                  grid.setColumns(3);
                  grid.setChartHeight(190);
                  grid.connect(window.graph().charts());
                  grid.show(ChartExamples.all());
                  ScrollPane scroll = new ScrollPane(grid);
                  scroll.getStyleClass().addAll("screen-scroll", "screen");
                  Stage shown = new Stage();
                  Scene scene = new Scene(scroll, 1280, 800);
                  window.graph().appearance().dress(scene);
                  shown.setScene(scene);
                  shown.show();
                  return shown;
                });
        TestWindow.settle(
            window,
            () -> {
              System.err.println("settled after " + (System.nanoTime() - before) / 1e6);
              Snapshot.write(
                  stage.getScene(), folder.resolve("charts" + (dark ? "-dark" : "") + ".png"));
            });
        TestWindow.onFx(
            () -> {
              stage.close();
              return true;
            });
      }
    }
  }
}
