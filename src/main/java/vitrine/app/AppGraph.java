package vitrine.app;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import vitrine.cli.Services;
import vitrine.core.recommend.linear.DenseSolver;
import vitrine.core.recommend.sequence.SasRec;
import vitrine.core.recommend.sequence.SequenceSettings;
import vitrine.core.recommend.sequence.SequenceTrainer;
import vitrine.core.recommend.trained.RecommenderLibrary;
import vitrine.core.recommend.trained.WorkspaceRecommenders;
import vitrine.core.report.ReportWriter;
import vitrine.core.report.Reports;
import vitrine.core.sentiment.CachedTextEncoders;
import vitrine.core.sentiment.EmbeddingCache;
import vitrine.core.sentiment.Inference;
import vitrine.core.sentiment.ModelLibrary;
import vitrine.core.sentiment.ReviewScores;
import vitrine.core.sentiment.SentimentModels;
import vitrine.core.sentiment.TextEncoders;
import vitrine.core.sentiment.TrainingEngines;
import vitrine.core.sentiment.TrainingLock;
import vitrine.core.sentiment.TrainingRuns;
import vitrine.core.sentiment.WorkspaceScoring;
import vitrine.core.sentiment.explain.WordAttribution;
import vitrine.core.settings.Places;
import vitrine.core.settings.SettingsStore;
import vitrine.core.workspace.SampleShop;
import vitrine.core.workspace.Workspaces;
import vitrine.infra.djl.DjlInference;
import vitrine.infra.frames.Disk;
import vitrine.infra.html.HtmlFormat;
import vitrine.infra.pdf.PdfFormat;
import vitrine.infra.plotly.PlotlyRenderer;
import vitrine.infra.report.ReportFolder;
import vitrine.infra.settings.PlatformPlaces;
import vitrine.infra.settings.SettingsFile;
import vitrine.infra.storage.H2Workspaces;
import vitrine.infra.training.ChildRecommenderTraining;
import vitrine.infra.training.ChildTraining;
import vitrine.infra.training.DiskTrainingFiles;
import vitrine.infra.training.FileTrainingLock;
import vitrine.infra.weights.EmbeddingFile;
import vitrine.infra.weights.ModelFolders;
import vitrine.infra.weights.RecommenderFolders;
import vitrine.ui.chart.ChartPictures;
import vitrine.ui.common.UiThread;

/** Every object of the program, built by hand; closes in reverse. */
public final class AppGraph implements Services, AutoCloseable {
  private static final int SETTINGS_DELAY_MS = 500;

  private final Places places;
  private @Nullable SettingsFile settings;
  private @Nullable ExecutorService inferenceThread;
  private @Nullable DjlInference inference;

  /** The program on this machine. */
  public AppGraph() {
    this(PlatformPlaces.of(System.getProperties(), System.getenv()));
  }

  /** The program with its files in these folders. */
  public AppGraph(Places places) {
    this.places = places;
  }

  @Override
  public Workspaces workspaces() {
    return new H2Workspaces(Disk.real(), Clock.systemUTC());
  }

  /** The shop that comes with the program. */
  public SampleShop sampleShop() {
    return new BundledSampleShop();
  }

  /** Where the program keeps its files. */
  @Override
  public Places places() {
    return places;
  }

  /** What is remembered on this machine. */
  public synchronized SettingsStore settings() {
    if (settings == null) {
      settings =
          new SettingsFile(
              places.config().resolve("settings.json"),
              CompletableFuture.delayedExecutor(SETTINGS_DELAY_MS, TimeUnit.MILLISECONDS));
    }
    return settings;
  }

  private synchronized DjlInference djl() {
    if (inference == null) {
      inferenceThread =
          Executors.newSingleThreadExecutor(Thread.ofPlatform().name("djl-1").daemon().factory());
      inference =
          new DjlInference(
              places.cache(),
              places.data().resolve("encoders"),
              inferenceThread,
              settings().current().device().equals("cpu"));
    }
    return inference;
  }

  @Override
  public Inference inference() {
    return djl();
  }

  @Override
  public TextEncoders textEncoders() {
    return new CachedTextEncoders(djl().encoders(), embeddingCache());
  }

  @Override
  public EmbeddingCache embeddingCache() {
    return new EmbeddingFile(places.cache().resolve("embeddings"));
  }

  @Override
  public WordAttribution wordAttribution() {
    return djl().wordAttribution();
  }

  @Override
  public TrainingEngines trainingEngines() {
    return new TrainingEngines(
        textEncoders(), djl().encoders(), djl().headTrainer(), djl().fineTuner());
  }

  @Override
  public DenseSolver denseSolver() {
    return djl().denseSolver();
  }

  @Override
  public SequenceTrainer sequenceTrainer() {
    return djl().sequenceTrainer();
  }

  /** The trained recommenders of a workspace, and their training. */
  public WorkspaceRecommenders workspaceRecommenders() {
    return new WorkspaceRecommenders(
        recommenderLibrary(),
        new ChildRecommenderTraining(OwnProgram.command()),
        () -> List.of(new SasRec(SequenceSettings.standard(), sequenceTrainer())));
  }

  @Override
  public RecommenderLibrary recommenderLibrary() {
    return new RecommenderFolders();
  }

  @Override
  public TrainingLock trainingLock() {
    return new FileTrainingLock(places.data().resolve("training.lock"));
  }

  /** The sentiment models of a workspace. */
  public SentimentModels workspaceModels() {
    return new SentimentModels(sentimentModels(), new DiskTrainingFiles(), Clock.systemUTC());
  }

  /** The trainings of a workspace. */
  public TrainingRuns trainingRuns() {
    return new TrainingRuns(
        workspaceModels(),
        new ChildTraining(OwnProgram.command()),
        new DiskTrainingFiles(),
        textEncoders(),
        new WorkspaceScoring(sentimentModels(), textEncoders()),
        Clock.systemUTC());
  }

  @Override
  public ModelLibrary sentimentModels() {
    return new ModelFolders(places.data().resolve("models"));
  }

  @Override
  public ReviewScores reviewScores() {
    return new KnownReviewScores(this::sentimentModels);
  }

  @Override
  public Reports reports() {
    return new Reports(reviewScores(), Clock.systemUTC());
  }

  /** Starts the window toolkit, without a display, where it does not run yet. */
  @Override
  public ReportWriter reportWriter() {
    Toolkit.start();
    return new ReportFolder(
        new ChartPictures(new PlotlyRenderer(), UiThread.javaFx()),
        List.of(new HtmlFormat(), new PdfFormat()));
  }

  @Override
  public void close() {
    if (inference != null && inferenceThread != null) {
      inference.close();
      inferenceThread.shutdown();
    }
    if (settings != null) {
      settings.close();
    }
  }
}
