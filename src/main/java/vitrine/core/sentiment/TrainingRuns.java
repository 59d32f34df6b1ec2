package vitrine.core.sentiment;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.Frame;
import vitrine.core.dataset.ReviewSet;
import vitrine.core.sentiment.SentimentModels.Listed;
import vitrine.core.workspace.DatasetEntry;
import vitrine.core.workspace.RunEntry;
import vitrine.core.workspace.RunEpoch;
import vitrine.core.workspace.RunFailure;
import vitrine.core.workspace.RunState;
import vitrine.core.workspace.Workspace;

/**
 * The trainings of a workspace, each kept as a run: its settings when it is asked for, each epoch
 * as it comes, its metrics at the end. What a kill interrupted is taken up from the last epoch.
 */
public final class TrainingRuns {
  /** The kind of these runs. */
  public static final String KIND = "train.sentiment";

  /** The kind of what a search tried. */
  public static final String TRIAL = "trial.sentiment";

  private final SentimentModels models;
  private final TrainingJobs jobs;
  private final TrainingFiles files;
  private final TextEncoders encoders;
  private final WorkspaceScoring scoring;
  private final Clock clock;

  /**
   * Trains through these jobs.
   *
   * @param encoders to judge what corrections did
   */
  public TrainingRuns(
      SentimentModels models,
      TrainingJobs jobs,
      TrainingFiles files,
      TextEncoders encoders,
      WorkspaceScoring scoring,
      Clock clock) {
    this.models = models;
    this.jobs = jobs;
    this.files = files;
    this.encoders = encoders;
    this.scoring = scoring;
    this.clock = clock;
  }

  /** All trainings of a workspace, the newest first. */
  public List<RunEntry> list(Workspace workspace) {
    return workspace.runs().list().stream().filter(run -> run.kind().equals(KIND)).toList();
  }

  /**
   * Keeps what the user asks for, until its turn comes.
   *
   * @param data what it will learn from
   */
  public RunEntry ask(Workspace workspace, TrainingOrder order, DatasetEntry data) {
    int corrections = new WorkspaceCorrections(workspace).all().ofReviews().size();
    RunEntry run =
        RunEntry.waiting(
            UUID.randomUUID().toString(),
            KIND,
            order.name(),
            clock.instant(),
            Optional.of(data.fingerprint()),
            RunJson.settings(order, corrections));
    workspace.runs().save(run);
    return run;
  }

  /**
   * Trains, from the start or from where it was interrupted, and keeps the model, not promoted.
   *
   * @param frame what the run's dataset holds now
   * @param watcher is told of each epoch once it is kept
   * @throws VitrineException if it fails; the run says so too
   * @throws CancellationException if cancelled; the run says so too, and no model is kept
   */
  public Listed train(
      Workspace workspace,
      RunEntry asked,
      Frame frame,
      Progress progress,
      Consumer<TrainingEpoch> watcher) {
    RunEntry run = asked.running(clock.instant());
    workspace.runs().save(run);
    workspace.runs().clearCurve(run.id());
    try {
      RunEntry done = trained(workspace, run, frame, progress, watcher);
      workspace.runs().save(done);
      return models.list(workspace).stream()
          .filter(model -> model.name().equals(run.name()))
          .findFirst()
          .orElseThrow(() -> new VitrineException(ProblemCode.MODEL_NOT_FOUND, run.name()));
    } catch (CancellationException e) {
      end(workspace, run, RunState.CANCELLED, Optional.empty());
      throw e;
    } catch (VitrineException e) {
      List<String> arguments = e.arguments().stream().map(String::valueOf).toList();
      end(workspace, run, RunState.FAILED, Optional.of(new RunFailure(e.code().name(), arguments)));
      throw e;
    } catch (RuntimeException | Error e) {
      end(workspace, run, RunState.FAILED, Optional.of(new RunFailure("", List.of())));
      throw e;
    }
  }

  private RunEntry trained(
      Workspace workspace,
      RunEntry run,
      Frame frame,
      Progress progress,
      Consumer<TrainingEpoch> watcher) {
    if (!run.data().equals(Optional.of(frame.fingerprint()))) {
      throw new VitrineException(ProblemCode.RUN_DATA_CHANGED, run.name());
    }
    TrainingOrder order = RunJson.order(run);
    progress.step("progress.preparing");
    Path folder = workspace.runs().folder(run.id());
    Corrections corrections = corrections(workspace, folder);
    TrainingTable table =
        TrainingTable.of(
            LabelledReviews.of(ReviewSet.of(frame), order.source()),
            corrections,
            order.settings().seed());
    Path csv = files.write(folder, table.rows());
    Path model = folder.resolve("model");
    ModelCard card =
        jobs.train(
            new TrainingJobs.Job(
                csv,
                run.name(),
                model,
                order.settings(),
                order.automatic(),
                order.search(),
                Optional.of(folder.resolve("checkpoint"))),
            progress,
            epoch -> {
              workspace.runs().append(run.id(), kept(epoch));
              watcher.accept(epoch);
            });
    SentimentModel before = scoring.model(workspace);
    Optional<CorrectionEffect> effect =
        table.learned() == 0
            ? Optional.empty()
            : effect(workspace, table, before, scoring.open(model), order, run, progress);
    Listed made = models.keep(workspace, card, model);
    keepTrials(workspace, run, card);
    files.delete(folder);
    return run.settled(RunJson.settled(run, card))
        .done(
            clock.instant(),
            made.entry().orElseThrow().hash(),
            RunJson.metrics(RunMetrics.of(card, effect)));
  }

  /** Keeps what a search tried as runs of their own. */
  private void keepTrials(Workspace workspace, RunEntry run, ModelCard card) {
    int number = 0;
    for (HeadCard head : card.heads()) {
      for (SearchTrial trial : head.trials()) {
        number++;
        RunEntry kept =
            RunEntry.waiting(
                run.id() + "." + number,
                TRIAL,
                run.name() + " #" + number,
                run.startedAt(),
                run.data(),
                RunJson.trialSettings(trial));
        workspace.runs().save(kept.tried(trial.seconds(), RunJson.trialMetrics(trial)));
      }
    }
  }

  /** The corrections as they were when the run began, so that it goes on with the same rows. */
  private Corrections corrections(Workspace workspace, Path folder) {
    Path file = files.inside(folder, "corrections.csv");
    if (files.exists(file)) {
      return new Corrections(CorrectionCsv.read(file, clock.instant()));
    }
    Corrections now = new WorkspaceCorrections(workspace).all();
    CorrectionCsv.write(now.all(), file);
    return now;
  }

  private Optional<CorrectionEffect> effect(
      Workspace workspace,
      TrainingTable table,
      SentimentModel before,
      SentimentModel after,
      TrainingOrder order,
      RunEntry run,
      Progress progress) {
    ModelComparison comparison = new ModelComparison(encoders);
    return comparison
        .on(table.heldOut(), before, after, progress)
        .map(
            heldOut ->
                new CorrectionEffect(
                    before.name(),
                    otherSplit(workspace, before, order, run),
                    table.learned(),
                    heldOut,
                    comparison.on(table.corrected(), before, after, progress)));
  }

  /**
   * Whether the model before may know some of the held-out rows: it was trained on another split or
   * on other data, of which nobody here can say that they are not among it.
   */
  private boolean otherSplit(
      Workspace workspace, SentimentModel before, TrainingOrder order, RunEntry run) {
    if (before.name().equals(ModelLibrary.BUILT_IN)) {
      return true;
    }
    return workspace.models().list().stream().anyMatch(entry -> entry.name().equals(before.name()))
        && list(workspace).stream()
            .filter(other -> other.state() == RunState.DONE && other.name().equals(before.name()))
            .noneMatch(
                other ->
                    other.data().equals(run.data())
                        && RunJson.order(other).settings().seed() == order.settings().seed()
                        && RunJson.order(other).source() == order.source());
  }

  private void end(Workspace workspace, RunEntry run, RunState how, Optional<RunFailure> why) {
    workspace.runs().save(run.ended(clock.instant(), how, why));
    files.delete(workspace.runs().folder(run.id()));
  }

  /** Says that a run that waits for its turn shall not begin. */
  public void cancelWaiting(Workspace workspace, RunEntry run) {
    workspace.runs().save(run.ended(clock.instant(), RunState.CANCELLED, Optional.empty()));
  }

  /** Forgets a run, and what it could be taken up from. */
  public void discard(Workspace workspace, RunEntry run) {
    files.delete(workspace.runs().folder(run.id()));
    workspace.runs().list().stream()
        .filter(other -> other.kind().equals(TRIAL) && other.id().startsWith(run.id() + "."))
        .forEach(trial -> workspace.runs().delete(trial.id()));
    workspace.runs().delete(run.id());
  }

  private static RunEpoch kept(TrainingEpoch epoch) {
    return new RunEpoch(
        epoch.epoch(),
        epoch.trainLoss(),
        epoch.validationLoss(),
        epoch.validationAccuracy(),
        epoch.gradientNorm());
  }
}
