package vitrine.app;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import vitrine.core.recommend.ItemKnn;
import vitrine.core.recommend.Recommenders;
import vitrine.core.recommend.linear.LinearRecommenders;
import vitrine.core.recommend.text.TextRecommenders;
import vitrine.core.sentiment.WorkspaceScoring;
import vitrine.ui.common.Formats;
import vitrine.ui.common.Messages;
import vitrine.ui.engagement.SavedSegments;
import vitrine.ui.shopper.FinderController;
import vitrine.ui.shopper.ListsController;
import vitrine.ui.shopper.ShopperWay;
import vitrine.ui.shopper.ShoppersController;
import vitrine.ui.shopper.ShoppersViewModel;
import vitrine.ui.shopper.TimelineController;
import vitrine.ui.shopper.WhatIfController;
import vitrine.ui.shopper.WhoController;

/** Makes the controllers of the Shoppers screen and of its tabs; their view-model is made once. */
final class ShopperPanels {
  private final Map<Class<?>, Supplier<Object>> makers = new HashMap<>();
  private final Supplier<ShoppersViewModel> screen;

  ShopperPanels(AppGraph graph, WindowGraph window, SavedSegments segments) {
    screen =
        ControllerFactory.once(
            () ->
                new ShoppersViewModel(
                    window.workspace(),
                    segments,
                    graph.reviewScores(),
                    () -> new WorkspaceScoring(graph.sentimentModels(), graph.textEncoders()),
                    graph::textEncoders,
                    (simple, data, facts) -> {
                      Recommenders known =
                          TextRecommenders.addTo(
                              LinearRecommenders.addTo(simple, graph::denseSolver),
                              facts,
                              graph::textEncoders,
                              () -> new ItemKnn(0, 10, 1));
                      return window
                          .workspace()
                          .workspace()
                          .get()
                          .map(
                              open ->
                                  graph
                                      .workspaceRecommenders()
                                      .added(known, open.folder(), data, facts))
                          .orElse(known);
                    },
                    window.tasks()));
    ShopperWay way = new ShopperWay(window.navigator());
    makers.put(
        ShoppersController.class,
        () ->
            new ShoppersController(
                screen.get(), way, window.messages(), window.formats(), window.views()));
    panel(FinderController.class, FinderController::new, screen, way, window);
    panel(ListsController.class, ListsController::new, screen, way, window);
    panel(WhatIfController.class, WhatIfController::new, screen, way, window);
    panel(WhoController.class, WhoController::new, screen, way, window);
    panel(TimelineController.class, TimelineController::new, screen, way, window);
  }

  /** Makes the controller of a part of the screen. */
  @FunctionalInterface
  private interface Maker {
    Object of(ShoppersViewModel screen, ShopperWay way, Messages messages, Formats formats);
  }

  private void panel(
      Class<?> type,
      Maker maker,
      Supplier<ShoppersViewModel> screen,
      ShopperWay way,
      WindowGraph window) {
    makers.put(type, () -> maker.of(screen.get(), way, window.messages(), window.formats()));
  }

  /** A model was trained that lists may be made by. */
  void modelsChanged() {
    screen.get().forgetModels();
  }

  Map<Class<?>, Supplier<Object>> makers() {
    return makers;
  }
}
