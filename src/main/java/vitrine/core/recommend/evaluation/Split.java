package vitrine.core.recommend.evaluation;

import java.util.Locale;
import vitrine.core.recommend.Interactions;

/** Which events are held out. */
public sealed interface Split {

  /** Each shopper's last event is asked for, see {@link LeaveLastOut}. */
  record Last() implements Split {
    @Override
    public Holdout of(Interactions all, Fitted fitted) {
      return new LeaveLastOut(all, fitted);
    }

    @Override
    public String words() {
      return "leave-last-out";
    }
  }

  /**
   * What shoppers take anew in the last days is asked for, see {@link TimeSplit}.
   *
   * @param days how many, at least 1
   */
  record Time(int days) implements Split {
    /** Refuses an empty window. */
    public Time {
      if (days < 1) {
        throw new IllegalArgumentException("days " + days);
      }
    }

    @Override
    public Holdout of(Interactions all, Fitted fitted) {
      return new TimeSplit(all, days, fitted);
    }

    @Override
    public String words() {
      return String.format(Locale.ROOT, "time: the last %d days", days);
    }
  }

  /**
   * The split of these events.
   *
   * @throws vitrine.core.common.VitrineException if they cannot be split this way
   */
  Holdout of(Interactions all, Fitted fitted);

  /** The split in the protocol stamp. */
  String words();
}
