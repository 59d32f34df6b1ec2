package vitrine.app;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import vitrine.core.experiment.Scale;
import vitrine.ui.experiment.ExperimentPanelContext;
import vitrine.ui.experiment.ExperimentPanelController;
import vitrine.ui.experiment.ExperimentPanelModel;
import vitrine.ui.experiment.ExperimentsViewModel;
import vitrine.ui.experiment.HealthAnswer;
import vitrine.ui.experiment.HealthController;
import vitrine.ui.experiment.MethodsController;
import vitrine.ui.experiment.NoVariants;
import vitrine.ui.experiment.ReportExport;
import vitrine.ui.experiment.SegmentsAnswer;
import vitrine.ui.experiment.SegmentsController;
import vitrine.ui.experiment.SplitChoice;
import vitrine.ui.experiment.TimeAnswer;
import vitrine.ui.experiment.TimeController;
import vitrine.ui.experiment.VerdictController;
import vitrine.ui.experiment.planning.PlanChoice;
import vitrine.ui.experiment.planning.PlanningAnswer;
import vitrine.ui.experiment.planning.PlanningController;
import vitrine.ui.experiment.selfcheck.SelfCheckAnswer;
import vitrine.ui.experiment.selfcheck.SelfCheckChoice;
import vitrine.ui.experiment.selfcheck.SelfCheckController;

/** Makes the controllers of the Experiments screen's tabs; each model is made once. */
final class ExperimentPanels {
  private final Supplier<ExperimentsViewModel> screen;
  private final WindowGraph window;
  private final Supplier<ReportExport> export;
  private final Map<Class<?>, Supplier<Object>> makers = new HashMap<>();

  ExperimentPanels(
      Supplier<ExperimentsViewModel> screen, Supplier<ReportExport> export, WindowGraph window) {
    this.screen = screen;
    this.export = export;
    this.window = window;
    panel(
        VerdictController.class,
        VerdictController::new,
        "experiments.computing",
        NoVariants.ONE,
        (experiment, none, progress) -> experiment.reading().answer(progress));
    panel(
        HealthController.class,
        HealthController::new,
        "experiments.computing",
        NoVariants.ONE,
        (experiment, none, progress) -> HealthAnswer.of(experiment, progress));
    panel(
        MethodsController.class,
        MethodsController::new,
        "experiments.computing",
        Scale.RELATIVE,
        (experiment, scale, progress) -> experiment.reading().answer(progress));
    panel(
        TimeController.class,
        TimeController::new,
        "experiments.time.computing",
        NoVariants.ONE,
        (experiment, none, progress) -> TimeAnswer.of(experiment, progress));
    panel(
        SegmentsController.class,
        SegmentsController::new,
        "experiments.segments.computing",
        SplitChoice.FIRST,
        (experiment, choice, progress) ->
            SegmentsAnswer.of(screen.get(), experiment, choice, progress));
    panel(
        PlanningController.class,
        PlanningController::new,
        "planning.computing",
        PlanChoice.FIRST,
        PlanningAnswer::of);
    panel(
        SelfCheckController.class,
        SelfCheckController::new,
        "selfcheck.computing",
        SelfCheckChoice.NONE,
        SelfCheckAnswer::of);
  }

  Map<Class<?>, Supplier<Object>> makers() {
    return makers;
  }

  private <V, R> void panel(
      Class<? extends ExperimentPanelController<V, R>> type,
      BiFunction<
              ExperimentPanelModel<V, R>, ExperimentPanelContext, ExperimentPanelController<V, R>>
          maker,
      String title,
      V first,
      ExperimentPanelModel.Analysis<V, R> analysis) {
    Supplier<ExperimentPanelModel<V, R>> model =
        ControllerFactory.once(
            () -> new ExperimentPanelModel<>(screen.get(), title, first, analysis));
    makers.put(
        type,
        () ->
            maker.apply(
                model.get(),
                new ExperimentPanelContext(
                    screen.get(),
                    window.navigator(),
                    window.messages(),
                    window.formats(),
                    window.charts(),
                    export.get())));
  }
}
