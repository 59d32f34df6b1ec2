package vitrine.ui.sentiment.alert;

import vitrine.core.sentiment.alert.FalseAlarms;

/**
 * How alerts are computed.
 *
 * @param accepted how many false alarms the user accepts
 * @param revision counts the user's mutes and their way back, so that they are read again
 */
public record AlertVariants(FalseAlarms accepted, int revision) {
  /** One false alarm a month. */
  public static final AlertVariants FIRST = new AlertVariants(FalseAlarms.DEFAULT, 0);

  AlertVariants accepting(FalseAlarms other) {
    return new AlertVariants(other, revision);
  }

  AlertVariants again() {
    return new AlertVariants(accepted, revision + 1);
  }
}
