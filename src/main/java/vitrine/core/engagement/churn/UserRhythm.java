package vitrine.core.engagement.churn;

import java.time.LocalDate;

/**
 * How long a user has been silent, against their own rhythm.
 *
 * @param silence days from the last active day to the last day of the range
 * @param threshold the 95th percentile (type 7) of the user's gaps between active days, in days
 * @param lastActiveDay the last one in the range
 * @param activeDays how many the range has, at least 3
 */
public record UserRhythm(int silence, double threshold, LocalDate lastActiveDay, int activeDays) {

  /** Whether the silence exceeds the threshold. */
  public boolean atRisk() {
    return silence > threshold;
  }
}
