package vitrine.core.recommend;

/**
 * Which of a shopper's events are wishes: those of a weight above 0. Splits and trainings count
 * back by them, so that both hold out the same events.
 *
 * @param all the events
 */
public record Wishes(Interactions all) {

  /** How many wishes a shopper has. */
  public int count(int user) {
    int count = 0;
    for (int event = all.starts()[user]; event < all.starts()[user + 1]; event++) {
      count += all.weights()[event] > 0 ? 1 : 0;
    }
    return count;
  }

  /**
   * How many events come before a shopper's last wish, the last but one, and so on; 0 where the
   * shopper has fewer wishes.
   *
   * @param wish 1 for the last one; 0 for all events
   */
  public int before(int user, int wish) {
    int first = all.starts()[user];
    int event = all.starts()[user + 1];
    for (int left = wish; left > 0 && event > first; ) {
      event--;
      left -= all.weights()[event] > 0 ? 1 : 0;
    }
    return event - first;
  }

  /**
   * How many of each shopper's events are left before the newest wishes.
   *
   * @param newest how many wishes are held out, with all that comes after them
   * @param fewest a shopper with fewer wishes keeps every event
   */
  public int[] kept(int newest, int fewest) {
    int[] kept = new int[all.users()];
    for (int user = 0; user < kept.length; user++) {
      kept[user] = count(user) >= fewest ? before(user, newest) : all.events(user);
    }
    return kept;
  }
}
