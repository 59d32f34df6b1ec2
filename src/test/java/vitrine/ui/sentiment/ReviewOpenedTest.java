package vitrine.ui.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vitrine.CollectsGradients;
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

/** An opened review in the real window, read by the real model. */
@CollectsGradients
class ReviewOpenedTest {
  @TempDir static Path folder;

  @BeforeAll
  static void fillWorkspace() throws Exception {
    Path csv =
        Files.writeString(
            folder.resolve("reviews.csv"),
            """
            text,stars,product_id,user_id
            "The fabric is lovely, but it runs small. The zipper broke after a week!",2,P1,U1
            "Lovely fabric, soft and warm.",5,P1,U2
            "The zip broke on day one. I sent it back.",1,P2,U3
            "",3,P2,U4
            "حقيبة رائعة جدا وجودة عالية",5,P2,U5
            "质量很好，但是尺码偏小，穿了一周就坏了。",5,P1,U6
            """);
    try (AppGraph graph = new AppGraph();
        Workspace workspace = graph.workspaces().open(folder.resolve("w"))) {
      ImportPlan plan =
          FileProbe.probe(List.of(csv), ZoneOffset.UTC, Progress.unwatched())
              .withKind(DatasetKind.REVIEWS);
      new DatasetImport().into(workspace, "reviews", plan, Progress.unwatched()).outcome().close();
    }
  }

  @ParameterizedTest
  @CsvSource({"en-US, false", "zh-CN, true", "en-US, true", "zh-CN, false"})
  void anOpenedReviewIsExplained(String language, boolean dark) throws Exception {
    boolean pictures = System.getProperty("vitrine.pictures") != null;
    assumeTrue(pictures || (language.equals("en-US") && !dark));
    String look = "-" + language + (dark ? "-dark" : "");
    try (TestWindow window = TestWindow.open(Locale.forLanguageTag(language))) {
      TestWindow.onFx(
          () -> {
            window.graph().appearance().dark().set(dark);
            window.graph().workspace().open(folder.resolve("w"), outcome -> {});
            return true;
          });
      open(window, 0);
      picture(window, "opened" + look, 0);
      assertThat(texts(window))
          .contains("lovely", "broke", "zipper")
          .anyMatch(text -> text.endsWith("%") || text.contains("%"));
      picture(window, "opened-below" + look, 1);
      if (pictures) {
        open(window, 3);
        picture(window, "opened-without-text" + look, 0);
        open(window, 4);
        picture(window, "opened-unknown" + look, 0);
        open(window, 5);
        picture(window, "opened-chinese" + look, 0);
      }
    }
  }

  /** The sample shop's topics; needs the real encoders, so only where pictures are asked for. */
  @ParameterizedTest
  @CsvSource({"en-US, false", "zh-CN, true"})
  void topicsAreShown(String language, boolean dark) throws Exception {
    assumeTrue(System.getProperty("vitrine.pictures") != null);
    try (AppGraph graph = new AppGraph();
        Workspace workspace = graph.workspaces().open(folder.resolve("t" + dark))) {
      ImportPlan plan =
          FileProbe.probe(List.of(some()), ZoneOffset.UTC, Progress.unwatched())
              .withKind(DatasetKind.REVIEWS);
      new DatasetImport().into(workspace, "reviews", plan, Progress.unwatched()).outcome().close();
    }
    try (TestWindow window = TestWindow.open(Locale.forLanguageTag(language))) {
      TestWindow.onFx(
          () -> {
            window.graph().appearance().dark().set(dark);
            window.graph().workspace().open(folder.resolve("t" + dark), outcome -> {});
            window.graph().navigator().go(Route.to(Destination.REVIEWS).with("tab", "topics"));
            return true;
          });
      picture(window, "topics-" + language + (dark ? "-dark" : ""), 0);
      assertThat(texts(window)).anyMatch(text -> text.contains(" · "));
    }
  }

  /** Every twentieth review of the sample shop. */
  private static Path some() throws Exception {
    List<String> lines;
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(Path.of("sample-data", "reviews.csv.gz"))),
                StandardCharsets.UTF_8))) {
      lines = reader.lines().toList();
    }
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < lines.size(); i += i == 0 ? 1 : 20) {
      kept.add(lines.get(i));
    }
    return Files.write(folder.resolve("some.csv"), kept);
  }

  private static void open(TestWindow window, int row) {
    TestWindow.onFx(
        () -> {
          window
              .graph()
              .navigator()
              .go(
                  Route.to(Destination.REVIEWS)
                      .with("tab", "list")
                      .with("review", Integer.toString(row)));
          return true;
        });
  }

  private static void picture(TestWindow window, String name, double scrolled) throws Exception {
    Path pictures = Path.of(System.getProperty("vitrine.pictures", folder.toString()));
    Files.createDirectories(pictures);
    window.snapshot(pictures.resolve(name + ".png"));
    TestWindow.onFx(
        () -> {
          Set<Node> scrolls =
              window.window().scene().getRoot().lookupAll(".review-pane .screen-scroll");
          scrolls.forEach(node -> ((ScrollPane) node).setVvalue(scrolled));
          return true;
        });
    window.snapshot(pictures.resolve(name + ".png"));
  }

  private static List<String> texts(TestWindow window) {
    return TestWindow.onFx(
        () -> {
          Set<Node> nodes = window.window().scene().getRoot().lookupAll(".label");
          return nodes.stream().map(node -> ((Labeled) node).getText()).toList();
        });
  }
}
