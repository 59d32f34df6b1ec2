package vitrine.core.engagement.lifecycle;

import java.time.ZoneId;
import java.util.List;
import vitrine.core.common.Fingerprint;
import vitrine.core.engagement.log.Period;

/**
 * How many users are in each state, interval by interval. Stacked bars draw the active states above
 * zero and the dormant below it, hatched where the interval is not complete.
 *
 * @param data of the data it was computed from
 * @param query what was asked
 * @param zone whose days count
 * @param period the days asked for that the data has
 * @param dataDays from the data's first event to its last
 * @param stages an entry an interval, in order of time
 */
public record LifecycleReport(
    Fingerprint data,
    LifecycleQuery query,
    ZoneId zone,
    Period period,
    Period dataDays,
    List<Stage> stages) {
  /** Copies the list. */
  public LifecycleReport {
    stages = List.copyOf(stages);
  }

  /**
   * The users of one interval.
   *
   * @param days its calendar days
   * @param newcomers in state {@link LifecycleState#NEW}
   * @param returning in state {@link LifecycleState#RETURNING}
   * @param resurrecting in state {@link LifecycleState#RESURRECTING}
   * @param dormant in state {@link LifecycleState#DORMANT}
   * @param leftCensored whether it is the data's first interval: its newcomers may have been active
   *     before the data begins
   * @param complete whether it has ended by the data end; the dormant of one that has not may still
   *     come back
   */
  public record Stage(
      Period days,
      long newcomers,
      long returning,
      long resurrecting,
      long dormant,
      boolean leftCensored,
      boolean complete) {

    /** Users active in the interval. */
    public long active() {
      return newcomers + returning + resurrecting;
    }

    /** The users in a state. */
    public long users(LifecycleState state) {
      return switch (state) {
        case NEW -> newcomers;
        case RETURNING -> returning;
        case RESURRECTING -> resurrecting;
        case DORMANT -> dormant;
      };
    }
  }
}
