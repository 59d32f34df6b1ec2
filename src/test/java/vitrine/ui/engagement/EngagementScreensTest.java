package vitrine.ui.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vitrine.app.AppGraph;
import vitrine.core.common.Progress;
import vitrine.core.engagement.log.Condition;
import vitrine.core.importing.DatasetImport;
import vitrine.core.importing.FileProbe;
import vitrine.core.importing.ImportPlan;
import vitrine.core.workspace.Workspace;
import vitrine.ui.common.Destination;
import vitrine.ui.common.Route;
import vitrine.ui.shell.TestWindow;

/** Overview and Engagement in the real window, on the sample shop. */
class EngagementScreensTest {
  @TempDir static Path folder;

  @BeforeAll
  static void fillTheShop() throws Exception {
    ZoneId zone = ZoneId.of("Asia/Shanghai");
    try (AppGraph graph = new AppGraph();
        Workspace workspace = graph.workspaces().open(folder.resolve("shop"))) {
      for (String name : List.of("events", "reviews", "experiment")) {
        Path file = Path.of("sample-data", name + ".csv.gz");
        ImportPlan plan =
            FileProbe.probe(List.of(file), zone, Progress.unwatched()).withCurrency("CNY");
        new DatasetImport().into(workspace, name, plan, Progress.unwatched());
      }
    }
  }

  private static TestWindow open(String language, boolean dark) {
    TestWindow window = TestWindow.open(Locale.forLanguageTag(language));
    TestWindow.onFx(
        () -> {
          window.graph().appearance().dark().set(dark);
          window.graph().workspace().open(folder.resolve("shop"), outcome -> {});
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

  private static void picture(TestWindow window, String name) throws Exception {
    Path pictures = Path.of(System.getProperty("vitrine.pictures", folder.toString()));
    Files.createDirectories(pictures);
    window.snapshot(pictures.resolve(name + ".png"));
  }

  @ParameterizedTest
  @CsvSource({"en-US, false", "zh-CN, true"})
  void theShopIsShown(String language, boolean dark) throws Exception {
    // One look is enough to hold the screens; the others are for people who want the pictures.
    assumeTrue(!dark || System.getProperty("vitrine.pictures") != null);
    String look = "-" + language + (dark ? "-dark" : "");
    try (TestWindow window = open(language, dark)) {
      go(window, Route.to(Destination.ENGAGEMENT));
      picture(window, "engagement-full" + look);
      assertThat(texts(window, ".kpi-tile")).hasSize(12);
      scrollDown(window);
      picture(window, "engagement-lower" + look);
      go(
          window,
          EngagementFilter.standard()
              .with(Condition.of("category", "Bags"))
              .with(EngagementFilter.Span.ALL)
              .route());
      picture(window, "engagement-category" + look);
      assertThat(texts(window, ".scope")).anyMatch(text -> text.contains("Bags"));
      go(window, EngagementFilter.standard().with(Condition.of("category", "Nowhere")).route());
      picture(window, "engagement-failed" + look);
      assertThat(texts(window, ".message-title")).anyMatch(text -> text.contains("Nowhere"));
      go(window, EngagementFilter.standard().route());
      go(window, Route.to(Destination.OVERVIEW));
      picture(window, "overview-full" + look);
      assertThat(texts(window, ".kpi-tile")).hasSize(6);
      assertThat(texts(window, ".link-line")).anyMatch(text -> text.contains("39.02%"));
      scrollDown(window);
      picture(window, "overview-lower" + look);
    }
  }

  @Test
  void withoutEventsTheScreensSayWhatToDo() throws Exception {
    try (TestWindow window = TestWindow.open(Locale.US)) {
      go(window, Route.to(Destination.ENGAGEMENT));
      picture(window, "engagement-empty");
      assertThat(texts(window, ".message-title")).contains("No shopper events yet");
      go(window, Route.to(Destination.OVERVIEW));
      picture(window, "overview-empty");
    }
  }

  private static void scrollDown(TestWindow window) {
    TestWindow.onFx(
        () -> {
          ((ScrollPane) window.window().scene().getRoot().lookup(".screen-scroll")).setVvalue(1);
          return true;
        });
  }

  /** What labels of this class, or inside nodes of this class, say. */
  private static List<String> texts(TestWindow window, String selector) {
    return TestWindow.onFx(
        () -> {
          Set<Node> found = window.window().scene().getRoot().lookupAll(selector);
          return found.stream()
              .map(node -> node instanceof Label label ? label.getText() : node.getAccessibleText())
              .toList();
        });
  }
}
