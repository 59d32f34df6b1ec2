package vitrine.core.sentiment.alert;

import java.util.Locale;

/** How many days are counted together. */
public enum AlertSpan {
  /** One day, so that a sudden surge is found the same day. */
  DAY(1),
  /** The day and the three before it, so that slow surges are found too. */
  FOUR_DAYS(4);

  private final int days;

  AlertSpan(int days) {
    this.days = days;
  }

  /** How many days. */
  public int days() {
    return days;
  }

  /** The name in files: lower case. */
  public String argument() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
