package vitrine.core.dataset;

/**
 * Shoppers and their attributes, a row each.
 *
 * @param frame the rows behind it
 * @param users the shoppers' ids
 */
public record UserProfile(Frame frame, CodeColumn users) {

  /**
   * The shoppers of a frame.
   *
   * @throws vitrine.core.common.VitrineException if it has no user column
   */
  public static UserProfile of(Frame frame) {
    return new UserProfile(frame, Required.codes(frame, Role.USER));
  }
}
