package vitrine.core.engagement.log;

import vitrine.core.dataset.EventKind;

/** The distinct days on which users are active: a matching event that is not an impression. */
public final class ActiveDays {
  private final Places places;
  private final Matches matches;
  private final int from;
  private final int to;

  /**
   * Looks at a range of days.
   *
   * @param from first day, at least 0
   * @param to last day, included
   */
  public ActiveDays(PreparedLog data, Matches matches, int from, int to) {
    this.places = data.places();
    this.matches = matches;
    this.from = from;
    this.to = to;
  }

  /** How many days a user can have: the length that an array for {@link #of} needs. */
  public int most() {
    return to - from + 1;
  }

  /**
   * Writes a user's active days into an array, ascending.
   *
   * @return how many there are
   */
  public int of(int user, int[] days) {
    int count = 0;
    int last = from - 1;
    for (int place = places.start(user); place < places.end(user); place++) {
      int day = places.day(place);
      if (day > last
          && day <= to
          && places.kind(place) != EventKind.IMPRESSION.ordinal()
          && matches.testPlace(place)) {
        days[count++] = day;
        last = day;
      }
    }
    return count;
  }
}
