package vitrine.core.dataset;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/** The kind of each row of a frame, as an ordinal. */
final class EventKinds {
  private static final int BLOCKS = 16;

  private EventKinds() {}

  static byte[] of(Frame frame, boolean[] cancellations) {
    return frame
        .codes(Role.EVENT)
        .map(c -> named(frame, c))
        .orElseGet(() -> implied(frame, cancellations));
  }

  private static byte[] named(Frame frame, CodeColumn events) {
    byte[] kindOfCode = new byte[events.dictionary().size()];
    for (int code = 0; code < kindOfCode.length; code++) {
      String name = events.dictionary().value(code);
      kindOfCode[code] = ordinal(frame.events().getOrDefault(name, EventKind.OTHER));
    }
    int[] codes = events.codes();
    byte[] kinds = new byte[codes.length];
    IntStream.range(0, BLOCKS)
        .parallel()
        .forEach(
            block -> {
              int to = (int) ((long) kinds.length * (block + 1) / BLOCKS);
              for (int row = (int) ((long) kinds.length * block / BLOCKS); row < to; row++) {
                kinds[row] = codes[row] < 0 ? ordinal(EventKind.OTHER) : kindOfCode[codes[row]];
              }
            });
    return kinds;
  }

  private static byte[] implied(Frame frame, boolean[] cancellations) {
    byte[] kinds = new byte[frame.rows()];
    Optional<CodeColumn> orders = frame.codes(Role.ORDER);
    Optional<MeasureColumn> quantities = frame.measures(Role.QUANTITY);
    if (orders.isEmpty() && quantities.isEmpty() && frame.columnOf(Role.PRICE).isEmpty()) {
      boolean reviews =
          frame.columnOf(Role.RATING).isPresent() || frame.columnOf(Role.TEXT).isPresent();
      Arrays.fill(kinds, ordinal(reviews ? EventKind.REVIEW : EventKind.OTHER));
      return kinds;
    }
    Arrays.fill(kinds, ordinal(EventKind.PURCHASE));
    orders.ifPresent(column -> returnCancelled(kinds, column.codes(), cancellations));
    quantities.ifPresent(column -> returnNegative(kinds, column.values()));
    return kinds;
  }

  private static void returnCancelled(byte[] kinds, int[] orders, boolean[] cancellations) {
    for (int row = 0; row < kinds.length; row++) {
      if (orders[row] >= 0 && cancellations[orders[row]]) {
        kinds[row] = ordinal(EventKind.RETURN);
      }
    }
  }

  private static void returnNegative(byte[] kinds, double[] quantities) {
    for (int row = 0; row < kinds.length; row++) {
      if (quantities[row] < 0) {
        kinds[row] = ordinal(EventKind.RETURN);
      }
    }
  }

  private static byte ordinal(EventKind kind) {
    return (byte) kind.ordinal();
  }
}
