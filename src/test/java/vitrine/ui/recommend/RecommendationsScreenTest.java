package vitrine.ui.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vitrine.SecondLook;
import vitrine.app.AppGraph;
import vitrine.core.common.Progress;
import vitrine.core.importing.DatasetImport;
import vitrine.core.importing.FileProbe;
import vitrine.core.recommend.evaluation.Split;
import vitrine.core.workspace.Workspace;
import vitrine.ui.common.Destination;
import vitrine.ui.common.FileChoosers;
import vitrine.ui.shell.TestWindow;

/** The Recommendations screen in the real window, on some shoppers of the sample shop. */
class RecommendationsScreenTest {
  @TempDir static Path folder;

  @BeforeAll
  static void fillTheShop() throws Exception {
    try (AppGraph graph = new AppGraph();
        Workspace workspace = graph.workspaces().open(folder.resolve("shop"))) {
      new DatasetImport()
          .into(
              workspace,
              "events",
              FileProbe.probe(List.of(events()), ZoneId.of("Asia/Shanghai"), Progress.unwatched()),
              Progress.unwatched())
          .outcome()
          .close();
    }
  }

  private static Path events() throws Exception {
    List<String> lines = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(Path.of("sample-data/events.csv.gz"))),
                StandardCharsets.UTF_8))) {
      lines.add(reader.readLine());
      reader.lines().filter(line -> line.contains("U100")).forEach(lines::add);
    }
    return Files.write(folder.resolve("events.csv"), lines);
  }

  @ParameterizedTest
  @CsvSource({"en-US, false", "zh-CN, true", "en-US, true", "zh-CN, false"})
  void modelsAreCompared(String language, boolean dark) throws Exception {
    SecondLook.unlessPicturesAreWanted(dark || !language.equals("en-US"));
    String look = "-" + language + (dark ? "-dark" : "");
    Path csv = folder.resolve("leaderboard" + look + ".csv");
    try (TestWindow window = TestWindow.open(Locale.forLanguageTag(language), savesTo(csv))) {
      TestWindow.onFx(
          () -> {
            window.graph().appearance().dark().set(dark);
            window.graph().workspace().open(folder.resolve("none" + look), outcome -> {});
            window.graph().navigator().go(Destination.RECOMMENDATIONS);
            return true;
          });
      picture(window, "recommend-empty" + look, 0);
      TestWindow.onFx(
          () -> {
            window.graph().workspace().open(folder.resolve("shop"), outcome -> {});
            return true;
          });
      TestWindow.onFx(
          () -> {
            window.graph().navigator().go(Destination.OVERVIEW);
            window.graph().navigator().go(Destination.RECOMMENDATIONS);
            return true;
          });
      picture(window, "recommend-before" + look, 0);
      choose(window, "random");
      fire(window, "#compare");
      picture(window, "recommend-full" + look, 0);
      picture(window, "recommend-below" + look, 1);
      TableView<?> table = find(window, "#table", TableView.class);
      assertThat(table.getItems()).hasSizeGreaterThanOrEqualTo(3);
      assertThat(find(window, "#verdict", Labeled.class).getText()).contains("%", "10");
      assertThat(find(window, "#stamp", Labeled.class).getText()).contains("42");
      fire(window, "#export");
      assertThat(csv).content().contains("usersMoreEvents", "leave-last-out");
      choose(window, true);
      choose(window, new Split.Time(7));
      fire(window, "#compare");
      picture(window, "recommend-failed" + look, 0);
    }
  }

  /** A product without a past cannot be asked for where everything has one. */
  private static void choose(TestWindow window, Object choice) {
    TestWindow.onFx(
        () -> {
          window.window().scene().getRoot().lookupAll(".toggle-button").stream()
              .filter(node -> Objects.equals(node.getUserData(), choice))
              .map(ToggleButton.class::cast)
              .forEach(ToggleButton::fire);
          return true;
        });
  }

  private static void fire(TestWindow window, String selector) {
    ButtonBase button = find(window, selector, ButtonBase.class);
    TestWindow.onFx(
        () -> {
          button.fire();
          return true;
        });
    TestWindow.settle(window, () -> {});
  }

  private static <T extends Node> T find(TestWindow window, String selector, Class<T> type) {
    return TestWindow.onFx(() -> type.cast(window.window().scene().lookup(selector)));
  }

  private static void picture(TestWindow window, String name, double scroll) throws Exception {
    TestWindow.onFx(
        () -> {
          if (window.window().scene().lookup("#leaderboardScroll") instanceof ScrollPane pane) {
            pane.setVvalue(scroll);
          }
          return true;
        });
    Path pictures = Path.of(System.getProperty("vitrine.pictures", folder.toString()));
    Files.createDirectories(pictures);
    window.snapshot(pictures.resolve(name + ".png"));
  }

  private static FileChoosers savesTo(Path file) {
    return new FileChoosers() {
      @Override
      public List<Path> open(String title, List<FileKind> kinds) {
        return List.of();
      }

      @Override
      public Optional<Path> save(String title, String suggestedName, List<FileKind> kinds) {
        return Optional.of(file);
      }

      @Override
      public Optional<Path> folder(String title) {
        return Optional.empty();
      }
    };
  }
}
