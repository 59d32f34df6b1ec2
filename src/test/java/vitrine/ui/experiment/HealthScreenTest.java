package vitrine.ui.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
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

/** The Health tab in the real window, and the way from the verdict to it. */
class HealthScreenTest {
  /** A folder with the real experiments, to look at; the test needs none of them. */
  private static final String REAL = "vitrine.realExperiments";

  @TempDir static Path folder;

  @BeforeAll
  static void fillWorkspace() throws Exception {
    try (AppGraph graph = new AppGraph();
        Workspace workspace = graph.workspaces().open(folder.resolve("w"))) {
      save(workspace, "pages", pages());
      save(workspace, "recommendations", Path.of("sample-data", "experiment.csv.gz"));
      Path real = Path.of(System.getProperty(REAL, ""));
      if (!real.toString().isEmpty()) {
        save(workspace, "cookie-cats", real.resolve("ab_cookie_cats_90k/cookie_cats.csv.gz"));
        save(
            workspace,
            "landing-page",
            real.resolve("ab_udacity_landing_page_294k/ab_data.csv.zip"));
      }
    }
  }

  private static void save(Workspace workspace, String name, Path csv) {
    ImportPlan plan =
        FileProbe.probe(List.of(csv), ZoneOffset.UTC, Progress.unwatched())
            .withKind(DatasetKind.EXPERIMENT);
    new DatasetImport().into(workspace, name, plan, Progress.unwatched()).outcome().close();
  }

  /** One arm was hardly served on a day, and some units saw the page of the other arm. */
  private static Path pages() throws IOException {
    Random random = new Random(5);
    List<String> lines = new ArrayList<>(List.of("user_id,variant,page,date,bought"));
    for (int i = 0; i < 4200; i++) {
      int day = 1 + i / 300;
      boolean changed = day == 3 ? i % 3 == 0 : day == 4 ? i % 3 != 0 : i % 2 == 0;
      boolean wrong = random.nextDouble() < .02;
      lines.add(
          "%06d,%s,%s,2026-03-%02d,%s"
              .formatted(
                  i,
                  changed ? "new" : "control",
                  changed ^ wrong ? "b" : "a",
                  day,
                  random.nextDouble() < .2));
    }
    return Files.write(folder.resolve("pages.csv"), lines);
  }

  @ParameterizedTest
  @CsvSource({"en-US, false, failed, careful", "zh-CN, true, 未通过, 注意"})
  void checksAreShown(String language, boolean dark, String failed, String careful)
      throws Exception {
    SecondLook.unlessPicturesAreWanted(dark);
    String look = "-" + language + (dark ? "-dark" : "");
    try (TestWindow window = open(language, dark)) {
      go(window, Route.to(Destination.EXPERIMENTS).with("name", "pages"));
      picture(window, "health-link" + look, .25);
      TestWindow.onFx(
          () -> {
            ((Hyperlink) window.window().scene().lookup(".checks-failed")).fire();
            return true;
          });
      assertThat(TestWindow.onFx(() -> window.graph().navigator().current().get()).parameter("tab"))
          .contains("health");
      unfold(window);
      picture(window, "health-failed" + look, .3);
      picture(window, "health-failed-below" + look, 1);
      assertThat(texts(window))
          .contains(failed, careful)
          .anyMatch(text -> text.contains("2026") && text.contains("14"))
          .anyMatch(text -> text.contains("variant = control & page = a"));
      for (String name : real("recommendations", "cookie-cats", "landing-page")) {
        go(window, Route.to(Destination.EXPERIMENTS).with("name", name).with("tab", "health"));
        picture(window, "health-" + name + look, .3);
        picture(window, "health-" + name + "-below" + look, .75);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"en-US, false", "zh-CN, true"})
  void proposedRuleIsTakenByItsButtonAndTakenBackByTheSetup(String language, boolean dark)
      throws Exception {
    SecondLook.unlessPicturesAreWanted(dark);
    try (AppGraph graph = new AppGraph();
        Workspace workspace = graph.workspaces().open(folder.resolve(language))) {
      save(workspace, "pages", pages());
    }
    try (TestWindow window = TestWindow.open(Locale.forLanguageTag(language))) {
      TestWindow.onFx(
          () -> {
            window.graph().appearance().dark().set(dark);
            window.graph().workspace().open(folder.resolve(language), outcome -> {});
            return true;
          });
      go(window, Route.to(Destination.EXPERIMENTS).with("name", "pages").with("tab", "health"));
      String look = "-" + language + (dark ? "-dark" : "");
      picture(window, "health-rule" + look, .35);
      TestWindow.onFx(
          () -> {
            ((Button) window.window().scene().lookup("#takeRule")).fire();
            ((TitledPane) window.window().scene().lookup("#setupPane")).setExpanded(true);
            return true;
          });
      picture(window, "health-rule-taken" + look, .4);
      assertThat(rules(window)).hasSize(2).allMatch(CheckBox::isSelected);
      assertThat(TestWindow.onFx(() -> window.window().scene().lookup("#takeRule"))).isNull();
      for (int which = 0; which < 2; which++) {
        CheckBox rule = rules(window).get(which);
        TestWindow.onFx(
            () -> {
              rule.fire();
              return true;
            });
        picture(window, "health-rule-back" + look, .4);
      }
      assertThat(TestWindow.onFx(() -> window.window().scene().lookup("#takeRule"))).isNotNull();
    }
  }

  /** The switches of the set-up about rows: the rule, and the first row of a unit. */
  private static List<CheckBox> rules(TestWindow window) {
    return TestWindow.onFx(
        () -> {
          TitledPane more = (TitledPane) window.window().scene().lookup("#setupMore");
          more.setAnimated(false);
          more.setExpanded(true);
          more.applyCss();
          more.layout();
          return more.lookupAll(".check-box").stream().map(CheckBox.class::cast).limit(2).toList();
        });
  }

  private static List<String> real(String sample, String... others) {
    List<String> names = new ArrayList<>(List.of(sample));
    if (!System.getProperty(REAL, "").isEmpty()) {
      names.addAll(List.of(others));
    }
    return names;
  }

  private static void unfold(TestWindow window) {
    TestWindow.onFx(
        () -> {
          for (Node node : window.window().scene().getRoot().lookupAll(".check-numbers")) {
            ((TitledPane) node).setAnimated(false);
            ((TitledPane) node).setExpanded(true);
          }
          return true;
        });
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
          ((ScrollPane) window.window().scene().lookup("#scroll")).setVvalue(scrolled);
          return true;
        });
    window.snapshot(pictures.resolve(name + ".png"));
  }

  private static List<String> texts(TestWindow window) {
    return TestWindow.onFx(
        () ->
            window.window().scene().getRoot().lookupAll(".label").stream()
                .map(node -> ((Labeled) node).getText())
                .toList());
  }
}
