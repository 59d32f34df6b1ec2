package vitrine.ui.sentiment.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vitrine.SecondLook;
import vitrine.app.AppGraph;
import vitrine.core.common.Fingerprint;
import vitrine.core.common.Progress;
import vitrine.core.dataset.ReviewSet;
import vitrine.core.importing.DatasetImport;
import vitrine.core.importing.FileProbe;
import vitrine.core.sentiment.CachedTextEncoder;
import vitrine.core.sentiment.ModelLibrary;
import vitrine.core.sentiment.Scores;
import vitrine.core.sentiment.StarScores;
import vitrine.core.workspace.DatasetEntry;
import vitrine.core.workspace.Workspace;
import vitrine.ui.common.Destination;
import vitrine.ui.common.Route;
import vitrine.ui.shell.TestWindow;

/** The alerts in the real window, on the sample shop, as if a model had read every star. */
class AlertsScreenTest {
  @TempDir static Path folder;

  @BeforeAll
  static void fillTheShop() throws Exception {
    try (AppGraph graph = new AppGraph();
        Workspace workspace = graph.workspaces().open(folder.resolve("shop"))) {
      for (String name : List.of("catalog", "reviews")) {
        Path file = Path.of("sample-data", name + ".csv.gz");
        new DatasetImport()
            .into(
                workspace,
                name,
                FileProbe.probe(List.of(file), ZoneId.of("Asia/Shanghai"), Progress.unwatched()),
                Progress.unwatched());
      }
      DatasetEntry entry = workspace.datasets().find("reviews").orElseThrow();
      ReviewSet reviews = ReviewSet.of(workspace.datasets().open(entry, Progress.unwatched()));
      Scores stars = StarScores.of(reviews);
      Map<Fingerprint, float[]> known = new HashMap<>();
      for (int row = 0; row < reviews.rows(); row++) {
        if (stars.scored(row)) {
          known.put(CachedTextEncoder.fingerprintOf(reviews.text(row)), stars.probabilities(row));
        }
      }
      workspace
          .scores()
          .save(graph.sentimentModels().open(ModelLibrary.BUILT_IN).fingerprint(), known);
    }
  }

  private static <T> T onFx(TestWindow window, Function<Node, T> deed) {
    return TestWindow.onFx(() -> deed.apply(window.window().scene().getRoot()));
  }

  private static void picture(TestWindow window, String name) throws Exception {
    Path pictures = Path.of(System.getProperty("vitrine.pictures", folder.toString()));
    Files.createDirectories(pictures);
    window.snapshot(pictures.resolve(name + ".png"));
  }

  private static List<String> texts(TestWindow window, String selector) {
    return onFx(
        window,
        root ->
            root.lookupAll(selector).stream()
                .filter(Label.class::isInstance)
                .filter(AlertsScreenTest::seen)
                .map(node -> ((Label) node).getText())
                .toList());
  }

  private static boolean seen(Node node) {
    return node.isVisible() && (node.getParent() == null || seen(node.getParent()));
  }

  private static void press(TestWindow window, String text) {
    boolean pressed =
        onFx(
            window,
            root ->
                root.lookupAll(".button").stream()
                    .filter(Button.class::isInstance)
                    .map(Button.class::cast)
                    .filter(button -> button.getText().equals(text))
                    .findFirst()
                    .map(
                        button -> {
                          button.fire();
                          return true;
                        })
                    .orElse(false));
    assertThat(pressed).as(text).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"en-US, false", "zh-CN, true"})
  void theBadWeekIsFoundExplainedAndMuted(String language, boolean dark) throws Exception {
    SecondLook.unlessPicturesAreWanted(dark);
    String look = "-" + language + (dark ? "-dark" : "");
    try (TestWindow window = TestWindow.open(Locale.forLanguageTag(language))) {
      TestWindow.onFx(
          () -> {
            window.graph().appearance().dark().set(dark);
            window.graph().workspace().open(folder.resolve("shop"), outcome -> {});
            return true;
          });
      TestWindow.onFx(
          () -> {
            window
                .graph()
                .navigator()
                .go(
                    Route.to(Destination.REVIEWS)
                        .with("tab", "alerts")
                        .with("from", "2026-05-01")
                        .with("to", "2026-05-08"));
            return true;
          });
      picture(window, "alerts" + look);
      assertThat(texts(window, ".panel-headline")).singleElement().asString().contains("Zephyr");
      assertThat(texts(window, ".review-text")).anyMatch(text -> text.contains("81%"));
      assertThat(texts(window, ".review-text")).anyMatch(text -> text.contains("拉链"));
      onFx(
          window,
          root -> {
            ((ScrollPane) root.lookup(".screen-scroll")).setVvalue(1);
            return true;
          });
      picture(window, "alerts-lower" + look);
      press(window, dark ? "静音" : "Mute");
      picture(window, "alerts-muted" + look);
      assertThat(texts(window, ".panel-headline")).noneMatch(text -> text.contains("Zephyr"));
      press(window, dark ? "恢复显示" : "Show again");
      window.snapshot(folder.resolve("again.png"));
      assertThat(texts(window, ".panel-headline")).anyMatch(text -> text.contains("Zephyr"));
    }
  }
}
