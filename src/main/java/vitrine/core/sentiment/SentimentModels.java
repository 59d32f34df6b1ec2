package vitrine.core.sentiment;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vitrine.core.common.Fingerprint;
import vitrine.core.common.VitrineException;
import vitrine.core.workspace.ModelEntry;
import vitrine.core.workspace.Promotion;
import vitrine.core.workspace.Workspace;

/** The sentiment models of a workspace: lists, promotes, exports and deletes them. */
public final class SentimentModels {
  private final ModelLibrary library;
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

  /** The models that lie in these files. */
  public SentimentModels(ModelLibrary library, TrainingFiles files, Clock clock) {
    this.library = library;
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

  /** Keeps a freshly trained model in the workspace, not promoted. */
  Listed keep(Workspace workspace, ModelCard card, Path model) {
    StringBuilder hashes = new StringBuilder();
    card.heads().forEach(head -> hashes.append(head.sha256()).append(head.adaptationSha256()));
    ModelEntry entry =
        new ModelEntry(
            card.name(),
            ModelCard.TASK,
            Fingerprint.of(hashes.toString().getBytes(StandardCharsets.UTF_8)),
            clock.instant(),
            files.text(model),
            false);
    files.move(model, workspace.models().folder(entry));
    workspace.models().save(entry);
    return new Listed(card, Optional.of(entry), false);
  }

  /** Which models were put to use, the latest first. */
  public List<Promotion> history(Workspace workspace) {
    return workspace.models().promotions(ModelCard.TASK);
  }

  /** The model that was in use before the present one and is still there. */
  public Optional<Listed> previous(Workspace workspace) {
    List<Listed> all = list(workspace);
    String used = all.stream().filter(Listed::used).map(Listed::name).findFirst().orElse("");
    for (Promotion promotion : history(workspace)) {
      if (!promotion.model().equals(used)) {
        Optional<Listed> there =
            all.stream().filter(model -> model.name().equals(promotion.model())).findFirst();
        if (there.isPresent()) {
          return there;
        }
      }
    }
    return all.stream().filter(model -> model.entry().isEmpty() && !model.used()).findFirst();
  }

  /**
   * Copies a model's files to a folder of the user's.
   *
   * @throws VitrineException if they cannot be written
   */
  public void export(Workspace workspace, ModelEntry model, Path folder) {
    files.move(workspace.models().folder(model), folder.resolve(model.name()));
  }

  /** Deletes a model that is not in use; its run stays. */
  public void delete(Workspace workspace, ModelEntry model) {
    boolean shared =
        workspace.models().list().stream()
            .anyMatch(
                other -> !other.name().equals(model.name()) && other.hash().equals(model.hash()));
    workspace.models().delete(model);
    boolean kept =
        workspace.models().list().stream().anyMatch(other -> other.name().equals(model.name()));
    if (!kept && !shared) {
      files.delete(workspace.models().folder(model));
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
