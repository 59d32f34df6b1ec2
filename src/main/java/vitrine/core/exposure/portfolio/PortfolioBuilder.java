package vitrine.core.exposure.portfolio;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;
import vitrine.core.experiment.portfolio.Checkpoint;
import vitrine.core.experiment.portfolio.Checkpoint.Side;
import vitrine.core.experiment.portfolio.CheckpointStream;

/** Sorts rows into streams, and sets aside those that are no checkpoint. */
final class PortfolioBuilder {
  private static final int AT_HAND = 100;

  /** Above it a double no longer holds every whole number. */
  private static final double LARGEST_COUNT = 1L << 53;

  private final Map<CheckpointStream.Key, List<Checkpoint>> streams = new LinkedHashMap<>();
  private final Map<Rejection, Long> aside = new EnumMap<>(Rejection.class);
  private final List<RejectedRow> first = new ArrayList<>();
  private long kept;

  /** Why a row is no checkpoint. */
  private static final class Rejected extends Exception {
    private static final long serialVersionUID = 1L;
    private final Rejection reason;
    private final CheckpointColumn column;

    Rejected(Rejection reason, CheckpointColumn column) {
      super(reason.code(), null, false, false);
      this.reason = reason;
      this.column = column;
    }
  }

  /** Takes a row. */
  void add(CheckpointFields row) {
    try {
      keep(row);
      kept++;
    } catch (Rejected rejected) {
      reject(
          new RejectedRow(
              row.file(),
              row.line(),
              rejected.reason,
              rejected.column.argument(),
              row.text(rejected.column)));
    }
  }

  /** Sets a row aside. */
  void reject(RejectedRow row) {
    aside.merge(row.reason(), 1L, Long::sum);
    if (first.size() < AT_HAND) {
      first.add(row);
    }
  }

  /**
   * What the rows came to.
   *
   * @throws VitrineException if none is a checkpoint
   */
  Portfolio build() {
    if (streams.isEmpty()) {
      throw nothing();
    }
    List<CheckpointStream> all = new ArrayList<>();
    streams.forEach((key, checkpoints) -> all.add(new CheckpointStream(key, checkpoints)));
    return new Portfolio(all, kept, aside, first);
  }

  private VitrineException nothing() {
    if (first.isEmpty()) {
      return new VitrineException(ProblemCode.EXPERIMENT_NO_CHECKPOINT, 0L, "–", "–", "–");
    }
    RejectedRow row = first.getFirst();
    long rows = aside.values().stream().mapToLong(Long::longValue).sum();
    return new VitrineException(
        ProblemCode.EXPERIMENT_NO_CHECKPOINT, rows, row.line(), row.column(), row.value());
  }

  private void keep(CheckpointFields row) throws Rejected {
    CheckpointStream.Key key =
        new CheckpointStream.Key(
            id(row, CheckpointColumn.EXPERIMENT),
            id(row, CheckpointColumn.VARIANT),
            id(row, CheckpointColumn.METRIC));
    double time = row.number(CheckpointColumn.TIME);
    if (!Double.isFinite(time)) {
      throw new Rejected(Rejection.TIME_INVALID, CheckpointColumn.TIME);
    }
    Checkpoint checkpoint =
        new Checkpoint(
            time,
            side(
                row,
                CheckpointColumn.CONTROL_COUNT,
                CheckpointColumn.CONTROL_MEAN,
                CheckpointColumn.CONTROL_VARIANCE),
            side(
                row,
                CheckpointColumn.TREATMENT_COUNT,
                CheckpointColumn.TREATMENT_MEAN,
                CheckpointColumn.TREATMENT_VARIANCE));
    List<Checkpoint> before = streams.getOrDefault(key, List.of());
    if (!before.isEmpty() && !(time > before.getLast().time())) {
      throw new Rejected(Rejection.TIME_NOT_INCREASING, CheckpointColumn.TIME);
    }
    streams.computeIfAbsent(key, _ -> new ArrayList<>()).add(checkpoint);
  }

  private static String id(CheckpointFields row, CheckpointColumn column) throws Rejected {
    if (row.blank(column)) {
      throw new Rejected(Rejection.ID_MISSING, column);
    }
    return row.text(column);
  }

  private static Side side(
      CheckpointFields row,
      CheckpointColumn count,
      CheckpointColumn mean,
      CheckpointColumn variance)
      throws Rejected {
    double units = row.number(count);
    if (!(units >= 0) || units != Math.rint(units) || units > LARGEST_COUNT) {
      throw new Rejected(Rejection.COUNT_INVALID, count);
    }
    double value = row.number(mean);
    boolean nobody = units == 0 && row.blank(mean);
    if (!Double.isFinite(value) && !nobody) {
      throw new Rejected(Rejection.MEAN_INVALID, mean);
    }
    if (row.blank(variance)) {
      return new Side((long) units, value, OptionalDouble.empty());
    }
    double spread = row.number(variance);
    if (!Double.isFinite(spread)) {
      throw new Rejected(Rejection.VARIANCE_UNREADABLE, variance);
    }
    return new Side((long) units, value, OptionalDouble.of(spread));
  }
}
