package vitrine.core.workspace;

import java.util.List;

/** What datasets remember of the aspects of their reviews. */
public interface AspectStore {

  /** The aspects of a dataset, in the order in which they were kept. */
  List<AspectEntry> list(String datasetId);

  /** Keeps these in place of what was kept; all of it or nothing. */
  void save(String datasetId, List<AspectEntry> aspects);
}
