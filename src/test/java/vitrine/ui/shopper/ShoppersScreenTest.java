package vitrine.ui.shopper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vitrine.SecondLook;
import vitrine.app.AppGraph;
import vitrine.core.common.Fingerprint;
import vitrine.core.common.Progress;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.dataset.ReviewSet;
import vitrine.core.importing.DatasetImport;
import vitrine.core.importing.FileProbe;
import vitrine.core.sentiment.CachedTextEncoder;
import vitrine.core.sentiment.SentimentModel;
import vitrine.core.sentiment.WorkspaceScoring;
import vitrine.core.sentiment.aspect.AspectFinder;
import vitrine.core.sentiment.aspect.AspectVocabulary;
import vitrine.core.workspace.Workspace;
import vitrine.ui.common.Destination;
import vitrine.ui.common.Navigator;
import vitrine.ui.common.Route;
import vitrine.ui.shell.TestWindow;

/** The Shoppers screen in the real window, on some shoppers of the sample shop. */
class ShoppersScreenTest {
  private static final String SHOPPER = "U10001";

  /** What is recommended to the shopper first; its reviews are there. */
  private static final String RECOMMENDED = "P1023";

  @TempDir static Path folder;

  @BeforeAll
  static void fillTheShop() throws Exception {
    try (AppGraph graph = new AppGraph();
        Workspace workspace = graph.workspaces().open(folder.resolve("shop"))) {
      Predicate<String> some = line -> line.contains("U1000") || line.contains("U1001");
      Predicate<String> said = line -> line.contains("," + RECOMMENDED + ",");
      for (String name : List.of("events", "catalog", "reviews", "experiment")) {
        Path csv =
            switch (name) {
              case "events" -> sample(name, some);
              case "reviews" -> sample(name, said);
              default -> sample(name, _ -> true);
            };
        new DatasetImport()
            .into(
                workspace,
                name,
                FileProbe.probe(List.of(csv), ZoneId.of("Asia/Shanghai"), Progress.unwatched()),
                Progress.unwatched())
            .outcome()
            .close();
      }
      score(graph, workspace);
    }
  }

  /**
   * Stores a score for every text and clause, by its words, so that no test waits for an encoder.
   */
  private static void score(AppGraph graph, Workspace workspace) {
    SentimentModel model =
        new WorkspaceScoring(graph.sentimentModels(), graph.textEncoders()).model(workspace);
    ReviewSet reviews =
        ReviewSet.of(
            workspace
                .datasets()
                .open(
                    workspace.datasets().latest(DatasetKind.REVIEWS).orElseThrow(),
                    Progress.unwatched()));
    List<String> texts =
        new ArrayList<>(
            new AspectFinder(AspectVocabulary.BUILT_IN)
                .find(reviews, Progress.unwatched())
                .clauses());
    for (int row = 0; row < reviews.rows(); row++) {
      texts.add(reviews.text(row));
    }
    Map<Fingerprint, float[]> scores = new HashMap<>();
    for (String text : texts) {
      boolean bad = text.matches("(?is).*(bad|broke|slow|late|差|坏|退).*");
      scores.put(
          CachedTextEncoder.fingerprintOf(text),
          bad ? new float[] {.9f, .05f, .05f} : new float[] {.05f, .05f, .9f});
    }
    workspace.scores().save(model.fingerprint(), scores);
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
    SecondLook.unlessPicturesAreWanted(dark || !language.equals("en-US"));
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
      go(window, shopper.with("tab", "who"));
      picture(window, "shopper-who" + look);
      assertThat(text(window, "#chance")).isNotBlank();
      go(window, shopper.with("tab", "timeline"));
      picture(window, "shopper-timeline" + look);
      ListView<?> rows = find(window, "#timeline", ListView.class);
      assertThat(rows.getItems()).hasSizeGreaterThan(20);
    }
  }

  @Test
  void theWayLeadsFromAVariantToAShopperToReviewsAndBack() throws Exception {
    try (TestWindow window = open("en-US", false)) {
      Navigator navigator = window.graph().navigator();
      go(window, Route.to(Destination.EXPERIMENTS));
      go(window, Route.to(Destination.EXPERIMENTS).with("name", "experiment"));
      fire(window, ".arm-shoppers");
      assertThat(place(navigator)).startsWith("shoppers?arm=A&experiment=experiment&user=");
      assertThat(text(window, "#armName")).isEqualTo("Variant A of experiment");
      assertThat(text(window, "#armNote")).matches("\\d+ of its 571 units are shoppers here");
      String first = text(window, ".shopper-name");
      ListView<?> people = find(window, "#people", ListView.class);
      TestWindow.onFx(
          () -> {
            people.getSelectionModel().select(1);
            return true;
          });
      TestWindow.settle(window, () -> {});
      String second = text(window, ".shopper-name");
      assertThat(second).isNotEqualTo(first);
      picture(window, "shopper-arm");
      fire(window, "#reviews");
      assertThat(place(navigator)).startsWith("reviews?item=P");

      back(window);
      assertThat(text(window, ".shopper-name")).isEqualTo(second);
      back(window);
      assertThat(text(window, ".shopper-name")).isEqualTo(first);
      back(window);
      assertThat(place(navigator)).isEqualTo("experiments?name=experiment");
    }
  }

  private static void fire(TestWindow window, String selector) {
    Hyperlink link = find(window, selector, Hyperlink.class);
    TestWindow.onFx(
        () -> {
          link.fire();
          return true;
        });
    TestWindow.settle(window, () -> {});
  }

  private static void back(TestWindow window) {
    TestWindow.onFx(
        () -> {
          window.graph().navigator().back();
          return true;
        });
    TestWindow.settle(window, () -> {});
  }

  private static String place(Navigator navigator) {
    return TestWindow.onFx(() -> navigator.current().get().toString());
  }

  @Test
  void withoutEventsAndWithoutTheShopperItSaysSo(@TempDir Path empty) {
    try (TestWindow window = open("en-US", false)) {
      go(window, Route.to(Destination.SHOPPERS).with("user", "zoe"));
      assertThat(says(window, "There is no shopper zoe in this data.")).isTrue();
      TestWindow.onFx(
          () -> {
            window.graph().workspace().open(empty, outcome -> {});
            return true;
          });
      TestWindow.settle(window, () -> {});
      assertThat(text(window, "#message .message-title")).isEqualTo("No shoppers yet");
    }
  }
}
