package vitrine.core.recommend.evaluation;

import java.util.stream.IntStream;
import vitrine.core.recommend.History;
import vitrine.core.recommend.Interactions;

/**
 * The default split: the last event is the test event, the last but one is for model selection.
 * Shoppers with fewer than 3 events are left out of the evaluation; their events still train.
 */
public final class LeaveLastOut {
  /** The fewest events of an evaluated shopper. */
  public static final int FEWEST_EVENTS = 3;

  private final Interactions all;
  private final Fitted fitted;
  private final int[] evaluated;

  /** Splits these events. */
  public LeaveLastOut(Interactions all, Fitted fitted) {
    this.all = all;
    this.fitted = fitted;
    this.evaluated =
        IntStream.range(0, all.users()).filter(user -> all.events(user) >= FEWEST_EVENTS).toArray();
  }

  /** The events that the weights may see. */
  public Interactions training() {
    int[] kept = new int[all.users()];
    for (int user = 0; user < kept.length; user++) {
      int events = all.events(user);
      kept[user] = events >= FEWEST_EVENTS ? events - fitted.heldFromWeights() : events;
    }
    return all.firstEvents(kept);
  }

  /** The shoppers that are evaluated. */
  public int[] evaluated() {
    return evaluated.clone();
  }

  /** How many shoppers are left out: those with 1 or 2 events. */
  public int leftOut() {
    int some = 0;
    for (int user = 0; user < all.users(); user++) {
      some += all.events(user) > 0 ? 1 : 0;
    }
    return some - evaluated.length;
  }

  /** The events that are scored: all before the one asked for. */
  public History history(int user) {
    return all.history(user, all.events(user) - 1 - fitted.afterTarget());
  }

  /** The item that is asked for. */
  public int target(int user) {
    return all.items()[all.starts()[user + 1] - 1 - fitted.afterTarget()];
  }
}
