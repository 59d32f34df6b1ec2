package vitrine.core.workspace;

import java.util.List;

/** What was trained, evaluated and scored in a workspace. */
public interface RunStore {

  /** All runs, the newest first. */
  List<RunEntry> list();

  /** Keeps or replaces the run with this id. */
  void save(RunEntry run);
}
