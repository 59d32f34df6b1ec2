package vitrine.ui.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
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
import vitrine.ui.common.Route;
import vitrine.ui.shell.TestWindow;

/** The tabs Over time and Segments in the real window: full, and where there is nothing to show. */
class TimeAndSegmentsScreenTest {
  @TempDir static Path folder;

  @BeforeAll
  static void fillWorkspace() throws Exception {
    try (AppGraph graph = new AppGraph();
        Workspace workspace = graph.workspaces().open(folder.resolve("w"))) {
      save(workspace, "banner", banner());
      save(workspace, "untimed", untimed());
    }
  }

  private static void save(Workspace workspace, String name, Path csv) {
    ImportPlan plan =
        FileProbe.probe(List.of(csv), ZoneOffset.UTC, Progress.unwatched())
            .withKind(DatasetKind.EXPERIMENT);
    new DatasetImport().into(workspace, name, plan, Progress.unwatched()).outcome().close();
  }

  /**
   * The banner wins on phones and on desktops, but it was shown on phones more often, where people
   * buy less; and its clicks wear off with the days.
   */
  private static Path banner() throws IOException {
    Random random = new Random(11);
    List<String> lines = new ArrayList<>(List.of("user_id,time,variant,device,bought,clicks"));
    for (int i = 0; i < 6000; i++) {
      boolean shown = i % 2 == 1;
      boolean phone = random.nextDouble() < (shown ? .7 : .4);
      int first = random.nextInt(20);
      boolean bought = random.nextDouble() < (phone ? .05 : .16) + (shown ? .015 : 0);
      for (int day = first; day < Math.min(20, first + 6); day++) {
        double lift = shown ? 1.2 - .18 * (day - first) : 0;
        lines.add(
            "%05d,%sT10:00:00,%s,%s,%d,%.2f"
                .formatted(
                    i,
                    LocalDate.of(2025, 9, 1).plusDays(day),
                    shown ? "banner" : "control",
                    phone ? "phone" : "desktop",
                    bought && day == first ? 1 : 0,
                    Math.max(0, 3 + lift + random.nextGaussian())));
      }
    }
    return Files.write(folder.resolve("banner.csv"), lines);
  }

  private static Path untimed() throws IOException {
    Random random = new Random(5);
    List<String> lines = new ArrayList<>(List.of("user_id,variant,bought"));
    for (int i = 0; i < 400; i++) {
      lines.add("%05d,%s,%s".formatted(i, i % 2 == 0 ? "a" : "b", random.nextBoolean()));
    }
    return Files.write(folder.resolve("untimed.csv"), lines);
  }

  @ParameterizedTest
  @CsvSource({"en-US, false", "zh-CN, true"})
  void daysAndSegmentsAreShown(String language, boolean dark) throws Exception {
    SecondLook.unlessPicturesAreWanted(dark);
    String look = "-" + language + (dark ? "-dark" : "");
    try (TestWindow window = open(language, dark)) {
      go(window, "banner", "time");
      picture(window, "experiments-time" + look, 0);
      TestWindow.onFx(
          () -> {
            @SuppressWarnings("unchecked")
            ComboBox<String> metric = (ComboBox<String>) window.window().scene().lookup("#metric");
            metric.setValue("clicks");
            return true;
          });
      picture(window, "experiments-time-below" + look, .62);
      assertThat(label(window, "#novelty")).contains("clicks", "banner");
      if (!dark) {
        assertThat(label(window, "#novelty")).contains("wears off");
      }
      go(window, "banner", "segments");
      picture(window, "experiments-segments" + look, 0);
      picture(window, "experiments-segments-below" + look, 1);
      int rows =
          TestWindow.onFx(
              () -> ((TableView<?>) window.window().scene().lookup("#segments")).getItems().size());
      assertThat(rows).isEqualTo(2);
      String mix = label(window, "#mix");
      assertThat(mix).contains("desktop", "control", "banner");
      if (!dark) {
        assertThat(mix).startsWith("Simpson's paradox");
      }
    }
  }

  @Test
  void withoutTimesAndColumnsItSaysSo() throws Exception {
    try (TestWindow window = open("en-US", false)) {
      go(window, "untimed", "time");
      picture(window, "experiments-time-none", 0);
      assertThat(texts(window)).contains("The rows of this experiment have no times");
      go(window, "untimed", "segments");
      picture(window, "experiments-segments-none", 0);
      assertThat(texts(window)).contains("Nothing splits the units");
    }
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
    window.snapshot(pictures.resolve(name + ".png"));
    TestWindow.onFx(
        () -> {
          ((ScrollPane) window.window().scene().lookup("#scroll")).setVvalue(scrolled);
          return true;
        });
    window.snapshot(pictures.resolve(name + ".png"));
  }

  private static String label(TestWindow window, String id) {
    return TestWindow.onFx(() -> ((Labeled) window.window().scene().lookup(id)).getText());
  }

  private static List<String> texts(TestWindow window) {
    return TestWindow.onFx(
        () -> {
          Set<Node> nodes = window.window().scene().getRoot().lookupAll(".label");
          return nodes.stream().map(node -> ((Labeled) node).getText()).toList();
        });
  }
}
