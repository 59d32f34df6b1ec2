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
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
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
import vitrine.ui.common.Navigator;
import vitrine.ui.common.Route;
import vitrine.ui.engagement.Exploration;
import vitrine.ui.engagement.PreparedLogs;
import vitrine.ui.engagement.SavedSegments;
import vitrine.ui.shell.TestWindow;

/** The Experiments screen in the real window: two experiments, corrections, and its states. */
class ExperimentsScreenTest {
  @TempDir static Path folder;

  @BeforeAll
  static void fillWorkspaces() throws Exception {
    try (AppGraph graph = new AppGraph();
        Workspace workspace = graph.workspaces().open(folder.resolve("w"))) {
      save(workspace, "checkout", checkout());
      save(workspace, "recommendations", Path.of("sample-data", "experiment.csv.gz"));
    }
  }

  private static void save(Workspace workspace, String name, Path csv) {
    ImportPlan plan =
        FileProbe.probe(List.of(csv), ZoneOffset.UTC, Progress.unwatched())
            .withKind(DatasetKind.EXPERIMENT);
    new DatasetImport().into(workspace, name, plan, Progress.unwatched()).outcome().close();
  }

  /** A gap in the sample ratio, a clear loss, and one shopper with an absurd value. */
  private static Path checkout() throws IOException {
    Random random = new Random(7);
    List<String> lines = new ArrayList<>(List.of("user_id,variant,bought,minutes,note"));
    for (int i = 0; i < 6000; i++) {
      boolean changed = i % 100 >= 52;
      boolean bought = random.nextDouble() < (changed ? .16 : .20);
      double minutes = i == 100 ? 49_854 : Math.round(random.nextDouble() * 400) / 10.0;
      lines.add(
          "%06d,%s,%s,%s,%s"
              .formatted(
                  i, changed ? "one-page" : "control", bought, minutes, "n" + random.nextInt(900)));
    }
    return Files.write(folder.resolve("checkout.csv"), lines);
  }

  @ParameterizedTest
  @CsvSource({"en-US, false", "zh-CN, true"})
  void experimentsAreShown(String language, boolean dark) throws Exception {
    SecondLook.unlessPicturesAreWanted(dark);
    String look = "-" + language + (dark ? "-dark" : "");
    try (TestWindow window = open("w", language, dark)) {
      go(window, Route.to(Destination.EXPERIMENTS).with("name", "checkout"));
      picture(window, "experiments-full" + look, 0);
      assertThat(texts(window))
          .contains("checkout", "recommendations")
          .anyMatch(text -> text.contains("one-page") && text.contains("bought"));
      TestWindow.onFx(
          () -> {
            TableView<?> table = (TableView<?>) window.window().scene().lookup("#effects");
            table.getSelectionModel().select(1);
            ((TitledPane) window.window().scene().lookup("#howPane")).setExpanded(true);
            return true;
          });
      picture(window, "experiments-outlier" + look, 0);
      picture(window, "experiments-outlier-charts" + look, .55);
      picture(window, "experiments-outlier-below" + look, 1);
      assertThat(texts(window)).anyMatch(text -> text.contains("49,854"));
      go(window, Route.to(Destination.EXPERIMENTS).with("name", "recommendations"));
      picture(window, "experiments-sample" + look, 0);
      go(
          window,
          Route.to(Destination.EXPERIMENTS).with("name", "recommendations").with("tab", "methods"));
      picture(window, "experiments-methods" + look, 0);
    }
  }

  @ParameterizedTest
  @CsvSource({"en-US, false", "zh-CN, true"})
  void experimentsAreDescribedAndDecided(String language, boolean dark) throws Exception {
    SecondLook.unlessPicturesAreWanted(dark);
    String look = "-" + language + (dark ? "-dark" : "");
    String own = "described" + look;
    try (AppGraph graph = new AppGraph();
        Workspace workspace = graph.workspaces().open(folder.resolve(own))) {
      save(workspace, "checkout", checkout());
    }
    try (TestWindow window = open(own, language, dark)) {
      go(window, Route.to(Destination.EXPERIMENTS));
      click(window, "#edit");
      picture(window, "experiments-form" + look, 0);
      TestWindow.onFx(
          () -> {
            ((TextArea) window.window().scene().lookup("#form .text-area"))
                .setText("One page instead of three: fewer give up, more buy.");
            return true;
          });
      click(window, "#form .accent");
      picture(window, "experiments-described" + look, 0);
      click(window, "#choice .center-pill");
      TestWindow.onFx(
          () -> {
            ((TextArea) window.window().scene().lookup("#reason")).setText("4 points fewer buy.");
            return true;
          });
      click(window, "#record");
      picture(window, "experiments-decided" + look, 0);
      picture(window, "experiments-decision" + look, 1);
      assertThat(texts(window)).contains("4 points fewer buy.");
    }
  }

  private static void click(TestWindow window, String button) {
    TestWindow.onFx(
        () -> {
          ((ButtonBase) window.window().scene().lookup(button)).fire();
          return true;
        });
  }

  @Test
  void theSetupCanBeCorrectedAndIsRemembered() throws Exception {
    try (TestWindow window = open("w", "en-US", false)) {
      go(window, Route.to(Destination.EXPERIMENTS).with("name", "checkout"));
      ExperimentsViewModel viewModel = viewModel(window);
      TestWindow.onFx(
          () -> {
            viewModel.select("checkout");
            viewModel.change(setup -> setup.withVariant("note"));
            return true;
          });
      assertThat(viewModel.view().get().ready().orElseThrow().setup().variant()).isEqualTo("note");
      go(window, Route.to(Destination.ENGAGEMENT));
    }
    try (TestWindow window = open("w", "en-US", false)) {
      go(window, Route.to(Destination.EXPERIMENTS).with("name", "checkout"));
      picture(window, "experiments-failed", 0);
      assertThat(texts(window)).anyMatch(text -> text.contains("these are no variants"));
      ExperimentsViewModel viewModel = viewModel(window);
      TestWindow.onFx(
          () -> {
            viewModel.select("checkout");
            viewModel.change(
                setup ->
                    setup
                        .withVariant("variant")
                        .withControl("one-page")
                        .withMetrics(setup.metrics().subList(0, 1)));
            return true;
          });
      ExperimentView view = viewModel.view().get().ready().orElseThrow();
      assertThat(view.reading().answer(Progress.unwatched()).result().report().control())
          .isEqualTo("one-page");
      TestWindow.onFx(
          () -> {
            viewModel.change(setup -> setup.withMetrics(List.of()));
            return true;
          });
      assertThat(viewModel.view().get().ready().orElseThrow().lacking()).isPresent();
    }
  }

  @Test
  void withoutExperimentsItSaysWhatToDo() throws Exception {
    try (TestWindow window = open("empty", "en-US", false)) {
      go(window, Route.to(Destination.EXPERIMENTS));
      picture(window, "experiments-empty", 0);
      assertThat(texts(window)).contains("No experiments yet");
    }
  }

  private static ExperimentsViewModel viewModel(TestWindow window) {
    return TestWindow.onFx(
        () ->
            new ExperimentsViewModel(
                window.graph().workspace(),
                new SavedSegments(
                    window.graph().workspace(),
                    new Exploration(
                        new Navigator(),
                        window.graph().workspace(),
                        new PreparedLogs(window.graph().workspace())),
                    window.graph().tasks()),
                window.graph().tasks(),
                failure -> {
                  throw new AssertionError(failure);
                }));
  }

  private static TestWindow open(String workspace, String language, boolean dark) {
    TestWindow window = TestWindow.open(Locale.forLanguageTag(language));
    TestWindow.onFx(
        () -> {
          window.graph().appearance().dark().set(dark);
          window.graph().workspace().open(folder.resolve(workspace), outcome -> {});
          return true;
        });
    return window;
  }

  private static void go(TestWindow window, Route route) {
    TestWindow.onFx(
        () -> {
          window.graph().navigator().go(route);
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
          Set<Node> nodes = window.window().scene().getRoot().lookupAll(".label");
          return nodes.stream().map(node -> ((Labeled) node).getText()).toList();
        });
  }
}
