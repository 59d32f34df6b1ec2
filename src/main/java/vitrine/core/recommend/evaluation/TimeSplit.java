package vitrine.core.recommend.evaluation;

import java.time.Duration;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;
import vitrine.core.recommend.History;
import vitrine.core.recommend.Interactions;

/**
 * A split at a moment, as a shop would live it: models see what happened before a cut, and are
 * asked for the items that a shopper takes after it for the first time. The cut lies so many days
 * before the last event; for choosing settings, the same number of days before that is asked for
 * from the events before them. Items that the shopper had before are not asked for, as they are no
 * candidates.
 */
public final class TimeSplit implements Holdout {
  private final Interactions all;
  private final long weightsUntil;
  private final long historyUntil;
  private final long askedUntil;
  private final int[] asked;

  /**
   * Splits these events.
   *
   * @param days the length of the window that is asked for
   * @throws VitrineException if the events have no times
   */
  public TimeSplit(Interactions all, int days, Fitted fitted) {
    if (all.times().length == 0) {
      throw new VitrineException(ProblemCode.RECOMMEND_NO_TIMES);
    }
    this.all = all;
    long window = Duration.ofDays(days).toMillis();
    long end = Arrays.stream(all.times()).max().orElse(0);
    long cut = end - window;
    this.historyUntil = fitted == Fitted.VALIDATION ? cut - window : cut;
    this.askedUntil = fitted == Fitted.VALIDATION ? cut : Long.MAX_VALUE;
    this.weightsUntil = fitted == Fitted.REFIT ? cut : cut - window;
    this.asked =
        IntStream.range(0, all.users()).filter(user -> relevant(user).length > 0).toArray();
  }

  /** The first moment that is asked for, in milliseconds since 1970 in UTC. */
  public long cut() {
    return historyUntil;
  }

  /** How many of a shopper's events come before a moment. */
  private int before(int user, long moment) {
    int from = all.starts()[user];
    int to = all.starts()[user + 1];
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (all.times()[middle] < moment) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from - all.starts()[user];
  }

  @Override
  public Interactions training() {
    return all.firstEvents(
        IntStream.range(0, all.users()).map(user -> before(user, weightsUntil)).toArray());
  }

  @Override
  public int[] evaluated() {
    return Arrays.stream(asked).filter(user -> before(user, historyUntil) > 0).toArray();
  }

  @Override
  public int[] withoutHistory() {
    return Arrays.stream(asked).filter(user -> before(user, historyUntil) == 0).toArray();
  }

  @Override
  public int leftOut() {
    int some = 0;
    for (int user = 0; user < all.users(); user++) {
      some += all.events(user) > 0 ? 1 : 0;
    }
    return some - asked.length;
  }

  @Override
  public History history(int user) {
    return all.history(user, before(user, historyUntil));
  }

  @Override
  public int[] relevant(int user) {
    BitSet taken = taken(user);
    taken.andNot(history(user).distinctItems());
    return taken.stream().toArray();
  }

  /** The items of the window, those of the history included. */
  private BitSet taken(int user) {
    BitSet taken = new BitSet();
    int start = all.starts()[user];
    int to = start + before(user, askedUntil);
    for (int event = start + before(user, historyUntil); event < to; event++) {
      if (all.weights()[event] > 0) {
        taken.set(all.items()[event]);
      }
    }
    return taken;
  }

  @Override
  public int repeated() {
    int repeated = 0;
    for (int user = 0; user < all.users(); user++) {
      BitSet taken = taken(user);
      taken.and(history(user).distinctItems());
      repeated += taken.cardinality();
    }
    return repeated;
  }

  @Override
  public String leftOutWords() {
    return "shoppers without a new item in the window are left out";
  }

  @Override
  public String repeatedWords() {
    return "items of the window that are in the history already are not asked for";
  }
}
