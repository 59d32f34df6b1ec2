package vitrine.ui.recommend.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.FlowPane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vitrine.app.AppGraph;
import vitrine.core.common.Progress;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.importing.DatasetImport;
import vitrine.core.importing.FileProbe;
import vitrine.core.workspace.Workspace;
import vitrine.ui.common.Destination;
import vitrine.ui.common.FileChoosers;
import vitrine.ui.common.Route;
import vitrine.ui.shell.TestWindow;

/** The Shop tab in the real window: some shoppers of the sample shop, all of them for pictures. */
class ShopScreenTest {
  private static final boolean PICTURES = System.getProperty("vitrine.pictures") != null;

  @TempDir static Path folder;

  @BeforeAll
  static void fillTheShop() throws Exception {
    Predicate<String> some = line -> PICTURES || line.contains("U1000") || line.contains("U1001");
    try (AppGraph graph = new AppGraph();
        Workspace workspace = graph.workspaces().open(folder.resolve("shop"))) {
      graph.workspaces().open(folder.resolve("nothing")).close();
      for (DatasetKind kind : List.of(DatasetKind.EVENTS, DatasetKind.CATALOG, DatasetKind.USERS)) {
        String name = kind.argument();
        Path csv = sample(name, kind == DatasetKind.EVENTS ? some : _ -> true);
        new DatasetImport()
            .into(
                workspace,
                name,
                FileProbe.probe(List.of(csv), ZoneId.of("Asia/Shanghai"), Progress.unwatched())
                    .withKind(kind),
                Progress.unwatched())
            .outcome()
            .close();
      }
    }
  }

  /** The lines of a sample file that are wanted, under its head. */
  private static Path sample(String name, Predicate<String> wanted) throws Exception {
    List<String> lines = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(Path.of("sample-data", name + ".csv.gz"))),
                StandardCharsets.UTF_8))) {
      lines.add(reader.readLine());
      reader.lines().filter(wanted).forEach(lines::add);
    }
    return Files.write(folder.resolve(name + ".csv"), lines);
  }

  @ParameterizedTest
  @CsvSource({"en-US, false", "zh-CN, true", "en-US, true", "zh-CN, false"})
  void theShopIsShownFromEverySide(String language, boolean dark) throws Exception {
    // One look is enough to hold the screen; the others are for people who want the pictures.
    assumeTrue((language.equals("en-US") && !dark) || PICTURES);
    String look = "-" + language + (dark ? "-dark" : "");
    Path saved = folder.resolve("lists" + look + ".csv");
    try (TestWindow window = TestWindow.open(Locale.forLanguageTag(language), saving(saved))) {
      open(window, dark, "shop");
      picture(window, "shop-top" + look);
      assertThat(find(window, "#tiles", FlowPane.class).getChildren()).hasSize(8);
      assertThat(find(window, "#users", TableView.class).getItems()).hasSizeGreaterThan(1);
      assertThat(find(window, "#products", TableView.class).getItems()).hasSizeGreaterThan(5);
      assertThat(find(window, "#neverTitle", Labeled.class).getText()).contains("300");
      assertThat(find(window, ".policy-value", Labeled.class).getText()).isNotBlank();
      if (PICTURES) {
        for (double scrolled : new double[] {.33, .66, 1}) {
          TestWindow.settle(
              window, () -> there(window, "#scroll", ScrollPane.class).setVvalue(scrolled));
          picture(window, "shop-" + Math.round(100 * scrolled) + look);
        }
        open(window, dark, "nothing");
        picture(window, "shop-empty" + look);
        open(window, dark, "shop");
      }
      TestWindow.settle(window, () -> there(window, "#export", Button.class).fire());
      TestWindow.settle(window, () -> {});
      assertThat(Files.readAllLines(saved))
          .startsWith("\ufeffshopper,rank,item,title,score,basis")
          .hasSizeGreaterThan(100);
    }
  }

  private static void open(TestWindow window, boolean dark, String workspace) {
    TestWindow.settle(
        window,
        () -> {
          window.graph().appearance().dark().set(dark);
          window.graph().navigator().go(Destination.DATA);
          window.graph().workspace().open(folder.resolve(workspace), outcome -> {});
        });
    TestWindow.settle(
        window,
        () ->
            window
                .graph()
                .navigator()
                .go(Route.to(Destination.RECOMMENDATIONS).with("tab", "shop")));
  }

  private static void picture(TestWindow window, String name) throws Exception {
    Path pictures = Path.of(System.getProperty("vitrine.pictures", folder.toString()));
    Files.createDirectories(pictures);
    window.snapshot(pictures.resolve(name + ".png"));
  }

  private static <T extends Node> T find(TestWindow window, String selector, Class<T> type) {
    return TestWindow.onFx(() -> there(window, selector, type));
  }

  /** The same on the JavaFX thread. */
  private static <T extends Node> T there(TestWindow window, String selector, Class<T> type) {
    return type.cast(
        Optional.ofNullable(window.window().scene().lookup(selector))
            .orElseThrow(() -> new AssertionError("no " + selector)));
  }

  private static FileChoosers saving(Path file) {
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
