package vitrine.ui.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
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
import vitrine.core.exposure.ExperimentCatalog;
import vitrine.core.importing.DatasetImport;
import vitrine.core.importing.FileProbe;
import vitrine.core.workspace.Workspace;
import vitrine.ui.common.Destination;
import vitrine.ui.common.Route;
import vitrine.ui.shell.TestWindow;

/** An experiment on the sample shop's events in the real window, and its form. */
class EventExperimentScreenTest {
  @TempDir static Path folder;

  private static void save(Workspace workspace, String name, DatasetKind kind) {
    new DatasetImport()
        .into(
            workspace,
            name,
            FileProbe.probe(
                    List.of(Path.of("sample-data", name + ".csv.gz")),
                    ZoneId.of("Asia/Shanghai"),
                    Progress.unwatched())
                .withKind(kind),
            Progress.unwatched())
        .outcome()
        .close();
  }

  @ParameterizedTest
  @CsvSource({"en-US, false", "zh-CN, true"})
  void theSampleShopsEventsAreAnExperiment(String language, boolean dark) throws Exception {
    SecondLook.unlessPicturesAreWanted(dark);
    String look = "-" + language + (dark ? "-dark" : "");
    try (AppGraph graph = new AppGraph();
        Workspace workspace = graph.workspaces().open(folder.resolve("shop" + look))) {
      save(workspace, "events", DatasetKind.EVENTS);
      save(workspace, "experiment", DatasetKind.EXPERIMENT);
      new ExperimentCatalog(workspace).save(ExperimentCatalog.draft("Lists", "events"));
    }
    try (TestWindow window = open("shop" + look, language, dark)) {
      go(window, Route.to(Destination.EXPERIMENTS).with("name", "Lists"));
      picture(window, "experiments-events" + look, 0);
      assertThat(texts(window))
          .anyMatch(text -> text.contains("39.02%") && text.contains("28.72%"));
      expand(window);
      picture(window, "experiments-events-form" + look, .2);
      assertThat(texts(window)).anyMatch(text -> text.contains("1,181"));
      go(window, Route.to(Destination.EXPERIMENTS).with("name", "Lists").with("tab", "methods"));
      picture(window, "experiments-events-methods" + look, 1);
      go(window, Route.to(Destination.EXPERIMENTS).with("name", "Lists").with("tab", "segments"));
      picture(window, "experiments-events-segments" + look, 1);
      assertThat(texts(window)).anyMatch(text -> text.contains("country"));
    }
  }

  @ParameterizedTest
  @CsvSource({"en-US, false"})
  void theFormChangesWhatIsReadAndIsRemembered(String language, boolean dark) throws Exception {
    try (AppGraph graph = new AppGraph();
        Workspace workspace = graph.workspaces().open(folder.resolve("form"))) {
      save(workspace, "events", DatasetKind.EVENTS);
      save(workspace, "experiment", DatasetKind.EXPERIMENT);
      new ExperimentCatalog(workspace).save(ExperimentCatalog.draft("Lists", "events"));
    }
    try (TestWindow window = open("form", language, dark)) {
      go(window, Route.to(Destination.EXPERIMENTS).with("name", "Lists"));
      settle(window);
      expand(window);
      toggle(window, "Add-to-cart rate");
      toggle(window, "leave these units out");
      assertThat(texts(window))
          .anyMatch(text -> text.contains("for 5 comparisons"))
          .anyMatch(text -> text.contains("are left out: the data ends before 14 days"));
    }
    try (TestWindow window = open("form", language, dark)) {
      go(window, Route.to(Destination.EXPERIMENTS).with("name", "Lists"));
      settle(window);
      assertThat(texts(window)).anyMatch(text -> text.contains("for 5 comparisons"));
    }
  }

  @ParameterizedTest
  @CsvSource({"en-US, false"})
  void eventsAloneSayWhatIsMissing(String language, boolean dark) throws Exception {
    try (AppGraph graph = new AppGraph();
        Workspace workspace = graph.workspaces().open(folder.resolve("alone"))) {
      save(workspace, "events", DatasetKind.EVENTS);
      new ExperimentCatalog(workspace).save(ExperimentCatalog.draft("Lists", "events"));
    }
    try (TestWindow window = open("alone", language, dark)) {
      go(window, Route.to(Destination.EXPERIMENTS).with("name", "Lists"));
      picture(window, "experiments-events-alone", 0);
      assertThat(texts(window))
          .anyMatch(text -> text.startsWith("Nothing says who was assigned to what."));
      assertThat(buttons(window))
          .contains("Import the assignments …")
          .doesNotContain("Change how it is read");
    }
  }

  private static void expand(TestWindow window) {
    TestWindow.onFx(
        () -> {
          ((TitledPane) window.window().scene().lookup("#setupPane")).setExpanded(true);
          return true;
        });
    settle(window);
  }

  private static void toggle(TestWindow window, String text) {
    TestWindow.onFx(
        () -> {
          for (Node node : window.window().scene().getRoot().lookupAll(".check-box")) {
            if (node instanceof CheckBox box && box.getText().equals(text)) {
              box.fire();
              return true;
            }
          }
          throw new AssertionError("no box " + text);
        });
    settle(window);
  }

  private static void settle(TestWindow window) {
    try {
      window.snapshot(folder.resolve("settled.png"));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
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

  private static List<String> buttons(TestWindow window) {
    return TestWindow.onFx(
        () ->
            window.window().scene().getRoot().lookupAll(".button").stream()
                .map(node -> ((Labeled) node).getText())
                .toList());
  }

  private static List<String> texts(TestWindow window) {
    return TestWindow.onFx(
        () -> {
          Set<Node> nodes = window.window().scene().getRoot().lookupAll(".label");
          return nodes.stream().map(node -> ((Labeled) node).getText()).toList();
        });
  }
}
