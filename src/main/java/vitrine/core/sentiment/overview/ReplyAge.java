package vitrine.core.sentiment.overview;

import java.time.Duration;
import java.util.Locale;

/** How long a review has waited for a reply, up to the newest review or reply of the data. */
public enum ReplyAge {
  /** A day of 24 hours at most. */
  DAY(1),
  /** Seven days at most. */
  WEEK(7),
  /** Thirty days at most. */
  MONTH(30),
  /** Longer. */
  LONGER(Long.MAX_VALUE),
  /** The review carries no time. */
  UNKNOWN(Long.MAX_VALUE);

  private final long days;

  ReplyAge(long days) {
    this.days = days;
  }

  /** The age of a review that has waited so long. */
  static ReplyAge of(Duration waited) {
    for (ReplyAge age : values()) {
      if (age.days == Long.MAX_VALUE || waited.compareTo(Duration.ofDays(age.days)) <= 0) {
        return age;
      }
    }
    return LONGER;
  }

  /** The name in keys and files: lower case. */
  public String argument() {
    return name().toLowerCase(Locale.ROOT);
  }
}
