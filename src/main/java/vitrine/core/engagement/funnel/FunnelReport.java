package vitrine.core.engagement.funnel;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import vitrine.core.common.Fingerprint;
import vitrine.core.engagement.Figure;
import vitrine.core.engagement.Reason;
import vitrine.core.engagement.Slice;
import vitrine.core.engagement.log.EventSelection;
import vitrine.core.engagement.log.Period;

/**
 * How many users reached each step of a funnel: bars that become shorter, each with its users, its
 * share of the first step and of the step before. A bar is clicked for the users who reached the
 * step, the gap beside it for those who dropped out before it: {@link FunnelUsers}.
 *
 * @param data of the data it was computed from
 * @param query what was asked
 * @param zone whose days count
 * @param period the days whose events count
 * @param dataDays from the data's first event to its last
 * @param steps a row a step
 * @param windowPassesEnd of the users who took the first step, those whose window passes the data
 *     end; the share is of those who would be counted otherwise
 * @param parts the same funnel of each value of the breakdown, the most users first, then the other
 *     values, then users without a value; the users of each step add up to the unbroken funnel's.
 *     Empty where no breakdown was asked for
 */
public record FunnelReport(
    Fingerprint data,
    FunnelQuery query,
    ZoneId zone,
    Period period,
    Period dataDays,
    List<Step> steps,
    Figure windowPassesEnd,
    List<Part> parts) {
  /** Copies the lists. */
  public FunnelReport {
    steps = List.copyOf(steps);
    parts = List.copyOf(parts);
  }

  /**
   * One step.
   *
   * @param event its event; in a funnel of any order the j-th step stands for any j of them
   * @param users users who reached it
   * @param overall users / users of the first step
   * @param fromPrevious users / users of the step before
   * @param why why nobody reached it, where no event of it lies in these days
   */
  public record Step(
      EventSelection event,
      long users,
      Figure overall,
      Figure fromPrevious,
      Optional<Reason> why) {}

  /**
   * The funnel of a part of the users.
   *
   * @param slice which value of the breakdown they belong to
   * @param steps a row a step
   */
  public record Part(Slice slice, List<Step> steps) {
    /** Copies the list. */
    public Part {
      steps = List.copyOf(steps);
    }
  }
}
