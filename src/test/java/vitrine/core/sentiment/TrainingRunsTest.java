package vitrine.core.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.dataset.Frame;
import vitrine.core.workspace.DatasetEntry;
import vitrine.core.workspace.RunEntry;
import vitrine.core.workspace.RunEpoch;
import vitrine.core.workspace.RunFailure;
import vitrine.core.workspace.RunState;
import vitrine.core.workspace.Workspace;
import vitrine.infra.frames.Disk;
import vitrine.infra.storage.H2Workspaces;
import vitrine.infra.training.DiskTrainingFiles;

/** Runs over a real store and real files; only the training itself is a fake. */
class TrainingRunsTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-05T09:30:00Z"), ZoneOffset.UTC);
  private static final TrainingEpoch EPOCH = new TrainingEpoch(1, .6, .5, .8, 2);

  @TempDir private Path folder;

  private Workspace workspace;
  private DatasetEntry data;
  private Frame frame;
  private Optional<TrainingJobs.Job> asked = Optional.empty();

  @BeforeEach
  void open() {
    workspace = new H2Workspaces(Disk.real(), CLOCK).open(folder.resolve("w"));
    ReviewFrames reviews = new ReviewFrames();
    for (int i = 0; i < 150; i++) {
      reviews.add("P1", "2026-03-01", i % 2 == 0 ? 5 : 1, (i % 2 == 0 ? "good " : "bad ") + i);
    }
    frame = reviews.frame();
    data =
        workspace
            .datasets()
            .save(
                "reviews",
                DatasetKind.REVIEWS,
                frame,
                new vitrine.core.workspace.Provenance(List.of("r.csv"), "{}", 150, 0),
                Progress.unwatched());
  }

  private TrainingRuns runs(TrainingJobs jobs) {
    ModelLibrary library = new FolderlessLibrary();
    DiskTrainingFiles files = new DiskTrainingFiles();
    TextEncoders encoders = Fakes.encoders(new Fakes.WordEncoder());
    return new TrainingRuns(
        new SentimentModels(library, files, CLOCK),
        jobs,
        files,
        encoders,
        new WorkspaceScoring(library, encoders),
        CLOCK);
  }

  /** Every model is the fake one. */
  private static final class FolderlessLibrary implements ModelLibrary {
    @Override
    public List<ModelCard> cards() {
      return List.of(Fakes.model().card());
    }

    @Override
    public SentimentModel open(String name) {
      return Fakes.model();
    }

    @Override
    public ModelCard save(ModelCard card, Map<TextLanguage, TrainedReader> readers, Path to) {
      return card;
    }

    @Override
    public Path folder(String name) {
      return Path.of(name);
    }
  }

  private ModelCard made(TrainingJobs.Job job, Consumer<TrainingEpoch> watcher) {
    asked = Optional.of(job);
    watcher.accept(EPOCH);
    try {
      Files.createDirectories(job.folder());
      Files.writeString(job.folder().resolve("card.json"), CARD.formatted(job.name()));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return new ModelCard(
        job.name(), ModelCard.TASK, ModelCard.HEAD, List.of(), List.of(Fakes.card()));
  }

  private static final String CARD =
      "{\"name\":\"%s\",\"task\":\"sentiment\",\"method\":\"head\",\"notes\":[],\"heads\":[]}";

  private static TrainingOrder order() {
    return new TrainingOrder(
        "mine",
        "reviews",
        LearningSource.STARS,
        TrainingSettings.of(TrainingMethod.LORA).seeded(5),
        false,
        false);
  }

  private RunEntry only() {
    return workspace.runs().list().getFirst();
  }

  @Test
  void trainingIsKeptFromAskingToTheEnd() {
    TrainingRuns runs =
        runs(
            (job, progress, watcher) -> {
              ModelCard card = made(job, watcher);
              assertThat(only().state()).isEqualTo(RunState.RUNNING);
              assertThat(workspace.runs().curve(only().id()))
                  .as("written before the training ended")
                  .containsExactly(new RunEpoch(1, .6, .5, .8, 2));
              return card;
            });
    RunEntry run = runs.ask(workspace, order(), data);
    assertThat(only().state()).isEqualTo(RunState.WAITING);
    runs.train(workspace, run, frame, Progress.unwatched(), epoch -> {});
    assertThat(only().state()).isEqualTo(RunState.DONE);
    assertThat(RunJson.metrics(only()).orElseThrow().accuracy()).isEqualTo(1);
    assertThat(RunJson.order(run)).isEqualTo(order());
    assertThat(RunJson.settings(run)).containsEntry("targets", "query, value");
    assertThat(RunJson.settings(only()))
        .as("as they were in the end")
        .containsEntry("method", "HEAD")
        .containsEntry("dataset", "reviews");
    assertThat(asked.orElseThrow().settings()).isEqualTo(order().settings());
    assertThat(asked.orElseThrow().checkpoint()).isPresent();
    assertThat(workspace.models().list()).hasSize(1);
    assertThat(only().model()).contains(workspace.models().list().getFirst().hash());
    assertThat(workspace.runs().folder(run.id())).doesNotExist();
  }

  @Test
  void cancelledAndFailedTrainingsSaySoAndLeaveNoModel() {
    TrainingRuns cancelled =
        runs(
            (job, progress, watcher) -> {
              watcher.accept(EPOCH);
              throw new CancellationException();
            });
    RunEntry first = cancelled.ask(workspace, order(), data);
    assertThatThrownBy(
            () -> cancelled.train(workspace, first, frame, Progress.unwatched(), epoch -> {}))
        .isInstanceOf(CancellationException.class);
    assertThat(only().state()).isEqualTo(RunState.CANCELLED);
    assertThat(workspace.runs().curve(first.id())).hasSize(1);
    cancelled.discard(workspace, first);
    TrainingRuns failed =
        runs(
            (job, progress, watcher) -> {
              throw new VitrineException(ProblemCode.TRAINING_DIVERGED, "NaN", 7);
            });
    RunEntry second = failed.ask(workspace, order(), data);
    assertThatThrownBy(
            () -> failed.train(workspace, second, frame, Progress.unwatched(), epoch -> {}))
        .isInstanceOf(VitrineException.class);
    assertThat(only().state()).isEqualTo(RunState.FAILED);
    assertThat(only().failure()).contains(new RunFailure("TRAINING_DIVERGED", List.of("NaN", "7")));
    assertThat(workspace.models().list()).isEmpty();
  }

  @Test
  void interruptedTrainingGoesOnWithTheSameRowsAndOneCurve() throws Exception {
    new WorkspaceCorrections(workspace)
        .correct("bad 113", Optional.empty(), Sentiment.POSITIVE, Optional.empty(), "");
    String[] rows = new String[2];
    TrainingRuns killed =
        runs(
            (job, progress, watcher) -> {
              rows[0] = read(job.reviews());
              watcher.accept(EPOCH);
              throw new Killed();
            });
    RunEntry run = killed.ask(workspace, order(), data);
    try {
      killed.train(workspace, run, frame, Progress.unwatched(), epoch -> {});
    } catch (Killed e) {
      // The store says "running" and the files lie there, as after a kill.
      workspace.runs().save(run.running(CLOCK.instant()));
    }
    Path kept = workspace.runs().folder(run.id());
    CorrectionCsv.write(
        new WorkspaceCorrections(workspace).all().all(),
        Files.createDirectories(kept).resolve("corrections.csv"));
    workspace.close();
    workspace = new H2Workspaces(Disk.real(), CLOCK).open(folder.resolve("w"));
    assertThat(only().state()).isEqualTo(RunState.INTERRUPTED);
    assertThat(workspace.runs().curve(run.id())).hasSize(1);
    new WorkspaceCorrections(workspace)
        .correct("good 2", Optional.empty(), Sentiment.NEGATIVE, Optional.empty(), "");
    TrainingRuns resumed =
        runs(
            (job, progress, watcher) -> {
              rows[1] = read(job.reviews());
              return made(job, watcher);
            });
    resumed.train(workspace, only(), frame, Progress.unwatched(), epoch -> {});
    assertThat(rows[1])
        .as("later corrections wait")
        .isEqualTo(rows[0])
        .contains("bad 113,positive");
    assertThat(only().state()).isEqualTo(RunState.DONE);
    assertThat(workspace.runs().curve(run.id())).hasSize(1);
    CorrectionEffect effect = RunJson.metrics(only()).orElseThrow().effect().orElseThrow();
    assertThat(effect.learned()).isEqualTo(1);
    assertThat(effect.heldOut().difference()).as("the same fake model twice").isZero();
    assertThat(effect.heldOut().rows()).isEqualTo(30);
  }

  private static final class Killed extends Error {
    private static final long serialVersionUID = 1;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void changedDataIsRefused() {
    TrainingRuns runs = runs((job, progress, watcher) -> made(job, watcher));
    RunEntry run = runs.ask(workspace, order(), data);
    Frame other = new ReviewFrames().add("P1", "2026-03-01", 5, "x").frameBy("ann");
    assertThatThrownBy(() -> runs.train(workspace, run, other, Progress.unwatched(), epoch -> {}))
        .hasMessageContaining("RUN_DATA_CHANGED");
    assertThat(only().state()).isEqualTo(RunState.FAILED);
  }

  @Test
  void promotionCanBeUndone() {
    TrainingRuns runs = runs((job, progress, watcher) -> made(job, watcher));
    RunEntry run = runs.ask(workspace, order(), data);
    SentimentModels models =
        new SentimentModels(new FolderlessLibrary(), new DiskTrainingFiles(), CLOCK);
    SentimentModels.Listed made =
        runs.train(workspace, run, frame, Progress.unwatched(), epoch -> {});
    models.promote(workspace, made);
    assertThat(models.previous(workspace).map(SentimentModels.Listed::used)).contains(false);
    models.promote(workspace, models.previous(workspace).orElseThrow());
    assertThat(models.list(workspace).getFirst().used()).as("the built-in one").isTrue();
    assertThat(models.previous(workspace).map(SentimentModels.Listed::name)).contains("mine");
    assertThat(models.history(workspace)).hasSize(2);
    models.export(workspace, made.entry().orElseThrow(), folder.resolve("out"));
    assertThat(folder.resolve("out").resolve("mine").resolve("card.json")).exists();
    models.delete(workspace, made.entry().orElseThrow());
    assertThat(models.list(workspace)).hasSize(1);
  }
}
