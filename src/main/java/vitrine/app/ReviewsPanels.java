package vitrine.app;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import vitrine.core.sentiment.Grain;
import vitrine.core.sentiment.explain.ReviewExplainer;
import vitrine.core.sentiment.overview.ReviewOrder;
import vitrine.core.sentiment.overview.ReviewsOverviews;
import vitrine.core.sentiment.topic.Topics;
import vitrine.ui.sentiment.ReviewExplanationController;
import vitrine.ui.sentiment.ReviewExplanationModel;
import vitrine.ui.sentiment.ReviewExportAction;
import vitrine.ui.sentiment.ReviewListController;
import vitrine.ui.sentiment.ReviewPaneController;
import vitrine.ui.sentiment.ReviewsBarController;
import vitrine.ui.sentiment.ReviewsController;
import vitrine.ui.sentiment.ReviewsOverviewController;
import vitrine.ui.sentiment.ReviewsPanelContext;
import vitrine.ui.sentiment.ReviewsPanelController;
import vitrine.ui.sentiment.ReviewsPanelModel;
import vitrine.ui.sentiment.ReviewsState;
import vitrine.ui.sentiment.ReviewsViewModel;
import vitrine.ui.sentiment.ReviewsWay;
import vitrine.ui.sentiment.alert.AlertBoards;
import vitrine.ui.sentiment.alert.AlertVariants;
import vitrine.ui.sentiment.alert.AlertsController;
import vitrine.ui.sentiment.aspect.AspectsController;
import vitrine.ui.sentiment.aspect.AspectsDeeds;
import vitrine.ui.sentiment.aspect.AspectsVariants;
import vitrine.ui.sentiment.aspect.AspectsWork;
import vitrine.ui.sentiment.topic.TopicsController;
import vitrine.ui.sentiment.topic.TopicsVariants;

/** Makes the controllers of the Reviews screen and of its tabs; each model is made once. */
final class ReviewsPanels {
  private final Supplier<ReviewsViewModel> screen;
  private final WindowGraph window;
  private final ReviewsWay way;
  private final Map<Class<?>, Supplier<Object>> makers = new HashMap<>();

  ReviewsPanels(Supplier<ReviewsViewModel> screen, AppGraph graph, WindowGraph window) {
    this.screen = screen;
    this.window = window;
    this.way = new ReviewsWay(window.navigator());
    screen();
    explanation(graph);
    panel(
        ReviewsOverviewController.class,
        ReviewsOverviewController::new,
        "reviews.computing",
        Grain.WEEK,
        (reviews, grain, progress) ->
            new ReviewsOverviews(reviews.scored(), ReviewsState.CONFIDENCE)
                .of(reviews.filter(), reviews.rows(), grain));
    AspectsWork aspects = new AspectsWork(window.workspace(), graph::textEncoders);
    AspectsDeeds deeds = new AspectsDeeds(window.tasks());
    panel(
        AspectsController.class,
        (model, context) -> new AspectsController(model, context, aspects, deeds),
        "aspects.computing",
        AspectsVariants.FIRST,
        aspects::report);
    panel(
        TopicsController.class,
        TopicsController::new,
        "topics.computing",
        TopicsVariants.FIRST,
        (reviews, variants, progress) ->
            new Topics(graph.textEncoders(), graph.embeddingCache())
                .of(
                    reviews.reviews(),
                    reviews.scores(),
                    ReviewsState.CONFIDENCE,
                    reviews.rows(),
                    variants.query(),
                    progress));
    AlertBoards boards = new AlertBoards(() -> screen.get().workspace().workspace().get());
    panel(
        AlertsController.class,
        (model, context) ->
            new AlertsController(model, context, window.errors(), Clock.systemUTC()),
        "reviews.computing",
        AlertVariants.FIRST,
        boards::of);
    panel(
        ReviewListController.class,
        (model, context) -> new ReviewListController(model, context, export()),
        "reviews.computing",
        ReviewOrder.WORST,
        (reviews, order, progress) -> order.sorted(reviews.rows(), reviews.scored()));
  }

  private ReviewExportAction export() {
    return new ReviewExportAction(
        window.dialogs(), window.tasks(), window.errors(), window.messages());
  }

  private void screen() {
    makers.put(
        ReviewsController.class,
        () ->
            new ReviewsController(
                screen.get(),
                window.navigator(),
                window.messages(),
                window.formats(),
                window.views()));
    makers.put(
        ReviewsBarController.class,
        () -> new ReviewsBarController(screen.get(), way, window.messages(), window.formats()));
    makers.put(
        ReviewPaneController.class,
        () ->
            new ReviewPaneController(
                screen.get(), way, window.messages(), window.formats(), window.views()));
  }

  private void explanation(AppGraph graph) {
    Supplier<ReviewExplanationModel> model =
        ControllerFactory.once(
            () ->
                new ReviewExplanationModel(
                    window.tasks(),
                    () ->
                        new ReviewExplainer(
                            graph.textEncoders(),
                            graph.embeddingCache(),
                            graph.wordAttribution())));
    makers.put(
        ReviewExplanationController.class,
        () -> new ReviewExplanationController(model.get(), context()));
  }

  private ReviewsPanelContext context() {
    return new ReviewsPanelContext(
        screen.get(), way, window.messages(), window.formats(), window.charts());
  }

  Map<Class<?>, Supplier<Object>> makers() {
    return makers;
  }

  private <V, R> void panel(
      Class<? extends ReviewsPanelController<V, R>> type,
      BiFunction<ReviewsPanelModel<V, R>, ReviewsPanelContext, ReviewsPanelController<V, R>> maker,
      String title,
      V first,
      ReviewsPanelModel.Analysis<V, R> analysis) {
    Supplier<ReviewsPanelModel<V, R>> model =
        ControllerFactory.once(() -> new ReviewsPanelModel<>(screen.get(), title, first, analysis));
    makers.put(
        type,
        () ->
            maker.apply(
                model.get(),
                new ReviewsPanelContext(
                    screen.get(), way, window.messages(), window.formats(), window.charts())));
  }
}
