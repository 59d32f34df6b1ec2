package vitrine.core.joining;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vitrine.core.common.Fingerprint;
import vitrine.core.dataset.Frame;
import vitrine.core.workspace.DatasetEntry;

/**
 * Follows the declared joins when a dataset is listed and when it is opened, so that both name the
 * same content. The partner comes without joins of its own: joins do not lead to joins.
 */
public final class AppliedJoins {
  private final DeclaredJoins joins;

  /** Follows these joins. */
  public AppliedJoins(DeclaredJoins joins) {
    this.joins = joins;
  }

  /** The entry with the fingerprint of what opening it gives. */
  public DatasetEntry entry(DatasetEntry entry, List<DatasetEntry> unjoined) {
    Fingerprint fingerprint = entry.fingerprint();
    for (Join join : joins.of(entry.name())) {
      for (DatasetEntry other : unjoined) {
        if (other.name().equals(join.from())) {
          fingerprint = Joining.fingerprint(fingerprint, other.fingerprint(), join);
        }
      }
    }
    return new DatasetEntry(
        entry.id(),
        entry.name(),
        entry.kind(),
        fingerprint,
        entry.importedAt(),
        entry.rows(),
        entry.provenance());
  }

  /**
   * A dataset whose partner has lost the ids can still be opened, without the partner's columns.
   */
  private static Frame joined(Frame frame, Frame partner, Join join) {
    if (Joining.possible(frame, partner, join.by())) {
      return Joining.join(frame, partner, join).frame();
    }
    return new Frame(
        frame.table(),
        frame.roles(),
        frame.events(),
        frame.zone(),
        Joining.fingerprint(frame.fingerprint(), partner.fingerprint(), join));
  }

  /**
   * A frame with the columns of its partners.
   *
   * @param partners the frame of another dataset, without its joins
   */
  public Frame frame(String name, Frame unjoined, Function<String, Optional<Frame>> partners) {
    Frame frame = unjoined;
    for (Join join : joins.of(name)) {
      Optional<Frame> partner = partners.apply(join.from());
      if (partner.isPresent()) {
        frame = joined(frame, partner.get(), join);
      }
    }
    return frame;
  }
}
