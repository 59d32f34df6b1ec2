package vitrine.core.workspace;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vitrine.core.common.Progress;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.dataset.Frame;

/** The imported datasets of a workspace. */
public interface DatasetStore {

  /** All datasets, the oldest first. */
  List<DatasetEntry> list();

  /**
   * Stores a frame under a name; a dataset of that name is replaced. Either everything is stored or
   * nothing is, also when the process is killed.
   */
  DatasetEntry save(
      String name, DatasetKind kind, Frame frame, Provenance provenance, Progress progress);

  /** Reads a stored frame. */
  Frame open(DatasetEntry entry, Progress progress);

  /** Removes a dataset and its frame. */
  void delete(DatasetEntry entry);

  /** The dataset of this name. */
  default Optional<DatasetEntry> find(String name) {
    return list().stream().filter(entry -> entry.name().equals(name)).findFirst();
  }

  /** The dataset of this kind that was imported last. */
  default Optional<DatasetEntry> latest(DatasetKind kind) {
    return list().stream()
        .filter(entry -> entry.kind() == kind)
        .max(Comparator.comparing(DatasetEntry::importedAt));
  }
}
