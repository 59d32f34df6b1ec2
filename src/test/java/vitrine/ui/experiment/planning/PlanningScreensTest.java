package vitrine.ui.experiment.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.BeforeAll;
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

/** The tabs Planning and Self-check in the real window, with times and without. */
class PlanningScreensTest {
  @TempDir static Path folder;

  @BeforeAll
  static void fillWorkspace() throws Exception {
    try (AppGraph graph = new AppGraph();
        Workspace workspace = graph.workspaces().open(folder.resolve("w"))) {
      save(workspace, "recommendations", Path.of("sample-data", "experiment.csv.gz"));
      save(workspace, "checkout", checkout());
    }
  }

  private static void save(Workspace workspace, String name, Path csv) {
    ImportPlan plan =
        FileProbe.probe(List.of(csv), ZoneOffset.UTC, Progress.unwatched())
            .withKind(DatasetKind.EXPERIMENT);
    new DatasetImport().into(workspace, name, plan, Progress.unwatched()).outcome().close();
  }

  /** No times, and one unit with an absurd value. */
  private static Path checkout() throws Exception {
    Random random = new Random(7);
    List<String> lines = new ArrayList<>(List.of("user_id,variant,minutes"));
    for (int i = 0; i < 3000; i++) {
      double minutes = i == 100 ? 49_854 : Math.round(random.nextDouble() * 400) / 10.0;
      lines.add("%06d,%s,%s".formatted(i, i % 2 == 0 ? "control" : "b", minutes));
    }
    return Files.write(folder.resolve("checkout.csv"), lines);
  }

  @ParameterizedTest
  @CsvSource({"en-US, false", "zh-CN, true"})
  void anExperimentIsPlanned(String language, boolean dark) throws Exception {
    SecondLook.unlessPicturesAreWanted(dark);
    String look = "-" + language + (dark ? "-dark" : "");
    try (TestWindow window = open(language, dark)) {
      go(window, "recommendations", "planning");
      picture(window, "planning" + look, 0);
      picture(window, "planning-below" + look, 1);
      String before = text(window, "#answer");
      TestWindow.onFx(
          () -> {
            TextField effect = (TextField) window.window().scene().lookup("#effect");
            effect.setText("20");
            effect.getOnAction().handle(new javafx.event.ActionEvent());
            return true;
          });
      picture(window, "planning-twenty" + look, 0);
      assertThat(text(window, "#answer")).contains("20").isNotEqualTo(before);
      click(window, "#asked .right-pill");
      click(window, "#horizon .right-pill");
      picture(window, "planning-effect" + look, 0);
      go(window, "checkout", "planning");
      picture(window, "planning-untimed" + look, 0);
    }
  }

  @ParameterizedTest
  @CsvSource({"en-US, false", "zh-CN, true"})
  void theTestsAreChecked(String language, boolean dark) throws Exception {
    SecondLook.unlessPicturesAreWanted(dark);
    String look = "-" + language + (dark ? "-dark" : "");
    try (TestWindow window = open(language, dark)) {
      go(window, "recommendations", "selfcheck");
      picture(window, "selfcheck-idle" + look, 0);
      click(window, "#deal");
      picture(window, "selfcheck" + look, 0);
      picture(window, "selfcheck-below" + look, 1);
      assertThat(rows(window)).isGreaterThanOrEqualTo(7);
      click(window, "#pool .right-pill");
      picture(window, "selfcheck-again" + look, 0);
      assertThat(rows(window)).isZero();
      go(window, "checkout", "selfcheck");
      click(window, "#deal");
      picture(window, "selfcheck-outlier" + look, 0);
      assertThat(rows(window)).isPositive();
    }
  }

  private static int rows(TestWindow window) {
    return TestWindow.onFx(
        () ->
            window.window().scene().getRoot().lookupAll("#checks .table-view").stream()
                .mapToInt(table -> ((TableView<?>) table).getItems().size())
                .sum());
  }

  private static String text(TestWindow window, String selector) {
    return TestWindow.onFx(() -> ((Labeled) window.window().scene().lookup(selector)).getText());
  }

  private static void click(TestWindow window, String selector) {
    TestWindow.onFx(
        () -> {
          ((ButtonBase) window.window().scene().lookup(selector)).fire();
          return true;
        });
  }

  private static TestWindow open(String language, boolean dark) {
    TestWindow window = TestWindow.open(Locale.forLanguageTag(language));
    TestWindow.onFx(
        () -> {
          window.graph().appearance().dark().set(dark);
          window.graph().workspace().open(folder.resolve("w"), outcome -> {});
          return true;
        });
    return window;
  }

  private static void go(TestWindow window, String name, String tab) {
    TestWindow.onFx(
        () -> {
          window
              .graph()
              .navigator()
              .go(Route.to(Destination.EXPERIMENTS).with("name", name).with("tab", tab));
          return true;
        });
  }

  private static void picture(TestWindow window, String name, double scrolled) throws Exception {
    Path pictures = Path.of(System.getProperty("vitrine.pictures", folder.toString()));
    Files.createDirectories(pictures);
    TestWindow.onFx(
        () -> {
          ((ScrollPane) window.window().scene().lookup("#scroll")).setVvalue(scrolled);
          return true;
        });
    window.snapshot(pictures.resolve(name + ".png"));
  }
}
