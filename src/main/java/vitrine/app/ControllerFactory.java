package vitrine.app;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.util.Callback;
import org.jspecify.annotations.Nullable;
import vitrine.cli.VitrineCommand;
import vitrine.core.report.ExperimentReports;
import vitrine.core.sentiment.WorkspaceScoring;
import vitrine.ui.engagement.EngagementController;
import vitrine.ui.engagement.EngagementViewModel;
import vitrine.ui.engagement.Exploration;
import vitrine.ui.engagement.FilterBarController;
import vitrine.ui.engagement.FilterChoices;
import vitrine.ui.engagement.OverviewController;
import vitrine.ui.engagement.OverviewViewModel;
import vitrine.ui.engagement.PreparedLogs;
import vitrine.ui.engagement.SavedSegments;
import vitrine.ui.experiment.AboutController;
import vitrine.ui.experiment.DecisionController;
import vitrine.ui.experiment.ExperimentEditor;
import vitrine.ui.experiment.ExperimentsController;
import vitrine.ui.experiment.ExperimentsViewModel;
import vitrine.ui.experiment.ReportExport;
import vitrine.ui.experiment.portfolio.PortfolioController;
import vitrine.ui.experiment.portfolio.PortfolioViewModel;
import vitrine.ui.experiment.sums.SumsController;
import vitrine.ui.experiment.sums.SumsViewModel;
import vitrine.ui.importing.DataController;
import vitrine.ui.importing.DataViewModel;
import vitrine.ui.importing.ImportPlanController;
import vitrine.ui.importing.ImportResultController;
import vitrine.ui.importing.JoinsController;
import vitrine.ui.importing.JoinsViewModel;
import vitrine.ui.importing.QualityController;
import vitrine.ui.importing.QualityViewModel;
import vitrine.ui.sentiment.ReviewsViewModel;
import vitrine.ui.settings.Installation;
import vitrine.ui.settings.SettingsController;
import vitrine.ui.settings.SettingsViewModel;
import vitrine.ui.shell.PaletteController;
import vitrine.ui.shell.ShellController;
import vitrine.ui.shell.WelcomeController;

/**
 * Makes the controller that an FXML names. A view-model is made once, when its screen is first
 * shown, and outlives its controllers: a switch of the language makes new controllers only.
 */
final class ControllerFactory implements Callback<Class<?>, Object> {
  private final Map<Class<?>, Supplier<Object>> makers = new HashMap<>();

  /** Each screen's part is given the program's objects that it needs. */
  ControllerFactory(AppGraph graph, WindowGraph window) {
    shell(window);
    Exploration exploration =
        new Exploration(
            window.navigator(), window.workspace(), new PreparedLogs(window.workspace()));
    SavedSegments segments = new SavedSegments(window.workspace(), exploration, window.tasks());
    engagement(window, exploration, segments);
    Supplier<ReviewsViewModel> reviews = sentiment(graph, window, segments);
    experiment(graph, window, segments);
    ShopperPanels shoppers = new ShopperPanels(graph, window, segments);
    makers.putAll(shoppers.makers());
    makers.putAll(new RecommendPanels(graph, window, segments, shoppers::modelsChanged).makers());
    importing(window);
    makers.putAll(new ModelsPanels(graph, window, reviews).makers());
    settings(graph, window);
  }

  private void shell(WindowGraph window) {
    makers.put(
        ShellController.class,
        () ->
            new ShellController(
                window.navigator(),
                window.views(),
                window.messages(),
                window.appearance(),
                window.choices(),
                window.opening(),
                window.taskBar()));
    makers.put(
        WelcomeController.class, () -> new WelcomeController(window.opening(), window.choices()));
    makers.put(
        PaletteController.class,
        () -> new PaletteController(window.navigator(), window.messages(), window.choices()));
  }

  private void engagement(WindowGraph window, Exploration exploration, SavedSegments segments) {
    Supplier<EngagementViewModel> engagement =
        once(() -> new EngagementViewModel(window.workspace(), exploration, window.tasks()));
    Supplier<OverviewViewModel> overview =
        once(() -> new OverviewViewModel(window.workspace(), engagement.get(), window.tasks()));
    makers.put(
        OverviewController.class,
        () ->
            new OverviewController(
                overview.get(),
                exploration,
                window.navigator(),
                window.messages(),
                window.formats(),
                window.charts()));
    makers.put(
        FilterBarController.class,
        () ->
            new FilterBarController(
                engagement.get(),
                segments,
                new FilterChoices(engagement.get()),
                window.messages(),
                window.formats(),
                window.appearance(),
                window.errors()));
    makers.put(
        EngagementController.class,
        () ->
            new EngagementController(
                engagement.get(), window.navigator(), window.messages(), window.views()));
    makers.putAll(new EngagementPanels(engagement, exploration, segments, window).makers());
  }

  private Supplier<ReviewsViewModel> sentiment(
      AppGraph graph, WindowGraph window, SavedSegments segments) {
    Supplier<ReviewsViewModel> reviews =
        once(
            () ->
                new ReviewsViewModel(
                    window.workspace(),
                    segments,
                    window.tasks(),
                    () -> new WorkspaceScoring(graph.sentimentModels(), graph.textEncoders())));
    makers.putAll(new ReviewsPanels(reviews, graph, window).makers());
    return reviews;
  }

  private void experiment(AppGraph graph, WindowGraph window, SavedSegments segments) {
    Supplier<ExperimentsViewModel> experiments =
        once(
            () ->
                new ExperimentsViewModel(
                    window.workspace(),
                    segments,
                    metric -> window.messages().text(metric.key()),
                    window.tasks(),
                    window.errors()::show));
    Supplier<ReportExport> export =
        once(
            () ->
                new ReportExport(
                    window.dialogs(),
                    window.tasks(),
                    window.errors(),
                    graph.reportWriter(),
                    new ExperimentReports(Clock.systemUTC()),
                    window.messages()));
    Supplier<ExperimentEditor> editor =
        once(() -> new ExperimentEditor(experiments.get(), Clock.systemDefaultZone()));
    makers.put(
        AboutController.class,
        () ->
            new AboutController(
                experiments.get(),
                editor.get(),
                window.dialogs(),
                window.messages(),
                window.formats()));
    makers.put(
        DecisionController.class,
        () ->
            new DecisionController(
                experiments.get(), editor.get(), window.messages(), window.formats()));
    makers.put(
        ExperimentsController.class,
        () ->
            new ExperimentsController(
                experiments.get(),
                editor.get(),
                window.navigator(),
                window.messages(),
                window.formats(),
                window.views()));
    makers.putAll(new ExperimentPanels(experiments, export, window).makers());
    Supplier<SumsViewModel> sums = once(() -> new SumsViewModel(window.tasks()));
    makers.put(
        SumsController.class,
        () -> new SumsController(sums.get(), window.messages(), window.formats(), window.charts()));
    Supplier<PortfolioViewModel> portfolio =
        once(() -> new PortfolioViewModel(window.workspace(), window.tasks()));
    makers.put(
        PortfolioController.class,
        () ->
            new PortfolioController(
                portfolio.get(),
                window.messages(),
                window.formats(),
                window.charts(),
                window.dialogs()));
  }

  private void importing(WindowGraph window) {
    Supplier<DataViewModel> data =
        once(() -> new DataViewModel(window.workspace(), window.tasks()));
    Supplier<QualityViewModel> quality =
        once(() -> new QualityViewModel(window.workspace(), window.tasks(), Clock.systemUTC()));
    makers.put(
        DataController.class,
        () ->
            new DataController(
                data.get(),
                quality.get(),
                window.navigator(),
                window.messages(),
                window.formats(),
                window.dialogs(),
                window.errors()));
    makers.put(
        QualityController.class,
        () ->
            new QualityController(
                quality.get(),
                window.navigator(),
                window.messages(),
                window.formats(),
                window.dialogs(),
                window.errors()));
    Supplier<JoinsViewModel> joins =
        once(() -> new JoinsViewModel(window.workspace(), window.tasks()));
    makers.put(
        JoinsController.class,
        () -> new JoinsController(joins.get(), window.messages(), window.errors()));
    makers.put(
        ImportPlanController.class,
        () -> new ImportPlanController(data.get(), window.messages(), window.formats()));
    makers.put(
        ImportResultController.class,
        () ->
            new ImportResultController(
                data.get(), window.messages(), window.formats(), window.dialogs()));
  }

  private void settings(AppGraph graph, WindowGraph window) {
    Supplier<SettingsViewModel> settings =
        once(
            () ->
                new SettingsViewModel(
                    window.workspace(), graph.settings(), graph::inference, window.tasks()));
    makers.put(
        SettingsController.class,
        () ->
            new SettingsController(
                settings.get(),
                Installation.of(VitrineCommand.VERSION, graph.places()),
                window.choices(),
                window.opening(),
                window.dialogs(),
                window.errors(),
                new PlatformFolderViewer(),
                window.messages()));
  }

  static <T> Supplier<T> once(Supplier<T> maker) {
    return new Supplier<>() {
      private @Nullable T made;

      @Override
      public T get() {
        T before = made;
        if (before == null) {
          before = maker.get();
          made = before;
        }
        return before;
      }
    };
  }

  @Override
  public Object call(Class<?> controller) {
    Supplier<Object> maker = makers.get(controller);
    if (maker == null) {
      throw new IllegalStateException("nobody makes " + controller.getName());
    }
    return maker.get();
  }
}
