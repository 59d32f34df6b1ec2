package vitrine.core.engagement.funnel;

import java.time.ZoneId;
import java.util.List;
import vitrine.core.common.Fingerprint;
import vitrine.core.dataset.EventKind;
import vitrine.core.engagement.Figure;
import vitrine.core.engagement.log.Period;

/**
 * How many users reached each step of a funnel.
 *
 * @param data of the data it was computed from
 * @param query what was asked
 * @param zone whose days count
 * @param period the days whose events count
 * @param dataDays from the data's first event to its last
 * @param steps a row a step
 * @param windowPassesEnd of the users who took the first step, those whose window passes the data
 *     end; the share is of those who would be counted otherwise
 */
public record FunnelReport(
    Fingerprint data,
    FunnelQuery query,
    ZoneId zone,
    Period period,
    Period dataDays,
    List<Step> steps,
    Figure windowPassesEnd) {
  /** Copies the list. */
  public FunnelReport {
    steps = List.copyOf(steps);
  }

  /**
   * One step.
   *
   * @param kind its event; in a funnel of any order the j-th step stands for any j of them
   * @param users users who reached it
   * @param overall users / users of the first step
   * @param fromPrevious users / users of the step before
   */
  public record Step(EventKind kind, long users, Figure overall, Figure fromPrevious) {}
}
