package vitrine.core.engagement.churn;

import java.time.ZoneId;
import java.util.List;
import vitrine.core.common.Fingerprint;
import vitrine.core.engagement.EngagementQuery;
import vitrine.core.engagement.Figure;
import vitrine.core.engagement.log.Period;

/**
 * Who may be lost. Bars draw {@link #silences()}: users by days of silence, those at risk in
 * another colour; a table lists the users at risk.
 *
 * @param data of the data it was computed from
 * @param query what was asked
 * @param zone whose days count
 * @param period the days whose activity counts: those asked for that the data has
 * @param dataDays from the data's first event to its last
 * @param atRisk of the users with at least 3 active days, those whose silence exceeds the threshold
 * @param tooFewDays users who are active on 1 or 2 days, of whom nothing can be said
 * @param silences an entry a number of days, ascending, those without a user left out
 * @param users at risk, the largest silence against the own threshold first
 */
public record ChurnReport(
    Fingerprint data,
    EngagementQuery query,
    ZoneId zone,
    Period period,
    Period dataDays,
    Figure atRisk,
    long tooFewDays,
    List<Silence> silences,
    List<UserAtRisk> users) {
  /** Copies the lists. */
  public ChurnReport {
    silences = List.copyOf(silences);
    users = List.copyOf(users);
  }

  /**
   * The users with at least 3 active days who have been silent for some days.
   *
   * @param days of silence
   * @param users all of them
   * @param atRisk those whose threshold it exceeds
   */
  public record Silence(int days, long users, long atRisk) {}
}
