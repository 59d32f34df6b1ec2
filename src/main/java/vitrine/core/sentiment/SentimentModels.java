package vitrine.core.sentiment;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vitrine.core.common.Fingerprint;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.ReviewSet;
import vitrine.core.workspace.ModelEntry;
import vitrine.core.workspace.Workspace;

/** The sentiment models of a workspace: lists, trains and promotes them. */
public final class SentimentModels {
  private final ModelLibrary library;
  private final TrainingJobs jobs;
  private final TrainingFiles files;
  private final Clock clock;

  /**
   * A model of a workspace.
   *
   * @param card what it is
   * @param entry of the workspace; empty for the built-in model
   * @param used whether screens use it
   */
  public record Listed(ModelCard card, Optional<ModelEntry> entry, boolean used) {
    /** Its name. */
    public String name() {
      return card.name();
    }
  }

  /** Trains through these jobs. */
  public SentimentModels(
      ModelLibrary library, TrainingJobs jobs, TrainingFiles files, Clock clock) {
    this.library = library;
    this.jobs = jobs;
    this.files = files;
    this.clock = clock;
  }

  /** The built-in model, then the workspace's, the newest first. */
  public List<Listed> list(Workspace workspace) {
    Optional<ModelEntry> promoted =
        workspace.models().promoted(ModelCard.TASK).filter(entry -> !isBuiltIn(entry));
    List<Listed> all = new ArrayList<>();
    all.add(
        new Listed(
            library.open(ModelLibrary.BUILT_IN).card(), Optional.empty(), promoted.isEmpty()));
    for (ModelEntry entry : workspace.models().list()) {
      if (entry.task().equals(ModelCard.TASK) && !isBuiltIn(entry)) {
        files
            .card(workspace.models().folder(entry))
            .ifPresent(
                card ->
                    all.add(
                        new Listed(card, Optional.of(entry), promoted.equals(Optional.of(entry)))));
      }
    }
    return all;
  }

  /** Trains a head on the reviews' stars and keeps it in the workspace, not promoted. */
  public Listed train(Workspace workspace, ReviewSet reviews, String name, Progress progress) {
    double[] stars =
        reviews
            .ratings()
            .orElseThrow(() -> new VitrineException(ProblemCode.DATASET_LACKS_ROLE, "rating"))
            .values();
    Path folder = files.temporary(name);
    try {
      progress.step("progress.preparing");
      Path csv = files.write(folder, reviews, stars);
      Path model = folder.resolve("model");
      ModelCard card = jobs.train(new TrainingJobs.Job(csv, name, model), progress, epoch -> {});
      StringBuilder hashes = new StringBuilder();
      card.heads().forEach(head -> hashes.append(head.sha256()));
      ModelEntry entry =
          new ModelEntry(
              name,
              ModelCard.TASK,
              Fingerprint.of(hashes.toString().getBytes(StandardCharsets.UTF_8)),
              clock.instant(),
              files.text(model),
              false);
      files.move(model, workspace.models().folder(entry));
      workspace.models().save(entry);
      return new Listed(card, Optional.of(entry), false);
    } finally {
      files.delete(folder);
    }
  }

  /** Makes this the model that scores the workspace's reviews. */
  public void promote(Workspace workspace, Listed model) {
    workspace.models().promote(model.entry().orElseGet(() -> builtIn(workspace)));
  }

  /** The built-in model as an entry, so that it can be chosen again after another one. */
  private ModelEntry builtIn(Workspace workspace) {
    SentimentModel model = library.open(ModelLibrary.BUILT_IN);
    ModelEntry entry =
        new ModelEntry(
            ModelLibrary.BUILT_IN,
            ModelCard.TASK,
            model.fingerprint(),
            clock.instant(),
            "{}",
            false);
    workspace.models().save(entry);
    return entry;
  }

  /** Whether the entry stands for the model that comes with the program. */
  static boolean isBuiltIn(ModelEntry entry) {
    return entry.name().equals(ModelLibrary.BUILT_IN);
  }
}
