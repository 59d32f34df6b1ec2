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

  /** Makes this the model that screens use for its task, and remembers when. */
  void promote(ModelEntry entry);

  /** Which models of a task were put to use, the latest first; a model may be gone by now. */
  List<Promotion> promotions(String task);

  /** Forgets a model that is not promoted; its folder is the caller's to delete. */
  void delete(ModelEntry entry);

  /** The promoted model of a task. */
  default Optional<ModelEntry> promoted(String task) {
    return list().stream().filter(m -> m.promoted() && m.task().equals(task)).findFirst();
  }
}
