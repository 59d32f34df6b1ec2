package vitrine.ui.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vitrine.SecondLook;
import vitrine.app.AppGraph;
import vitrine.core.common.Progress;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.exposure.ExperimentCatalog;
import vitrine.core.importing.DatasetImport;
import vitrine.core.importing.FileProbe;
import vitrine.core.importing.ImportPlan;
import vitrine.core.workspace.Decision;
import vitrine.core.workspace.ExperimentDates;
import vitrine.core.workspace.ExperimentEntry;
import vitrine.core.workspace.Workspace;
import vitrine.ui.common.Destination;
import vitrine.ui.common.Route;
import vitrine.ui.shell.TestWindow;

/** Experiments of every state in the real window: planned, running, decided, without their data. */
class ExperimentListScreenTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final Instant NOW = Instant.parse("2026-03-20T10:00:00Z");

  @TempDir static Path folder;

  private static void fill(Path place) throws Exception {
    Random random = new Random(5);
    List<String> lines = new ArrayList<>(List.of("user_id,variant,bought,minutes"));
    for (int i = 0; i < 3000; i++) {
      lines.add(
          "%05d,%s,%d,%.1f"
              .formatted(
                  i,
                  i % 2 == 0 ? "old" : "new",
                  random.nextDouble() < .2 ? 1 : 0,
                  random.nextDouble() * 30));
    }
    Path csv = Files.write(folder.resolve("shop.csv"), lines);
    try (AppGraph graph = new AppGraph();
        Workspace workspace = graph.workspaces().open(place)) {
      ImportPlan plan =
          FileProbe.probe(List.of(csv), ZoneOffset.UTC, Progress.unwatched())
              .withKind(DatasetKind.EXPERIMENT);
      new DatasetImport().into(workspace, "shop", plan, Progress.unwatched()).outcome().close();
      ExperimentDates planned =
          new ExperimentDates(
              Optional.of(DAY), Optional.of(DAY.plusDays(13)), Optional.empty(), Optional.empty());
      ExperimentEntry draft = ExperimentCatalog.draft("Basket reminder", "shop");
      workspace
          .experiments()
          .save(
              draft
                  .described("Basket reminder", "A mail after a day: more buy.", "shop", planned)
                  .judgedBy("bought", "", NOW));
      workspace
          .experiments()
          .save(
              ExperimentCatalog.draft("Checkout on one page", "shop")
                  .described("Checkout on one page", "Fewer give up.", "shop", planned)
                  .judgedBy("bought", "", NOW)
                  .started(DAY));
      workspace
          .experiments()
          .save(
              ExperimentCatalog.draft("Bigger pictures", "shop")
                  .judgedBy("bought", "", NOW)
                  .started(DAY)
                  .judgedBy("minutes", "Purchases were recorded twice until March 9.", NOW)
                  .decided(
                      new Decision(Decision.Choice.ITERATE, "Longer visits, no more sales.", NOW),
                      DAY.plusDays(14)));
      workspace.experiments().save(ExperimentCatalog.draft("Last year's banner", "banner-2025"));
    }
  }

  @ParameterizedTest
  @CsvSource({"en-US, false", "zh-CN, true"})
  void everyStateIsShown(String language, boolean dark) throws Exception {
    SecondLook.unlessPicturesAreWanted(dark);
    String look = "-" + language + (dark ? "-dark" : "");
    fill(folder.resolve(language));
    try (TestWindow window = TestWindow.open(Locale.forLanguageTag(language))) {
      TestWindow.onFx(
          () -> {
            window.graph().appearance().dark().set(dark);
            window.graph().workspace().open(folder.resolve(language), outcome -> {});
            return true;
          });
      go(window, "Checkout on one page");
      picture(window, "list-running" + look, 0);
      go(window, "Bigger pictures");
      picture(window, "list-decided" + look, 0);
      assertThat(texts(window)).anyMatch(text -> text.contains("until March 9"));
      go(window, "Last year's banner");
      picture(window, "list-missing" + look, 0);
      assertThat(texts(window)).anyMatch(text -> text.contains("banner-2025"));
    }
  }

  private static void go(TestWindow window, String name) {
    TestWindow.onFx(
        () -> {
          window.graph().navigator().go(Route.to(Destination.EXPERIMENTS).with("name", name));
          return true;
        });
  }

  private static void picture(TestWindow window, String name, double scrolled) throws Exception {
    Path pictures = Path.of(System.getProperty("vitrine.pictures", folder.toString()));
    Files.createDirectories(pictures);
    TestWindow.onFx(
        () -> {
          ScrollPane scroll = (ScrollPane) window.window().scene().lookup("#scroll");
          scroll.setVvalue(scrolled);
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
