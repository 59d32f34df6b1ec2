package vitrine.core.workspace;

import java.util.List;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;

/** The experiments of a workspace that somebody described, read or decided. */
public interface ExperimentStore {

  /** All of them, the oldest first. */
  List<ExperimentEntry> list();

  /**
   * Keeps or replaces the experiment with this id; all of it or nothing, also when the process is
   * killed.
   *
   * @throws VitrineException {@link ProblemCode#EXPERIMENT_NAME_TAKEN} if another one has its name
   */
  void save(ExperimentEntry entry);

  /** Forgets the experiment with this id; its data stays. */
  void delete(String id);
}
