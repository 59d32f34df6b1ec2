package vitrine.ui.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vitrine.SecondLook;
import vitrine.app.AppGraph;
import vitrine.core.common.Progress;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.importing.DatasetImport;
import vitrine.core.importing.FileProbe;
import vitrine.core.importing.ImportPlan;
import vitrine.core.workspace.Workspace;
import vitrine.ui.common.Destination;
import vitrine.ui.common.Route;
import vitrine.ui.shell.TestWindow;

/** The set-up of an experiment in the real window: every kind of metric, a plan, rules. */
class ExperimentSetupScreenTest {
  @TempDir static Path folder;

  /** In a few rows the page does not go with the group. */
  private static Path landing() throws IOException {
    Random random = new Random(3);
    List<String> lines =
        new ArrayList<>(
            List.of("user_id,group,landing_page,device,clicks,views,pre_clicks,bought"));
    for (int i = 0; i < 4000; i++) {
      boolean changed = random.nextBoolean();
      boolean crossed = i % 70 == 0;
      int views = 1 + random.nextInt(9);
      int clicks = random.nextInt(views + 1);
      lines.add(
          "%05d,%s,%s,%s,%d,%d,%d,%d"
              .formatted(
                  i,
                  changed ? "treatment" : "control",
                  changed ^ crossed ? "new_page" : "old_page",
                  i % 3 == 0 ? "phone" : "desktop",
                  clicks,
                  views,
                  random.nextInt(5),
                  random.nextDouble() < .12 ? 1 : 0));
    }
    return Files.write(folder.resolve("landing.csv"), lines);
  }

  @ParameterizedTest
  @CsvSource({"en-US, false", "zh-CN, true"})
  void everyPartOfTheSetupIsShown(String language, boolean dark) throws Exception {
    SecondLook.unlessPicturesAreWanted(dark);
    String look = "-" + language + (dark ? "-dark" : "");
    try (AppGraph graph = new AppGraph();
        Workspace workspace = graph.workspaces().open(folder.resolve(language))) {
      ImportPlan plan =
          FileProbe.probe(List.of(landing()), ZoneOffset.UTC, Progress.unwatched())
              .withKind(DatasetKind.EXPERIMENT);
      new DatasetImport().into(workspace, "landing", plan, Progress.unwatched()).outcome().close();
    }
    try (TestWindow window = TestWindow.open(Locale.forLanguageTag(language))) {
      TestWindow.onFx(
          () -> {
            window.graph().appearance().dark().set(dark);
            window.graph().workspace().open(folder.resolve(language), outcome -> {});
            window
                .graph()
                .navigator()
                .go(Route.to(Destination.EXPERIMENTS).with("name", "landing"));
            return true;
          });
      picture(window, "setup-before" + look, 0);
      TestWindow.onFx(
          () -> {
            ((TitledPane) window.window().scene().lookup("#setupPane")).setExpanded(true);
            return true;
          });
      click(window, "#setup .button", 0);
      picture(window, "setup-ratio" + look, .2);
      click(window, "#setup .button", 1);
      TestWindow.onFx(
          () -> {
            ((TitledPane) window.window().scene().lookup("#setupMore")).setExpanded(true);
            return true;
          });
      picture(window, "setup-quantile" + look, .2);
      picture(window, "setup-more" + look, .5);
      click(window, "#setupMore .check-box", 0);
      picture(window, "setup-rule" + look, .45);
      assertThat(texts(window)).contains("clicks / views", "p95 clicks");
    }
  }

  private static void click(TestWindow window, String selector, int which) throws Exception {
    window.snapshot(folder.resolve("before.png"));
    TestWindow.onFx(
        () -> {
          List<Node> found = new ArrayList<>(window.window().scene().getRoot().lookupAll(selector));
          ((ButtonBase) found.get(which)).fire();
          return true;
        });
  }

  private static void picture(TestWindow window, String name, double scrolled) throws Exception {
    Path pictures = Path.of(System.getProperty("vitrine.pictures", folder.toString()));
    Files.createDirectories(pictures);
    TestWindow.onFx(
        () -> {
          ScrollPane scroll = (ScrollPane) window.window().scene().lookup("#scroll");
          scroll.setVvalue(scrolled);
          return true;
        });
    window.snapshot(pictures.resolve(name + ".png"));
  }

  private static List<String> texts(TestWindow window) {
    return TestWindow.onFx(
        () -> {
          Set<Node> nodes = window.window().scene().getRoot().lookupAll(".check-box");
          return nodes.stream().map(node -> ((Labeled) node).getText()).toList();
        });
  }
}
