package vitrine.core.dataset;

import java.time.ZoneId;
import java.util.Optional;

/**
 * Events as arrays: who, what, which kind, when, a row each in file order. It holds the frame and
 * adds nothing to it but the kind of each row and, when first asked for, the order by user.
 *
 * <p>Where the data has no event column, a row with an order, price or quantity is a purchase, or a
 * return if its quantity is negative or its order is a cancellation; a row with stars or a review
 * text is a review; any other is {@link EventKind#OTHER}.
 */
public final class EventLog {
  private static final EventKind[] KINDS = EventKind.values();

  private final Frame frame;
  private final CodeColumn users;
  private final byte[] kinds;
  private final long[] times;
  private final boolean[] cancellations;
  private volatile Optional<UserOrder> byUser = Optional.empty();

  private EventLog(Frame frame, CodeColumn users, long[] times) {
    this.frame = frame;
    this.users = users;
    this.times = times;
    this.cancellations =
        frame.codes(Role.ORDER).map(c -> Cancellations.of(c.dictionary())).orElse(new boolean[0]);
    this.kinds = EventKinds.of(frame, cancellations);
  }

  /**
   * The events of a frame.
   *
   * @throws vitrine.core.common.VitrineException if it has no user or no time column
   */
  public static EventLog of(Frame frame) {
    CodeColumn users = Required.codes(frame, Role.USER);
    return new EventLog(frame, users, Required.times(frame).asLongArray());
  }

  /** The frame behind it, for columns without a method here. */
  public Frame frame() {
    return frame;
  }

  /** How many events. */
  public int rows() {
    return times.length;
  }

  /** The time zone whose days count. */
  public ZoneId zone() {
    return frame.zone();
  }

  /** Who acted: ids and a code a row, {@link CodeColumn#MISSING} where nobody is named. */
  public CodeColumn users() {
    return users;
  }

  /** The kind of each row as {@link EventKind#ordinal()}. Not a copy: read only. */
  public byte[] kinds() {
    return kinds;
  }

  /** The kind of a row. */
  public EventKind kind(int row) {
    return KINDS[kinds[row]];
  }

  /** When, in milliseconds since 1970 in UTC. Not a copy: read only. */
  public long[] times() {
    return times;
  }

  /** What was acted on. */
  public Optional<CodeColumn> items() {
    return frame.codes(Role.ITEM);
  }

  /** The category of what was acted on. */
  public Optional<CodeColumn> categories() {
    return frame.codes(Role.CATEGORY);
  }

  /** Session ids that came with the data. */
  public Optional<CodeColumn> sessions() {
    return frame.codes(Role.SESSION);
  }

  /** Order or invoice ids. */
  public Optional<CodeColumn> orders() {
    return frame.codes(Role.ORDER);
  }

  /** Price of one piece, in the currency of the data. */
  public Optional<MeasureColumn> prices() {
    return frame.measures(Role.PRICE);
  }

  /** Number of pieces, negative for a return. */
  public Optional<MeasureColumn> quantities() {
    return frame.measures(Role.QUANTITY);
  }

  /** Seconds spent on a page. */
  public Optional<MeasureColumn> dwell() {
    return frame.measures(Role.DWELL);
  }

  /**
   * Whether an order is a cancellation: its id is a letter C before digits, in data whose other
   * order ids are digits only.
   *
   * @param orderCode a code of {@link #orders()}
   */
  public boolean cancellation(int orderCode) {
    return orderCode >= 0 && cancellations[orderCode];
  }

  /** The rows by user, then time, ties in file order. Computed once, when first asked for. */
  public UserOrder byUser() {
    Optional<UserOrder> known = byUser;
    if (known.isEmpty()) {
      known = Optional.of(UserSort.of(users.codes(), users.dictionary().size(), times));
      byUser = known;
    }
    return known.get();
  }
}
