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
  default DatasetEntry save(
      String name, DatasetKind kind, Frame frame, Provenance provenance, Progress progress) {
    return save(name, kind, frame, provenance, Optional.empty(), progress);
  }

  /**
   * As {@link #save(String, DatasetKind, Frame, Provenance, Progress)}, with the rows that analyses
   * shall not see. The whole frame is stored.
   *
   * @return the entry, with the rows and the fingerprint of what {@link #open} will give
   */
  DatasetEntry save(
      String name,
      DatasetKind kind,
      Frame frame,
      Provenance provenance,
      Optional<Cleaning> cleaning,
      Progress progress);

  /**
   * Reads a stored frame without the rows that its cleaning rules take, with the columns that other
   * datasets are declared to add.
   */
  Frame open(DatasetEntry entry, Progress progress);

  /** Reads a stored frame without the rows that its cleaning rules take. */
  Frame openUnjoined(DatasetEntry entry, Progress progress);

  /** Reads a stored frame with all its rows. */
  Frame openWhole(DatasetEntry entry, Progress progress);

  /** The rows that analyses of a dataset do not see; empty where no rule was ever stored. */
  Optional<Cleaning> cleaning(DatasetEntry entry);

  /**
   * Stores which rows analyses of a dataset do not see, in place of what was stored before. The
   * rows themselves stay.
   *
   * @return the entry as it is now: its rows and its fingerprint are those of {@link #open}
   */
  DatasetEntry clean(DatasetEntry entry, Cleaning cleaning);

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
