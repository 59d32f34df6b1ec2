package vitrine.ui.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vitrine.app.AppGraph;
import vitrine.core.common.Fingerprint;
import vitrine.core.common.Progress;
import vitrine.core.importing.DatasetImport;
import vitrine.core.importing.FileProbe;
import vitrine.core.recommend.EventWeights;
import vitrine.core.recommend.Interactions;
import vitrine.core.recommend.ShopperData;
import vitrine.core.recommend.trained.LearnedFrom;
import vitrine.core.recommend.trained.RecommenderCard;
import vitrine.core.recommend.trained.RecommenderEpoch;
import vitrine.core.recommend.trained.TrainedArrays;
import vitrine.core.recommend.trained.WorkspaceRecommenders;
import vitrine.core.workspace.Workspace;
import vitrine.infra.weights.RecommenderFolders;
import vitrine.ui.common.Destination;
import vitrine.ui.common.Route;
import vitrine.ui.shell.TestWindow;

/** The tab of trained models in the real window: one of this data, one of data that is gone. */
class TrainedScreenTest {
  @TempDir static Path folder;

  @BeforeAll
  static void fillTheShop() throws Exception {
    Path csv = folder.resolve("events.csv");
    Files.write(
        csv,
        List.of(
            "user,item,event,time",
            "a,1,view,2026-01-01T10:00:00Z",
            "a,2,view,2026-01-02T10:00:00Z",
            "b,2,purchase,2026-01-02T11:00:00Z"));
    Path shop = folder.resolve("shop");
    try (AppGraph graph = new AppGraph();
        Workspace workspace = graph.workspaces().open(shop)) {
      new DatasetImport()
          .into(
              workspace,
              "events",
              FileProbe.probe(List.of(csv), ZoneOffset.UTC, Progress.unwatched()),
              Progress.unwatched())
          .outcome()
          .close();
      Interactions events =
          ShopperData.open(
                  workspace,
                  java.util.Optional.empty(),
                  (open, reviews) -> java.util.Optional.empty(),
                  EventWeights.standard(),
                  Progress.unwatched())
              .interactions();
      LearnedFrom now = LearnedFrom.of(events, events.events(), 0);
      LearnedFrom then =
          new LearnedFrom(Fingerprint.of(new byte[1]), now.items(), 900, 1200, 34567, 0);
      keep(shop, "sasrec", now);
      keep(shop, "spring", then);
    }
  }

  private static void keep(Path shop, String name, LearnedFrom from) {
    List<RecommenderEpoch> curve =
        List.of(
            new RecommenderEpoch(1, 4, .086, .0466, 1, 9),
            new RecommenderEpoch(2, 3, .096, .0522, 1, 9));
    new RecommenderFolders()
        .save(
            WorkspaceRecommenders.folder(shop),
            new RecommenderCard(name, "sasrec", Map.of(), from, curve, 20, "", "", ""),
            new TrainedArrays(Map.of(), Map.of(), curve, new int[0]));
  }

  @ParameterizedTest
  @CsvSource({"en-US, false", "zh-CN, true"})
  void modelsSayWhetherTheyFit(String language, boolean dark) throws Exception {
    assumeTrue(language.equals("en-US") || System.getProperty("vitrine.pictures") != null);
    try (TestWindow window = TestWindow.open(Locale.forLanguageTag(language))) {
      TestWindow.onFx(
          () -> {
            window.graph().appearance().dark().set(dark);
            window.graph().workspace().open(folder.resolve("shop"), outcome -> {});
            return true;
          });
      TestWindow.settle(window, () -> {});
      TestWindow.onFx(
          () -> {
            window
                .graph()
                .navigator()
                .go(Route.to(Destination.RECOMMENDATIONS).with("tab", "trained"));
            return true;
          });
      TestWindow.settle(window, () -> {});
      Path pictures = Path.of(System.getProperty("vitrine.pictures", folder.toString()));
      Files.createDirectories(pictures);
      window.snapshot(pictures.resolve("trained-" + language + ".png"));
      if (language.equals("en-US")) {
        List<String> said = said(window);
        assertThat(said)
            .contains(
                "sasrec",
                "spring",
                "It fits the events of this workspace.",
                "Events were added or changed since. It is not used any more: train it again.")
            .anyMatch(text -> text.startsWith("Learned from 34,567 events of 1,200 shoppers"))
            .anyMatch(text -> text.startsWith("Round 2: 9.6"));
      }
    }
  }

  private static List<String> said(TestWindow window) {
    return TestWindow.onFx(
        () ->
            window.window().scene().getRoot().lookupAll(".label").stream()
                .filter(Node::isVisible)
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .toList());
  }
}
