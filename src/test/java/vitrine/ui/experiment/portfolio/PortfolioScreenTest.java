package vitrine.ui.experiment.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vitrine.SecondLook;
import vitrine.app.AppGraph;
import vitrine.core.common.Progress;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.dataset.Role;
import vitrine.core.exposure.portfolio.PortfolioSetting;
import vitrine.core.exposure.portfolio.PortfolioSource;
import vitrine.core.importing.DatasetImport;
import vitrine.core.importing.FileProbe;
import vitrine.core.workspace.Workspace;
import vitrine.ui.common.Destination;
import vitrine.ui.common.FileChoosers;
import vitrine.ui.common.Route;
import vitrine.ui.shell.TestWindow;

/** Many experiments at once in the real window: from a file, from a dataset, and its states. */
class PortfolioScreenTest {
  private static final Route PLACE = Route.to(Destination.EXPERIMENTS).with("place", "portfolio");

  @TempDir static Path folder;

  @BeforeAll
  static void fillWorkspaces() throws Exception {
    Path file = checkpoints();
    try (AppGraph graph = new AppGraph();
        Workspace files = graph.workspaces().open(folder.resolve("files"))) {
      new PortfolioSetting(new PortfolioSource.Files(List.of(file)), OptionalDouble.of(200_000))
          .save(files.settings());
    }
    try (AppGraph graph = new AppGraph();
        Workspace datasets = graph.workspaces().open(folder.resolve("datasets"))) {
      var plan =
          FileProbe.probe(List.of(file), ZoneOffset.UTC, Progress.unwatched())
              .withKind(DatasetKind.EXPERIMENT)
              .withRole("experiment_id", Role.USER)
              .withRole("variant_id", Role.VARIANT);
      new DatasetImport()
          .into(datasets, "tests-2026", plan, Progress.unwatched())
          .outcome()
          .close();
    }
    try (AppGraph graph = new AppGraph();
        Workspace gone = graph.workspaces().open(folder.resolve("gone"))) {
      Path nowhere = folder.resolve("moved.csv");
      new PortfolioSetting(new PortfolioSource.Files(List.of(nowhere)), OptionalDouble.empty())
          .save(gone.settings());
    }
  }

  /** Thirty experiments of two metrics over three weeks; one in six has an effect. */
  private static Path checkpoints() throws IOException {
    Random random = new Random(11);
    List<String> lines = new ArrayList<>();
    lines.add(
        "experiment_id,variant_id,metric_id,time_since_start,"
            + "count_c,count_t,mean_c,mean_t,variance_c,variance_t");
    for (int i = 0; i < 30; i++) {
      for (String metric : List.of("conversion", "revenue")) {
        double scale = metric.equals("revenue") ? 20 : 1;
        double effect = i % 6 == 0 ? .004 : 0;
        double c = 0;
        double t = 0;
        for (int day = 1; day <= 21; day++) {
          c += .1 + random.nextGaussian() * .3 / Math.sqrt(4_000);
          t += .1 + effect + random.nextGaussian() * .3 / Math.sqrt(4_000);
          String variance = i == 7 && day < 5 ? "" : Double.toString(.09 * scale * scale);
          lines.add(
              "%06d,1,%s,%d,%d,%d,%s,%s,%s,%s"
                  .formatted(
                      i * 7919,
                      metric,
                      day,
                      4_000 * day,
                      4_000 * day,
                      c / day * scale,
                      t / day * scale,
                      variance,
                      variance));
        }
      }
    }
    lines.add("000000,1,conversion,21,1,1,1,1,1,1");
    return Files.write(folder.resolve("checkpoints.csv"), lines);
  }

  @ParameterizedTest
  @CsvSource({"en-US, false", "zh-CN, true"})
  void aRememberedFileIsJudged(String language, boolean dark) throws Exception {
    SecondLook.unlessPicturesAreWanted(dark);
    String look = "-" + language + (dark ? "-dark" : "");
    try (TestWindow window = open("files", language, dark)) {
      go(window, PLACE);
      picture(window, "portfolio-full" + look, 0);
      assertThat(texts(window)).anyMatch(text -> text.contains("checkpoints.csv"));
      picture(window, "portfolio-below" + look, 1);
    }
  }

  @Test
  void aDatasetOfTheWorkspaceIsLookedAtUnasked() throws Exception {
    try (TestWindow window = open("datasets", "en-US", true)) {
      go(window, PLACE);
      picture(window, "portfolio-dataset", 0);
      assertThat(texts(window))
          .contains("Dataset tests-2026", "Metric conversion", "Metric revenue")
          .anyMatch(text -> text.endsWith(" of 30"));
      go(window, Route.to(Destination.EXPERIMENTS));
      assertThat(texts(window)).contains("No experiments yet").doesNotContain("tests-2026");
    }
  }

  @Test
  void aChosenFileIsJudgedAndRemembered() throws Exception {
    Path file = folder.resolve("checkpoints.csv");
    try (TestWindow window = open("chosen", "en-US", false, new Answering(file))) {
      go(window, PLACE);
      picture(window, "portfolio-unchosen", 0);
      assertThat(texts(window)).contains("No file yet");
      TestWindow.onFx(
          () -> {
            ((Button) window.window().scene().lookup("#openPortfolio")).fire();
            return true;
          });
      picture(window, "portfolio-chosen", 0);
      assertThat(texts(window)).contains("checkpoints.csv").anyMatch(t -> t.endsWith(" of 30"));
    }
    try (TestWindow window = open("chosen", "en-US", false)) {
      go(window, PLACE);
      picture(window, "portfolio-remembered", 0);
      assertThat(texts(window)).contains("checkpoints.csv").anyMatch(t -> t.endsWith(" of 30"));
    }
  }

  /** A chooser that answers with one file. */
  private record Answering(Path file) implements FileChoosers {
    @Override
    public List<Path> open(String title, List<FileKind> kinds) {
      return List.of(file);
    }

    @Override
    public Optional<Path> save(String title, String suggestedName, List<FileKind> kinds) {
      return Optional.empty();
    }

    @Override
    public Optional<Path> folder(String title) {
      return Optional.empty();
    }
  }

  @Test
  void withoutAFileItSaysWhatToOpen() throws Exception {
    try (TestWindow window = open("empty", "zh-CN", false)) {
      go(window, PLACE);
      picture(window, "portfolio-empty", 0);
      assertThat(texts(window)).anyMatch(text -> text.startsWith("请打开检查点文件"));
    }
  }

  @Test
  void aFileThatIsGoneIsNamed() throws Exception {
    try (TestWindow window = open("gone", "en-US", false)) {
      go(window, PLACE);
      picture(window, "portfolio-failed", 0);
      assertThat(texts(window)).anyMatch(text -> text.contains("moved.csv"));
    }
  }

  private static TestWindow open(String workspace, String language, boolean dark) {
    return dressed(TestWindow.open(Locale.forLanguageTag(language)), workspace, dark);
  }

  private static TestWindow open(
      String workspace, String language, boolean dark, FileChoosers files) {
    return dressed(TestWindow.open(Locale.forLanguageTag(language), files), workspace, dark);
  }

  private static TestWindow dressed(TestWindow window, String workspace, boolean dark) {
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
          ScrollPane scroll = (ScrollPane) window.window().scene().lookup("#portfolioScroll");
          scroll.setVvalue(scrolled);
          return true;
        });
    window.snapshot(pictures.resolve(name + ".png"));
  }

  private static List<String> texts(TestWindow window) {
    return TestWindow.onFx(
        () -> {
          Set<Node> nodes = window.window().scene().getRoot().lookupAll(".label");
          List<String> all =
              new ArrayList<>(nodes.stream().map(n -> ((Labeled) n).getText()).toList());
          window.window().scene().getRoot().lookupAll(".toggle-button").stream()
              .map(node -> ((Labeled) node).getText())
              .forEach(all::add);
          return all;
        });
  }
}
