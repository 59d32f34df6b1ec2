package vitrine.core.workspace;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What was trained and evaluated in a workspace. A workspace is open in one process at a time: what
 * is found running when it is opened was interrupted, and is told as such.
 */
public interface RunStore {

  /** All runs, the newest first. */
  List<RunEntry> list();

  /** The run with this id. */
  default Optional<RunEntry> find(String id) {
    return list().stream().filter(run -> run.id().equals(id)).findFirst();
  }

  /** Keeps or replaces the run with this id; its epochs stay. */
  void save(RunEntry run);

  /** Keeps one more epoch of a run; it outlives a kill of the program. */
  void append(String id, RunEpoch epoch);

  /** The epochs of a run, in the order in which they came. */
  List<RunEpoch> curve(String id);

  /** Forgets the epochs of a run that starts again. */
  void clearCurve(String id);

  /** Forgets a run and its epochs; its folder is the caller's to delete. */
  void delete(String id);

  /** The folder for the files of a run that it can be taken up from; it may not exist. */
  Path folder(String id);
}
