package vitrine.core.exposure.events;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vitrine.core.engagement.log.Period;

/**
 * How units came into an experiment on events, and how far they could be followed.
 *
 * @param arms units of each arm, those of mixed exposure left out
 * @param unknown assigned units that the events do not name at all; they are never exposed
 * @param onlyBefore units in an arm whose events all lie before their assignment or the
 *     experiment's start; they are never exposed
 * @param mixed exposed units in two arms
 * @param days on which units could be exposed
 * @param exposureDays from the first to the last day on which a unit in an arm was; empty if none
 *     was
 * @param windowDays how long units are followed; empty: to the end of the last day
 * @param longestDays the longest that any metric follows them; empty where no metric has an end
 * @param passingEnd exposed units in an arm whose longest window passes the data end
 * @param leftOut of these, those that were left out for it
 * @param lookBackDays days before the exposure that make the covariate
 * @param lookBackCut units in an arm whose look-back begins before the data does
 * @param lookBackEvents units in an arm with an event in their look-back
 */
public record ExposureFacts(
    List<ArmExposure> arms,
    long unknown,
    long onlyBefore,
    long mixed,
    Period days,
    Optional<Period> exposureDays,
    OptionalInt windowDays,
    OptionalInt longestDays,
    long passingEnd,
    long leftOut,
    int lookBackDays,
    long lookBackCut,
    long lookBackEvents) {
  /** Copies the list. */
  public ExposureFacts {
    arms = List.copyOf(arms);
  }

  /**
   * An arm's units.
   *
   * @param assigned units in this arm and no other
   * @param exposed of these, those that were exposed, whether or not they were then left out
   */
  public record ArmExposure(String arm, long assigned, long exposed) {
    /** Units that never met what exposes. */
    public long neverExposed() {
      return assigned - exposed;
    }
  }

  /** Units in an arm that were exposed. */
  public long exposed() {
    return arms.stream().mapToLong(ArmExposure::exposed).sum();
  }

  /** Units in an arm. */
  public long assigned() {
    return arms.stream().mapToLong(ArmExposure::assigned).sum();
  }

  /** The share of exposed units whose window passes the data end, 0 where nobody is exposed. */
  public double passingEndShare() {
    return exposed() == 0 ? 0 : (double) passingEnd / exposed();
  }

  /** The share of exposed units whose look-back begins before the data, 0 where there are none. */
  public double lookBackCutShare() {
    return exposed() == 0 ? 0 : (double) lookBackCut / exposed();
  }
}
