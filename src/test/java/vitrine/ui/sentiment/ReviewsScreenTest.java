package vitrine.ui.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vitrine.app.AppGraph;
import vitrine.core.common.Fingerprint;
import vitrine.core.common.Progress;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.dataset.Frame;
import vitrine.core.dataset.ReviewSet;
import vitrine.core.importing.DatasetImport;
import vitrine.core.importing.FileProbe;
import vitrine.core.importing.ImportPlan;
import vitrine.core.sentiment.CachedTextEncoder;
import vitrine.core.sentiment.SentimentModel;
import vitrine.core.sentiment.TextLanguage;
import vitrine.core.sentiment.WorkspaceScoring;
import vitrine.core.workspace.Workspace;
import vitrine.ui.common.Destination;
import vitrine.ui.common.Route;
import vitrine.ui.shell.TestWindow;

/** The Reviews screen in the real window, over scores that are stored already. */
class ReviewsScreenTest {
  @TempDir static Path folder;

  @BeforeAll
  static void fillWorkspaces() throws Exception {
    fill(
        "shop", Path.of("sample-data", "reviews.csv.gz"), Path.of("sample-data", "catalog.csv.gz"));
    fill("odd", odd());
    fill("bare", Files.writeString(folder.resolve("bare.csv"), "text\ngood and bad\nbad\n\"\"\n"));
  }

  /** Reviews that a screen must survive: markup, emoji, right to left, far too long. */
  private static Path odd() throws Exception {
    List<String> lines = new ArrayList<>();
    lines.add("review_text,title,product_id,user_id,stars,date,seller_reply,reply_time");
    String[] texts = {
      "<b>Bad</b> <script>alert(1)</script> &amp; broken",
      "😀😀😀",
      "حقيبة رائعة جدا وجودة عالية",
      "good " + "and good again ".repeat(3400),
      "tab\u0007bell and \u001b escape",
      "Broke on day one, zip came off. Money back please",
      "Lovely colour, my daughter loves it",
      "",
    };
    for (int i = 0; i < 64; i++) {
      String text = texts[i % texts.length].replace("\"", "\"\"");
      lines.add(
          "\"%s\",%s,P%d,U%d,%d,%s,%s,%s"
              .formatted(
                  text + (text.isEmpty() ? "" : " #" + i),
                  i % 3 == 0 ? "Title " + i : "",
                  i % 4,
                  i,
                  1 + i % 5,
                  LocalDate.of(2026, 1, 5).plusDays(i),
                  i % 4 == 0 ? "Thank you and sorry" : "",
                  i % 4 == 0 ? LocalDate.of(2026, 1, 7).plusDays(i) + "T09:00" : ""));
    }
    return Files.write(folder.resolve("odd.csv"), lines);
  }

  private static void fill(String name, Path... files) {
    try (AppGraph graph = new AppGraph();
        Workspace workspace = graph.workspaces().open(folder.resolve(name))) {
      for (Path file : files) {
        DatasetKind kind =
            file.toString().contains("catalog") ? DatasetKind.CATALOG : DatasetKind.REVIEWS;
        ImportPlan plan =
            FileProbe.probe(List.of(file), ZoneId.of("Asia/Shanghai"), Progress.unwatched())
                .withKind(kind);
        new DatasetImport()
            .into(workspace, kind.name().toLowerCase(Locale.ROOT), plan, Progress.unwatched())
            .outcome()
            .close();
      }
      score(graph, workspace);
    }
  }

  /** Stores a score for every text, by its words, so that no test waits for an encoder. */
  private static void score(AppGraph graph, Workspace workspace) {
    SentimentModel model =
        new WorkspaceScoring(graph.sentimentModels(), graph.textEncoders()).model(workspace);
    Frame frame =
        workspace
            .datasets()
            .open(
                workspace.datasets().latest(DatasetKind.REVIEWS).orElseThrow(),
                Progress.unwatched());
    ReviewSet reviews = ReviewSet.of(frame);
    Random random = new Random(3);
    Map<Fingerprint, float[]> scores = new HashMap<>();
    for (int row = 0; row < reviews.rows(); row++) {
      String text = reviews.text(row);
      if (!text.isBlank() && TextLanguage.of(text) != TextLanguage.UNKNOWN) {
        boolean bad = text.matches("(?is).*(bad|broke|差|坏|退).*");
        float sure = (float) (.45 + .5 * random.nextDouble());
        float rest = (1 - sure) / 2;
        scores.put(
            CachedTextEncoder.fingerprintOf(text),
            bad ? new float[] {sure, rest, rest} : new float[] {rest, rest, sure});
      }
    }
    workspace.scores().save(model.fingerprint(), scores);
  }

  @ParameterizedTest
  @CsvSource({"en-US, false", "en-US, true", "zh-CN, false", "zh-CN, true"})
  void overviewAndListAreFull(String language, boolean dark) throws Exception {
    // One look is enough to hold the screen; the others are for people who want the pictures.
    boolean pictures = System.getProperty("vitrine.pictures") != null;
    assumeTrue(pictures || (language.equals("en-US") && !dark));
    String look = "-" + language + (dark ? "-dark" : "");
    try (TestWindow window = open("shop", language, dark)) {
      go(window, Route.to(Destination.REVIEWS));
      picture(window, "reviews-overview" + look, 0);
      assertThat(texts(window)).anyMatch(text -> text.contains("%"));
      picture(window, "reviews-overview-below" + look, .5);
      picture(window, "reviews-overview-end" + look, 1);
      go(window, list().with("search", "zip").with("mood", "negative"));
      picture(window, "reviews-list" + look, 0);
      go(window, list().with("against", "angry_text"));
      picture(window, "reviews-contradicting" + look, 0);
    }
  }

  @Test
  void theRouteSaysWhatIsShownAndBackFindsIt() throws Exception {
    try (TestWindow window = open("odd", "en-US", false)) {
      go(window, Route.to(Destination.REVIEWS));
      picture(window, "reviews-odd", 0);
      picture(window, "reviews-odd-below", .75);
      picture(window, "reviews-odd-end", 1);
      assertThat(texts(window)).anyMatch(text -> text.contains("Without a reply: 48"));
      go(window, list());
      assertThat(shownRows(window)).hasSize(64);
      picture(window, "reviews-odd-list", 0);
      go(window, list().with("item", "P1").with("stars", "2"));
      assertThat(shownRows(window)).allMatch(row -> row % 4 == 1 && row % 5 == 1).hasSize(4);
      go(window, list().with("answered", "no"));
      assertThat(shownRows(window)).hasSize(48);
      picture(window, "reviews-odd-long", 0);
      TestWindow.onFx(
          () -> {
            window.graph().navigator().back();
            return true;
          });
      assertThat(shownRows(window)).hasSize(4);
      go(window, Route.to(Destination.ENGAGEMENT));
      go(window, Route.to(Destination.REVIEWS));
      assertThat(window.graph().navigator().current().get().parameter("item")).contains("P1");
      go(window, list().with("mood", "purple").with("from", "yesterday").with("review", "x"));
      assertThat(shownRows(window)).hasSize(64);
    }
  }

  @Test
  void reviewsOfTextAloneAndNoReviewsAtAll() throws Exception {
    try (TestWindow window = open("bare", "en-US", false)) {
      go(window, Route.to(Destination.REVIEWS));
      picture(window, "reviews-bare", 0);
      go(window, list().with("search", "nowhere"));
      picture(window, "reviews-nothing-found", 0);
      assertThat(texts(window)).contains("No review passes the filters");
      go(window, list().with("review", "99"));
      assertThat(texts(window)).contains("There is no such review in this data.");
    }
    try (TestWindow window = open("empty", "en-US", true)) {
      go(window, Route.to(Destination.REVIEWS));
      picture(window, "reviews-empty", 0);
      assertThat(texts(window)).contains("No reviews yet");
    }
  }

  private static Route list() {
    return Route.to(Destination.REVIEWS).with("tab", "list");
  }

  private static List<Integer> shownRows(TestWindow window) {
    return TestWindow.onFx(
        () -> {
          ListView<?> list = (ListView<?>) window.window().scene().lookup("#list");
          return list.getItems().stream().map(Integer.class::cast).toList();
        });
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

  private static void picture(TestWindow window, String name, double scrolled) throws Exception {
    Path pictures = Path.of(System.getProperty("vitrine.pictures", folder.toString()));
    Files.createDirectories(pictures);
    TestWindow.onFx(
        () -> {
          Node panel = window.window().scene().lookup("#panel");
          if (panel.lookup(".screen-scroll") instanceof ScrollPane scroll) {
            scroll.setVvalue(scrolled);
          }
          return true;
        });
    window.snapshot(pictures.resolve(name + ".png"));
  }

  private static List<String> texts(TestWindow window) {
    return TestWindow.onFx(
        () -> {
          List<String> all = new ArrayList<>();
          Set<Node> labels = window.window().scene().getRoot().lookupAll(".label");
          labels.forEach(node -> all.add(((Labeled) node).getText()));
          window
              .window()
              .scene()
              .getRoot()
              .lookupAll(".text")
              .forEach(node -> all.add(node instanceof Text text ? text.getText() : ""));
          return all;
        });
  }
}
