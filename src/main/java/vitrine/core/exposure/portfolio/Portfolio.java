package vitrine.core.exposure.portfolio;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vitrine.core.experiment.portfolio.CheckpointStream;

/**
 * The checkpoints of many experiments. Rows read are the rows kept and the rows set aside, always.
 *
 * @param streams by first row
 * @param rowsKept one checkpoint each
 * @param aside how many rows were set aside, by reason
 * @param firstAside the first hundred of them
 */
public record Portfolio(
    List<CheckpointStream> streams,
    long rowsKept,
    Map<Rejection, Long> aside,
    List<RejectedRow> firstAside) {
  /** Copies lists and map; reasons come in the order of {@link Rejection}. */
  public Portfolio {
    streams = List.copyOf(streams);
    Map<Rejection, Long> ordered = new EnumMap<>(Rejection.class);
    ordered.putAll(aside);
    aside = Collections.unmodifiableMap(ordered);
    firstAside = List.copyOf(firstAside);
  }

  /** Rows of the data, header and empty lines left out. */
  public long rowsRead() {
    return rowsKept + rowsSetAside();
  }

  /** Rows that are no checkpoint. */
  public long rowsSetAside() {
    return aside.values().stream().mapToLong(Long::longValue).sum();
  }
}
