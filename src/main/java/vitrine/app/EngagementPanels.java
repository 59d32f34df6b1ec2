package vitrine.app;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import vitrine.core.engagement.Engagement;
import vitrine.core.engagement.EngagementQuery;
import vitrine.core.engagement.MonthWindow;
import vitrine.ui.common.Sentence;
import vitrine.ui.engagement.EngagementViewModel;
import vitrine.ui.engagement.PanelContext;
import vitrine.ui.engagement.PanelController;
import vitrine.ui.engagement.PanelModel;
import vitrine.ui.engagement.TrendsController;

/** Makes the controllers of the Engagement screen's panels; each model is made once. */
final class EngagementPanels {
  private final Supplier<EngagementViewModel> screen;
  private final WindowGraph window;
  private final Map<Class<?>, Supplier<Object>> makers = new HashMap<>();

  EngagementPanels(Supplier<EngagementViewModel> screen, WindowGraph window) {
    this.screen = screen;
    this.window = window;
    panel(
        TrendsController.class,
        TrendsController::new,
        "engagement.computing",
        MonthWindow.DAYS_28,
        (data, query, month, progress) ->
            Engagement.report(
                data,
                new EngagementQuery(query.period(), query.where(), query.users(), month),
                progress));
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
                    window.navigator(), window.messages(), window.formats(), window.charts())));
  }
}
