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
import vitrine.core.importing.DatasetImport;
import vitrine.core.importing.FileProbe;
import vitrine.core.importing.ImportPlan;
import vitrine.core.workspace.Workspace;
import vitrine.ui.common.Destination;
import vitrine.ui.common.MessagePane;
import vitrine.ui.common.Route;
import vitrine.ui.shell.TestWindow;

/** Every panel of the Engagement screen in the real window: full, without data, and failed. */
class PanelScreensTest {
  @TempDir static Path folder;

  @BeforeAll
  static void fillTheShop() throws Exception {
    try (AppGraph graph = new AppGraph();
        Workspace workspace = graph.workspaces().open(folder.resolve("shop"))) {
      ImportPlan plan =
          FileProbe.probe(
                  List.of(Path.of("sample-data", "events.csv.gz")),
                  ZoneId.of("Asia/Shanghai"),
                  Progress.unwatched())
              .withCurrency("CNY");
      new DatasetImport().into(workspace, "events", plan, Progress.unwatched());
    }
  }

  @ParameterizedTest
  @CsvSource({"en-US, false", "en-US, true", "zh-CN, false", "zh-CN, true"})
  void everyPanelIsFull(String language, boolean dark) throws Exception {
    // One look is enough to hold the panels; the others are for people who want the pictures.
    boolean pictures = System.getProperty("vitrine.pictures") != null;
    assumeTrue(pictures || (language.equals("en-US") && !dark));
    try (TestWindow window = TestWindow.open(Locale.forLanguageTag(language))) {
      open(window, dark);
      for (Panel panel : Panel.values()) {
        String name = "panel-" + panel.key() + "-" + language + (dark ? "-dark" : "");
        go(window, panel, "all");
        picture(window, name);
        assertThat(messages(window)).as(panel.key()).isEmpty();
        assertThat(texts(window, ".scope")).anyMatch(text -> text.contains("2026"));
        for (int part = 1; pictures && scroll(window, part); part++) {
          picture(window, name + "-" + part);
        }
      }
    }
  }

  @Test
  void withoutEventsEveryPanelSaysWhatToDo() throws Exception {
    try (TestWindow window = TestWindow.open(Locale.US)) {
      for (Panel panel : Panel.values()) {
        go(window, panel, "all");
        picture(window, "panel-" + panel.key() + "-empty");
        assertThat(messages(window)).as(panel.key()).containsExactly("No shopper events yet");
      }
    }
  }

  @Test
  void aFilterThatCannotBeMetFailsInWords() throws Exception {
    try (TestWindow window = TestWindow.open(Locale.US)) {
      open(window, false);
      for (Panel panel : Panel.values()) {
        TestWindow.onFx(
            () -> {
              window
                  .graph()
                  .navigator()
                  .go(
                      Route.to(Destination.ENGAGEMENT)
                          .with("tab", panel.key())
                          .with("from", "1999-01-01")
                          .with("to", "1999-01-31"));
              return true;
            });
        picture(window, "panel-" + panel.key() + "-failed");
        assertThat(messages(window)).as(panel.key()).hasSize(1).first().asString().contains("1999");
      }
    }
  }

  private static void open(TestWindow window, boolean dark) {
    Path shop = Path.of(System.getProperty("vitrine.panels", folder.resolve("shop").toString()));
    TestWindow.onFx(
        () -> {
          window.graph().appearance().dark().set(dark);
          window.graph().workspace().open(shop, outcome -> {});
          return true;
        });
  }

  private static void go(TestWindow window, Panel panel, String span) {
    TestWindow.onFx(
        () -> {
          window
              .graph()
              .navigator()
              .go(Route.to(Destination.ENGAGEMENT).with("tab", panel.key()).with("span", span));
          return true;
        });
  }

  private static void picture(TestWindow window, String name) throws Exception {
    Path pictures = Path.of(System.getProperty("vitrine.pictures", folder.toString()));
    Files.createDirectories(pictures);
    window.snapshot(pictures.resolve(name + ".png"));
  }

  /** Scrolls so many pages down; false where there is no such page. */
  private static boolean scroll(TestWindow window, int page) {
    return TestWindow.onFx(
        () -> {
          Set<Node> found = window.window().scene().getRoot().lookupAll(".screen-scroll");
          ScrollPane scroll = (ScrollPane) found.iterator().next();
          double hidden =
              scroll.getContent().getBoundsInLocal().getHeight()
                  - scroll.getViewportBounds().getHeight();
          double step = scroll.getViewportBounds().getHeight() * .9;
          if (hidden < 8 || (page - 1) * step >= hidden) {
            return false;
          }
          scroll.setVvalue(Math.min(1, page * step / hidden));
          return true;
        });
  }

  /** The titles of the messages in sight that stand in place of a whole panel. */
  private static List<String> messages(TestWindow window) {
    return TestWindow.onFx(
        () ->
            window.window().scene().getRoot().lookupAll(".message-pane").stream()
                .filter(MessagePane.class::isInstance)
                .map(MessagePane.class::cast)
                .map(MessagePane::getTitle)
                .toList());
  }

  private static List<String> texts(TestWindow window, String selector) {
    return TestWindow.onFx(
        () ->
            window.window().scene().getRoot().lookupAll(selector).stream()
                .filter(Label.class::isInstance)
                .map(node -> ((Label) node).getText())
                .toList());
  }
}
