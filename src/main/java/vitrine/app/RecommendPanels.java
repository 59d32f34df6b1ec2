package vitrine.app;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import vitrine.core.recommend.ItemFacts;
import vitrine.core.recommend.Recommenders;
import vitrine.core.recommend.ShopperData;
import vitrine.core.recommend.linear.LinearRecommenders;
import vitrine.core.recommend.sequence.SasRec;
import vitrine.core.recommend.text.Hybrid;
import vitrine.core.recommend.text.NearestTexts;
import vitrine.infra.training.ChildEvaluation;
import vitrine.ui.engagement.SavedSegments;
import vitrine.ui.recommend.LeaderboardController;
import vitrine.ui.recommend.LeaderboardViewModel;
import vitrine.ui.recommend.RecommendationsController;
import vitrine.ui.recommend.RecommendationsViewModel;
import vitrine.ui.recommend.TrainedController;
import vitrine.ui.recommend.TrainedViewModel;
import vitrine.ui.recommend.shop.ListSaving;
import vitrine.ui.recommend.shop.ShopController;
import vitrine.ui.recommend.shop.ShopViewModel;

/** Makes the controllers of the Recommendations screen and of its tabs; each model is made once. */
final class RecommendPanels {
  private final Map<Class<?>, Supplier<Object>> makers = new HashMap<>();

  RecommendPanels(
      AppGraph graph, WindowGraph window, SavedSegments segments, Runnable modelsChanged) {
    Supplier<RecommendationsViewModel> screen =
        ControllerFactory.once(
            () ->
                new RecommendationsViewModel(
                    window.workspace(), graph.reviewScores(), window.tasks()));
    makers.put(
        RecommendationsController.class,
        () ->
            new RecommendationsController(
                screen.get(), window.navigator(), window.messages(), window.views()));
    Supplier<LeaderboardViewModel> leaderboard =
        ControllerFactory.once(
            () ->
                new LeaderboardViewModel(
                    screen.get(),
                    facts -> LinearRecommenders.addTo(new Recommenders(facts), graph::denseSolver),
                    () -> new ChildEvaluation(OwnProgram.command()),
                    List.of(NearestTexts.NAME, Hybrid.NAME, SasRec.NAME)));
    makers.put(
        LeaderboardController.class,
        () ->
            new LeaderboardController(
                screen.get(),
                leaderboard.get(),
                window.dialogs(),
                window.errors(),
                window.messages(),
                window.formats()));
    Supplier<TrainedViewModel> trained =
        ControllerFactory.once(
            () ->
                new TrainedViewModel(
                    screen.get(),
                    window.workspace(),
                    window.tasks(),
                    graph::workspaceRecommenders,
                    modelsChanged));
    makers.put(
        TrainedController.class,
        () ->
            new TrainedController(
                trained.get(), screen.get(), window.messages(), window.formats()));
    Supplier<ShopViewModel> shop =
        ControllerFactory.once(
            () ->
                new ShopViewModel(
                    screen.get(),
                    window.workspace(),
                    segments,
                    (data, facts) -> recommenders(graph, window, data, facts)));
    makers.put(
        ShopController.class,
        () ->
            new ShopController(
                shop.get(),
                new ListSaving(
                    window.dialogs(), window.tasks(), window.errors(), window.messages()),
                window.charts(),
                window.messages(),
                window.formats()));
  }

  /** The recommenders that can be fitted here, and the trained ones that fit the data. */
  private static Recommenders recommenders(
      AppGraph graph, WindowGraph window, ShopperData data, ItemFacts facts) {
    Recommenders known = LinearRecommenders.addTo(new Recommenders(facts), graph::denseSolver);
    return window
        .workspace()
        .workspace()
        .get()
        .map(
            open ->
                graph
                    .workspaceRecommenders()
                    .added(known, open.folder(), data.interactions(), facts))
        .orElse(known);
  }

  Map<Class<?>, Supplier<Object>> makers() {
    return makers;
  }
}
