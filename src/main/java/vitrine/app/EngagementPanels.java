package vitrine.app;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import vitrine.core.common.Progress;
import vitrine.core.dataset.Catalog;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.engagement.Engagement;
import vitrine.core.engagement.MonthWindow;
import vitrine.core.engagement.hours.Hours;
import vitrine.core.engagement.lifecycle.Lifecycle;
import vitrine.core.engagement.lifecycle.LifecycleQuery;
import vitrine.core.engagement.log.CalendarInterval;
import vitrine.core.engagement.path.Paths;
import vitrine.core.engagement.retention.Retention;
import vitrine.ui.common.Sentence;
import vitrine.ui.engagement.EngagementViewModel;
import vitrine.ui.engagement.Exploration;
import vitrine.ui.engagement.PanelContext;
import vitrine.ui.engagement.PanelController;
import vitrine.ui.engagement.PanelModel;
import vitrine.ui.engagement.SavedSegments;
import vitrine.ui.engagement.TrendsController;
import vitrine.ui.engagement.Variants;
import vitrine.ui.engagement.buyers.BuyersChoice;
import vitrine.ui.engagement.buyers.BuyersController;
import vitrine.ui.engagement.buyers.BuyersView;
import vitrine.ui.engagement.change.ChangeChoice;
import vitrine.ui.engagement.change.ChangeController;
import vitrine.ui.engagement.change.ChangeView;
import vitrine.ui.engagement.funnel.FunnelChoice;
import vitrine.ui.engagement.funnel.FunnelController;
import vitrine.ui.engagement.funnel.FunnelView;
import vitrine.ui.engagement.hours.HoursController;
import vitrine.ui.engagement.hours.HoursMeasure;
import vitrine.ui.engagement.lifecycle.LifecycleController;
import vitrine.ui.engagement.loyalty.LoyaltyController;
import vitrine.ui.engagement.loyalty.LoyaltyView;
import vitrine.ui.engagement.paths.PathChoice;
import vitrine.ui.engagement.paths.PathsController;
import vitrine.ui.engagement.products.ProductsChoice;
import vitrine.ui.engagement.products.ProductsController;
import vitrine.ui.engagement.products.ProductsView;
import vitrine.ui.engagement.retention.RetentionChoice;
import vitrine.ui.engagement.retention.RetentionController;
import vitrine.ui.engagement.segment.SegmentsController;
import vitrine.ui.engagement.segment.SegmentsView;

/** Makes the controllers of the Engagement screen's panels; each model is made once. */
final class EngagementPanels {
  private final Supplier<EngagementViewModel> screen;
  private final Exploration exploration;
  private final WindowGraph window;
  private final Map<Class<?>, Supplier<Object>> makers = new HashMap<>();

  EngagementPanels(
      Supplier<EngagementViewModel> screen,
      Exploration exploration,
      SavedSegments segments,
      WindowGraph window) {
    this.screen = screen;
    this.exploration = exploration;
    this.window = window;
    panel(
        TrendsController.class,
        TrendsController::new,
        "engagement.computing",
        Variants.standard(),
        (data, query, variants, progress) ->
            Engagement.report(data, query.by(variants.month(), variants.orderValue()), progress));
    panel(
        FunnelController.class,
        FunnelController::new,
        "engagement.computing",
        FunnelChoice.standard(),
        FunnelView::of);
    panel(
        RetentionController.class,
        RetentionController::new,
        "progress.retention",
        RetentionChoice.standard(),
        (data, query, choice, progress) -> Retention.report(data, choice.query(query), progress));
    people();
    trade();
    segments(segments);
  }

  /** Names of segments are chosen; the analysis looks them up. */
  private void segments(SavedSegments segments) {
    panel(
        SegmentsController.class,
        (model, context) ->
            new SegmentsController(model, context, segments, window.dialogs(), window.errors()),
        "progress.segments",
        List.of(),
        (data, query, names, progress) ->
            SegmentsView.of(data, query, names, exploration.segments(), progress));
  }

  private void people() {
    panel(
        LifecycleController.class,
        LifecycleController::new,
        "progress.lifecycle",
        CalendarInterval.WEEK,
        (data, query, interval, progress) ->
            Lifecycle.report(data, new LifecycleQuery(interval, query), progress));
    panel(
        LoyaltyController.class,
        LoyaltyController::new,
        "progress.stickiness",
        MonthWindow.DAYS_28,
        LoyaltyView::of);
    panel(
        BuyersController.class,
        BuyersController::new,
        "progress.rfm",
        BuyersChoice.standard(),
        BuyersView::of);
  }

  private void trade() {
    panel(
        ProductsController.class,
        ProductsController::new,
        "engagement.computing",
        ProductsChoice.standard(),
        (data, query, choice, progress) ->
            ProductsView.of(data, query, choice, catalog(progress), progress));
    panel(
        PathsController.class,
        PathsController::new,
        "engagement.computing",
        PathChoice.standard(),
        (data, query, choice, progress) -> Paths.report(data, choice.query(query), progress));
    panel(
        HoursController.class,
        HoursController::new,
        "engagement.computing",
        HoursMeasure.EVENTS,
        (data, query, measure, progress) -> Hours.report(data, query, progress));
    panel(
        ChangeController.class,
        ChangeController::new,
        "progress.changed",
        ChangeChoice.standard(),
        (data, query, choice, progress) ->
            ChangeView.of(data, query, choice, exploration.segments().list(), progress));
  }

  private Optional<Catalog> catalog(Progress progress) {
    return window
        .workspace()
        .latest(DatasetKind.CATALOG)
        .map(entry -> Catalog.of(window.workspace().frame(entry, progress)));
  }

  Map<Class<?>, Supplier<Object>> makers() {
    return makers;
  }

  private <V, R> void panel(
      Class<? extends PanelController<V, R>> type,
      BiFunction<PanelModel<V, R>, PanelContext, PanelController<V, R>> maker,
      String title,
      V first,
      PanelModel.Analysis<V, R> analysis) {
    Supplier<PanelModel<V, R>> model =
        ControllerFactory.once(
            () -> new PanelModel<>(screen.get(), Sentence.of(title), first, analysis));
    makers.put(
        type,
        () ->
            maker.apply(
                model.get(),
                new PanelContext(
                    window.navigator(),
                    exploration,
                    window.messages(),
                    window.formats(),
                    window.charts())));
  }
}
