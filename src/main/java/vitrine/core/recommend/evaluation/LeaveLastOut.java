package vitrine.core.recommend.evaluation;

import java.util.stream.IntStream;
import vitrine.core.recommend.History;
import vitrine.core.recommend.Interactions;
import vitrine.core.recommend.Wishes;

/**
 * The default split: the last event is the test event, the last but one is for model selection.
 * Shoppers with fewer than 3 events are left out of the evaluation; their events still train. An
 * event of negative weight, such as a return, is no wish for the item: it is history where it comes
 * before the event asked for, and is neither asked for nor counted among the 3.
 */
public final class LeaveLastOut implements Holdout {
  /** The fewest events of an evaluated shopper. */
  public static final int FEWEST_EVENTS = 3;

  private final Interactions all;
  private final Wishes wishes;
  private final Fitted fitted;
  private final int[] evaluated;

  /** Splits these events. */
  public LeaveLastOut(Interactions all, Fitted fitted) {
    this.all = all;
    this.wishes = new Wishes(all);
    this.fitted = fitted;
    this.evaluated =
        IntStream.range(0, all.users())
            .filter(user -> wishes.count(user) >= FEWEST_EVENTS)
            .toArray();
  }

  @Override
  public Interactions training() {
    return all.firstEvents(wishes.kept(fitted.heldFromWeights(), FEWEST_EVENTS));
  }

  @Override
  public int[] evaluated() {
    return evaluated.clone();
  }

  @Override
  public int[] withoutHistory() {
    return new int[0];
  }

  /** How many shoppers are left out: those with 1 or 2 events. */
  @Override
  public int leftOut() {
    int some = 0;
    for (int user = 0; user < all.users(); user++) {
      some += all.events(user) > 0 ? 1 : 0;
    }
    return some - evaluated.length;
  }

  @Override
  public History history(int user) {
    return all.history(user, wishes.before(user, 1 + fitted.afterTarget()));
  }

  /** The item that is asked for. */
  public int target(int user) {
    return all.items()[all.starts()[user] + wishes.before(user, 1 + fitted.afterTarget())];
  }

  @Override
  public int[] relevant(int user) {
    return new int[] {target(user)};
  }

  @Override
  public int repeated() {
    int repeated = 0;
    for (int user : evaluated) {
      repeated += history(user).distinctItems().get(target(user)) ? 1 : 0;
    }
    return repeated;
  }

  @Override
  public String leftOutWords() {
    return "shoppers with fewer than " + FEWEST_EVENTS + " events are left out";
  }

  @Override
  public String repeatedWords() {
    return "a held-out item that is in the history already counts as a miss";
  }
}
