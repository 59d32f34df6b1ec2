package vitrine.ui.shopper;

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
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vitrine.app.AppGraph;
import vitrine.core.common.Progress;
import vitrine.core.importing.DatasetImport;
import vitrine.core.importing.FileProbe;
import vitrine.core.workspace.Workspace;
import vitrine.ui.common.Destination;
import vitrine.ui.common.Route;
import vitrine.ui.shell.TestWindow;

/** The Shoppers screen in the real window, on some shoppers of the sample shop. */
class ShoppersScreenTest {
  private static final String SHOPPER = "U10001";

  @TempDir static Path folder;

  @BeforeAll
  static void fillTheShop() throws Exception {
    try (AppGraph graph = new AppGraph();
        Workspace workspace = graph.workspaces().open(folder.resolve("shop"))) {
      Predicate<String> some = line -> line.contains("U1000") || line.contains("U1001");
      for (String name : List.of("events", "catalog", "reviews", "experiment")) {
        Path csv = name.equals("events") ? sample(name, some) : sample(name, _ -> true);
        new DatasetImport()
            .into(
                workspace,
                name,
                FileProbe.probe(List.of(csv), ZoneId.of("Asia/Shanghai"), Progress.unwatched()),
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
    TestWindow.settle(window, () -> {});
  }

  private static void picture(TestWindow window, String name) throws Exception {
    Path pictures = Path.of(System.getProperty("vitrine.pictures", folder.toString()));
    Files.createDirectories(pictures);
    window.snapshot(pictures.resolve(name + ".png"));
  }

  private static <T extends Node> T find(TestWindow window, String selector, Class<T> type) {
    return TestWindow.onFx(
        () ->
            type.cast(
                window.window().scene().getRoot().lookupAll(selector).stream()
                    .filter(ShoppersScreenTest::visible)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no " + selector))));
  }

  private static boolean visible(Node node) {
    return node.getParent() == null || (node.isVisible() && visible(node.getParent()));
  }

  private static String text(TestWindow window, String selector) {
    Labeled node = find(window, selector, Labeled.class);
    return TestWindow.onFx(node::getText);
  }

  private static boolean says(TestWindow window, String text) {
    Set<Node> all = TestWindow.onFx(() -> window.window().scene().getRoot().lookupAll(".label"));
    return TestWindow.onFx(
        () ->
            all.stream()
                .filter(ShoppersScreenTest::visible)
                .anyMatch(node -> node instanceof Labeled words && text.equals(words.getText())));
  }

  @ParameterizedTest
  @CsvSource({"en-US, false", "zh-CN, true", "en-US, true", "zh-CN, false"})
  void aShopperIsShownFromEverySide(String language, boolean dark) throws Exception {
    // One look is enough to hold the screen; the others are for people who want the pictures.
    assumeTrue(
        (language.equals("en-US") && !dark) || System.getProperty("vitrine.pictures") != null);
    String look = "-" + language + (dark ? "-dark" : "");
    try (TestWindow window = open(language, dark)) {
      Route shopper = Route.to(Destination.SHOPPERS).with("user", SHOPPER);
      go(window, shopper);
      picture(window, "shopper-list" + look);
      assertThat(text(window, ".shopper-name")).isEqualTo(SHOPPER);
      assertThat(text(window, "#whySentence")).isNotBlank();
      ListView<?> list = find(window, "#items", ListView.class);
      assertThat(list.getItems()).hasSize(10);
      go(window, shopper.with("tab", "whatif"));
      picture(window, "shopper-whatif-none" + look);
      go(
          window,
          shopper
              .with("tab", "whatif")
              .with("out", "20,19")
              .with("add", "purchase:P1001")
              .with("rules", "{\"categoryCap\":{\"most\":2},\"priceBand\":{}}"));
      picture(window, "shopper-whatif" + look);
      ListView<?> changes = find(window, "#changes", ListView.class);
      assertThat(changes.getItems()).hasSizeGreaterThan(10);
      go(window, shopper.with("tab", "timeline"));
      picture(window, "shopper-timeline" + look);
      ListView<?> rows = find(window, "#timeline", ListView.class);
      assertThat(rows.getItems()).hasSizeGreaterThan(20);
    }
  }
}
