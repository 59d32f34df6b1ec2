package vitrine.ui.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vitrine.SecondLook;
import vitrine.app.AppGraph;
import vitrine.core.common.Fingerprint;
import vitrine.core.common.Progress;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.importing.DatasetImport;
import vitrine.core.importing.FileProbe;
import vitrine.core.sentiment.Sentiment;
import vitrine.core.sentiment.WorkspaceCorrections;
import vitrine.core.workspace.RunEntry;
import vitrine.core.workspace.RunEpoch;
import vitrine.core.workspace.Workspace;
import vitrine.ui.common.Destination;
import vitrine.ui.common.Route;
import vitrine.ui.shell.TestWindow;

/** The Models screen in the real window: training, runs side by side, corrections. */
class ModelsScreenTest {
  private static final Instant NOW = Instant.parse("2026-03-05T09:30:00Z");
  private static final String SETTINGS =
      "{\"dataset\":\"reviews\",\"source\":\"stars\",\"corrections\":%d,\"automatic\":false,"
          + "\"search\":false,\"method\":\"%s\",\"learningRate\":%s,\"epochs\":%d,\"rank\":%d,"
          + "\"targets\":[\"QUERY\",\"VALUE\"],\"seed\":20261126}";
  private static final String METRICS =
      "{\"rows\":4528,\"accuracy\":0.8,\"macroF1\":0.6,\"ece\":0.02,\"heads\":[{\"language\":"
          + "\"ENGLISH\",\"trained\":15850,\"test\":{\"rows\":4528,\"leftOut\":0,\"accuracy\":0.8,"
          + "\"macroF1\":0.6,\"ece\":0.02,\"majority\":0.77,\"confusion\":%s}}]%s}";
  private static final String EFFECT =
      ",\"corrections\":{\"before\":\"shop-reviews\",\"known\":true,\"learned\":42,\"heldOut\":"
          + "{\"rows\":4528,\"bothRight\":3500,\"onlyBefore\":141,\"onlyAfter\":298},"
          + "\"corrected\":{\"rows\":11,\"bothRight\":3,\"onlyBefore\":0,\"onlyAfter\":5}}";

  @TempDir private Path folder;

  private void fill(Path place) throws Exception {
    List<String> lines = new ArrayList<>(List.of("text,stars,item"));
    for (int i = 0; i < 90; i++) {
      lines.add(
          (i % 3 == 0 ? "Too small and it broke " : "Lovely and fits well ")
              + i
              + ","
              + (i % 3 == 0 ? 1 : 5)
              + ",P"
              + i % 4);
    }
    Path csv = Files.write(folder.resolve("reviews.csv"), lines);
    try (AppGraph graph = new AppGraph();
        Workspace workspace = graph.workspaces().open(place)) {
      new DatasetImport()
          .into(
              workspace,
              "reviews",
              FileProbe.probe(List.of(csv), ZoneOffset.UTC, Progress.unwatched())
                  .withKind(DatasetKind.REVIEWS),
              Progress.unwatched())
          .outcome()
          .close();
      run(workspace, "r1", "Reviews 1", SETTINGS.formatted(0, "HEAD", "0.001", 60, 0), 12)
          .accept(METRICS.formatted("[[300,60,120],[90,150,320],[60,180,3248]]", ""));
      run(workspace, "r2", "Reviews 2", SETTINGS.formatted(42, "LORA", "5.0E-4", 3, 8), 3)
          .accept(METRICS.formatted("[[380,40,60],[80,230,250],[40,160,3288]]", EFFECT));
      workspace
          .runs()
          .save(
              asked("r3", "Reviews 3", SETTINGS.formatted(42, "FULL", "4.0E-5", 3, 0), 900)
                  .running(NOW.plusSeconds(901)));
      workspace.runs().append("r3", new RunEpoch(1, .6, .5, .8, 2));
      WorkspaceCorrections corrections = new WorkspaceCorrections(workspace);
      corrections.correct(
          "Too small and it broke 0",
          Optional.empty(),
          Sentiment.NEGATIVE,
          Optional.of(Sentiment.NEUTRAL),
          "shop-reviews");
      corrections.correct(
          "Lovely and fits well 1", Optional.of("fit"), Sentiment.POSITIVE, Optional.empty(), "");
    }
  }

  private static RunEntry asked(String id, String name, String settings, int later) {
    return RunEntry.waiting(
        id,
        "train.sentiment",
        name,
        NOW.plusSeconds(later),
        Optional.of(Fingerprint.of(new byte[] {1})),
        settings);
  }

  private static java.util.function.Consumer<String> run(
      Workspace workspace, String id, String name, String settings, int epochs) {
    RunEntry asked = asked(id, name, settings, epochs);
    workspace.runs().save(asked);
    for (int epoch = 1; epoch <= epochs; epoch++) {
      workspace
          .runs()
          .append(id, new RunEpoch(epoch, .9 / epoch, .5 + .3 / epoch, .85 - .2 / epoch, 2));
    }
    return metrics ->
        workspace
            .runs()
            .save(
                asked
                    .running(NOW.plusSeconds(epochs))
                    .done(NOW.plusSeconds(600), Fingerprint.of(new byte[] {2}), metrics));
  }

  @ParameterizedTest
  @CsvSource({"en-US, false", "zh-CN, true"})
  void modelsAreTrainedComparedAndCorrected(String language, boolean dark) throws Exception {
    SecondLook.unlessPicturesAreWanted(dark);
    String look = "-" + language + (dark ? "-dark" : "");
    Path place = folder.resolve("w");
    fill(place);
    try (TestWindow window = open(place, language, dark)) {
      go(window, ModelsTab.TRAIN);
      picture(window, "models-train" + look, 0);
      TestWindow.onFx(
          () -> {
            nodes(window, ".titled-pane").forEach(node -> ((TitledPane) node).setExpanded(true));
            nodes(window, ".method-tile").get(2).requestFocus();
            ((javafx.scene.control.ToggleButton) nodes(window, ".method-tile").get(2)).fire();
            return true;
          });
      picture(window, "models-train-advanced" + look, 1);
      go(window, ModelsTab.RUNS);
      picture(window, "models-runs" + look, 0);
      TestWindow.onFx(
          () -> {
            nodes(window, ".check-box").forEach(node -> ((CheckBox) node).fire());
            return true;
          });
      picture(window, "models-runs-compared" + look, .5);
      picture(window, "models-runs-charts" + look, 1);
      assertThat(texts(window)).contains("Reviews 1", "Reviews 2");
      assertThat(texts(window)).anyMatch(text -> text.contains("81.7%"));
      go(window, ModelsTab.CORRECTIONS);
      picture(window, "models-corrections" + look, 0);
      assertThat(texts(window))
          .contains("Too small and it broke 0")
          .anyMatch(text -> text.contains("+3.5"));
      TestWindow.onFx(
          () -> {
            nodes(window, ".review .button").forEach(node -> ((Button) node).fire());
            return true;
          });
      assertThat(texts(window)).doesNotContain("Too small and it broke 0");
    }
  }

  @Test
  void withoutDataNothingCanBeStartedAndNothingIsListed() throws Exception {
    try (TestWindow window = open(folder.resolve("empty"), "en-US", false)) {
      go(window, ModelsTab.TRAIN);
      picture(window, "models-train-empty", 0);
      assertThat(texts(window)).contains("There are no reviews in this workspace yet.");
      go(window, ModelsTab.RUNS);
      picture(window, "models-runs-empty", 0);
      assertThat(texts(window)).contains("Nothing was trained in this workspace yet");
    }
  }

  private static TestWindow open(Path workspace, String language, boolean dark) {
    TestWindow window = TestWindow.open(Locale.forLanguageTag(language));
    TestWindow.onFx(
        () -> {
          window.graph().appearance().dark().set(dark);
          window.graph().workspace().open(workspace, outcome -> {});
          return true;
        });
    return window;
  }

  private static void go(TestWindow window, ModelsTab tab) {
    TestWindow.onFx(
        () -> {
          window
              .graph()
              .navigator()
              .go(Route.to(Destination.MODELS).with(ModelsController.TAB, tab.key()));
          return true;
        });
  }

  private void picture(TestWindow window, String name, double scrolled) throws Exception {
    Path pictures = Path.of(System.getProperty("vitrine.pictures", folder.toString()));
    Files.createDirectories(pictures);
    TestWindow.onFx(
        () -> {
          nodes(window, ".screen-scroll").forEach(node -> ((ScrollPane) node).setVvalue(scrolled));
          return true;
        });
    window.snapshot(pictures.resolve(name + ".png"));
  }

  private static List<Node> nodes(TestWindow window, String selector) {
    Set<Node> found = window.window().scene().getRoot().lookupAll(selector);
    return List.copyOf(found);
  }

  private static List<String> texts(TestWindow window) {
    return TestWindow.onFx(
        () -> nodes(window, ".label").stream().map(node -> ((Labeled) node).getText()).toList());
  }
}
