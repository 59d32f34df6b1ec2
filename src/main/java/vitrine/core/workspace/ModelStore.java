package vitrine.core.workspace;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The trained models of a workspace. */
public interface ModelStore {

  /** All models, the newest first. */
  List<ModelEntry> list();

  /** Keeps or replaces a model of this name. Its files are in {@link #folder} by then. */
  void save(ModelEntry entry);

  /** The folder that holds a model's files; it may not exist yet. */
  Path folder(ModelEntry entry);

  /** Makes this the model that screens use for its task. */
  void promote(ModelEntry entry);

  /** The promoted model of a task. */
  default Optional<ModelEntry> promoted(String task) {
    return list().stream().filter(m -> m.promoted() && m.task().equals(task)).findFirst();
  }
}
