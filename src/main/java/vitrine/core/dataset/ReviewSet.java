package vitrine.core.dataset;

import java.util.Optional;
import tech.tablesaw.api.LongColumn;

/**
 * Reviews: a text a row and whatever came with it.
 *
 * @param frame the rows behind it
 * @param texts the bodies; {@link CodeColumn#MISSING} where a review has none
 */
public record ReviewSet(Frame frame, CodeColumn texts) {

  /**
   * The reviews of a frame.
   *
   * @throws vitrine.core.common.VitrineException if it has no text column
   */
  public static ReviewSet of(Frame frame) {
    return new ReviewSet(frame, Required.codes(frame, Role.TEXT));
  }

  /** How many reviews, those without a body included. */
  public int rows() {
    return texts.codes().length;
  }

  /** Whether the review has a body. */
  public boolean hasText(int row) {
    return texts.codes()[row] >= 0;
  }

  /** The body, empty where there is none. */
  public String text(int row) {
    return texts.value(row);
  }

  /** The titles. */
  public Optional<CodeColumn> titles() {
    return frame.codes(Role.TITLE);
  }

  /** The stars, NaN where none were given. */
  public Optional<MeasureColumn> ratings() {
    return frame.measures(Role.RATING);
  }

  /** Given sentiment labels. */
  public Optional<CodeColumn> labels() {
    return frame.codes(Role.LABEL);
  }

  /** Who wrote. */
  public Optional<CodeColumn> users() {
    return frame.codes(Role.USER);
  }

  /** The product reviewed. */
  public Optional<CodeColumn> items() {
    return frame.codes(Role.ITEM);
  }

  /** The product's category. */
  public Optional<CodeColumn> categories() {
    return frame.codes(Role.CATEGORY);
  }

  /** What the shop answered. */
  public Optional<CodeColumn> replies() {
    return frame.codes(Role.REPLY);
  }

  /** When the shop answered, as {@link #times()}. */
  public Optional<LongColumn> replyTimes() {
    return frame.columnOf(Role.REPLY_TIME).flatMap(frame::times);
  }

  /** Whether the data says which reviews were answered. */
  public boolean knowsReplies() {
    return replies().isPresent() || replyTimes().isPresent();
  }

  /** Whether the shop answered: there is a reply, or the time of one. */
  public boolean answered(int row) {
    return replies().map(texts -> !texts.value(row).isBlank()).orElse(false)
        || replyTimes().map(times -> times.getLong(row) != Long.MIN_VALUE).orElse(false);
  }

  /** When, in milliseconds since 1970 in UTC; {@link Long#MIN_VALUE} where unknown. */
  public Optional<LongColumn> times() {
    return frame.times();
  }
}
