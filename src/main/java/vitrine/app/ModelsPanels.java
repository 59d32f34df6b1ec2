package vitrine.app;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import vitrine.ui.models.CorrectionFiles;
import vitrine.ui.models.CorrectionsController;
import vitrine.ui.models.ModelCardsController;
import vitrine.ui.models.ModelsController;
import vitrine.ui.models.ModelsViewModel;
import vitrine.ui.models.RunsController;
import vitrine.ui.models.RunsViewModel;
import vitrine.ui.models.TrainingController;
import vitrine.ui.models.TrainingQueue;
import vitrine.ui.models.TrainingViewModel;
import vitrine.ui.sentiment.ReviewCorrectionController;
import vitrine.ui.sentiment.ReviewsViewModel;

/** Makes the controllers of the Models screen's tabs; each view-model is made once. */
final class ModelsPanels {
  private final Map<Class<?>, Supplier<Object>> makers = new HashMap<>();

  ModelsPanels(AppGraph graph, WindowGraph window, Supplier<ReviewsViewModel> reviews) {
    Supplier<ModelsViewModel> models =
        ControllerFactory.once(
            () ->
                new ModelsViewModel(
                    window.workspace(),
                    window.tasks(),
                    graph::workspaceModels,
                    () -> reviews.get().reload()));
    Supplier<TrainingQueue> queue =
        ControllerFactory.once(
            () -> new TrainingQueue(window.workspace(), window.tasks(), graph::trainingRuns));
    Supplier<TrainingViewModel> training =
        ControllerFactory.once(
            () ->
                new TrainingViewModel(
                    window.workspace(), window.tasks(), queue.get(), graph::trainingRuns));
    Supplier<RunsViewModel> runs =
        ControllerFactory.once(
            () ->
                new RunsViewModel(
                    window.workspace(), window.tasks(), queue.get(), graph::trainingRuns));
    Supplier<CorrectionFiles> files =
        ControllerFactory.once(
            () ->
                new CorrectionFiles(
                    reviews.get().corrections(), window.tasks(), Clock.systemUTC()));
    makers.put(
        ReviewCorrectionController.class,
        () -> new ReviewCorrectionController(reviews.get().corrections(), window.messages()));
    makers.put(
        ModelsController.class,
        () -> new ModelsController(window.navigator(), window.messages(), window.views()));
    makers.put(
        ModelCardsController.class,
        () ->
            new ModelCardsController(
                models.get(), window.messages(), window.formats(), window.dialogs()));
    makers.put(
        TrainingController.class,
        () ->
            new TrainingController(
                training.get(), window.messages(), window.formats(), window.charts()));
    makers.put(
        RunsController.class,
        () ->
            new RunsController(
                runs.get(),
                models.get(),
                window.messages(),
                window.formats(),
                window.charts(),
                window.dialogs()));
    makers.put(
        CorrectionsController.class,
        () ->
            new CorrectionsController(
                reviews.get().corrections(),
                files.get(),
                runs.get(),
                window.messages(),
                window.formats(),
                window.dialogs()));
  }

  Map<Class<?>, Supplier<Object>> makers() {
    return makers;
  }
}
