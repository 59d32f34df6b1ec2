package vitrine.core.workspace;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a repair did.
 *
 * @param damaged whether there was anything to repair
 * @param keptAside the damaged store, for someone who can read it; empty if there was none
 * @param restored the datasets that are there now
 * @param unreadable frame files that are damaged themselves, renamed and left where they lie
 */
public record Repair(
    boolean damaged, Optional<Path> keptAside, List<DatasetEntry> restored, List<Path> unreadable) {
  /** Copies the lists. */
  public Repair {
    restored = List.copyOf(restored);
    unreadable = List.copyOf(unreadable);
  }
}
