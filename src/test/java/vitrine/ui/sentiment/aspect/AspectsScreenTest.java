package vitrine.ui.sentiment.aspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
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

/** The Aspects tab in the real window: read, chosen, found, hidden, and its empty state. */
class AspectsScreenTest {
  private static final String[] SAID = {
    "Great quality, love the fabric. The handle is lovely!",
    "Terrible quality, the fabric ripped. The handle is broken and awful.",
    "Beautiful color and a perfect fit, but the delivery was awful.",
    "Too small for me, sadly it does not fit at all. The handle is fine.",
    "质量很好，颜色漂亮，快递很快！",
    "太差了，质量不好，客服态度恶劣。"
  };

  @TempDir static Path folder;

  @BeforeAll
  static void fillWorkspace() throws Exception {
    List<String> lines =
        new ArrayList<>(List.of("product_id,category,rating,review_date,review_text"));
    for (int i = 0; i < 60; i++) {
      lines.add(
          "%s,%s,%d,%s,\"%s\""
              .formatted(
                  i % 4 == 0 ? "coat" : "scarf",
                  i % 4 == 0 ? "Outerwear" : "Accessories",
                  i % 5 + 1,
                  LocalDate.of(2026, 3, 2).plusDays(i % 40),
                  SAID[i % SAID.length]));
    }
    ImportPlan plan =
        FileProbe.probe(
                List.of(Files.write(folder.resolve("r.csv"), lines)),
                ZoneOffset.UTC,
                Progress.unwatched())
            .withKind(DatasetKind.REVIEWS);
    try (AppGraph graph = new AppGraph();
        Workspace full = graph.workspaces().open(folder.resolve("w"))) {
      new DatasetImport().into(full, "reviews", plan, Progress.unwatched()).outcome().close();
    }
    try (AppGraph graph = new AppGraph();
        Workspace empty = graph.workspaces().open(folder.resolve("empty"))) {
      assertThat(empty.datasets().list()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"en-US, false, size", "zh-CN, true, price"})
  void aspectsAreReadFoundAndHidden(String language, boolean dark, String left) throws Exception {
    SecondLook.unlessPicturesAreWanted(dark);
    String look = "-" + language + (dark ? "-dark" : "");
    Route aspects = Route.to(Destination.REVIEWS).with("tab", "aspects");
    try (TestWindow window = open("empty", language, dark)) {
      go(window, aspects);
      picture(window, "aspects-empty" + look, 0);
    }
    try (TestWindow window = open("w", language, dark)) {
      go(window, aspects);
      picture(window, "aspects" + look, 0);
      picture(window, "aspects-quotes" + look, .6);
      go(window, aspects.with("aspect", "quality"));
      picture(window, "aspects-quality" + look, .6);
      assertThat(texts(window)).anyMatch(text -> text.contains("love the fabric"));
      press(window, "#discover");
      until(() -> fields(window).contains("handle"));
      picture(window, "aspects-found" + look, 1);
      assertThat(fields(window)).contains("handle");
      int lines = fields(window).size();
      press(window, "#hide-" + left);
      String hidden = window.graph().messages().text("aspects.line.hidden");
      until(() -> texts(window).contains(hidden) && hides(window, left));
      picture(window, "aspects-hidden" + look, 1);
      assertThat(fields(window)).hasSize(lines);
      assertThat(texts(window)).contains(hidden);
      assertThat(hides(window, left)).isTrue();
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

  private static void press(TestWindow window, String id) {
    TestWindow.onFx(
        () -> {
          ((Button) window.window().scene().lookup(id)).fire();
          return true;
        });
  }

  /** Whether the aspect's button offers to show it again. */
  private static boolean hides(TestWindow window, String aspect) {
    String show = window.graph().messages().text("aspects.show");
    return TestWindow.onFx(
        () ->
            window.window().scene().lookup("#hide-" + aspect) instanceof Button button
                && button.getText().equals(show));
  }

  /** Waits for what a deed in the background brings about, half a minute at most. */
  private static void until(BooleanSupplier condition) throws InterruptedException {
    for (int i = 0; i < 300 && !condition.getAsBoolean(); i++) {
      Thread.sleep(100);
    }
  }

  private static void picture(TestWindow window, String name, double scrolled) throws Exception {
    Path pictures = Path.of(System.getProperty("vitrine.pictures", folder.toString()));
    Files.createDirectories(pictures);
    Path png = pictures.resolve(name + ".png");
    window.snapshot(png);
    TestWindow.onFx(
        () -> {
          for (Node scroll : window.window().scene().getRoot().lookupAll(".screen-scroll")) {
            ((ScrollPane) scroll).setVvalue(scrolled);
          }
          return true;
        });
    window.snapshot(png);
  }

  private static List<String> texts(TestWindow window) {
    return TestWindow.onFx(
        () -> {
          Set<Node> nodes = new HashSet<>(window.window().scene().getRoot().lookupAll(".label"));
          nodes.addAll(window.window().scene().getRoot().lookupAll(".hyperlink"));
          return nodes.stream().map(node -> ((Labeled) node).getText()).toList();
        });
  }

  private static List<String> fields(TestWindow window) {
    return TestWindow.onFx(
        () -> {
          Set<Node> nodes = window.window().scene().lookup("#aspects").lookupAll(".text-field");
          return nodes.stream().map(node -> ((TextField) node).getText()).toList();
        });
  }
}
