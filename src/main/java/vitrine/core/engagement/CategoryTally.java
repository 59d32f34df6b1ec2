package vitrine.core.engagement;

import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.EventKind;
import vitrine.core.engagement.log.Blocks;
import vitrine.core.engagement.log.Matches;
import vitrine.core.engagement.log.Places;
import vitrine.core.engagement.log.PreparedLog;
import vitrine.core.engagement.log.Trades;

/**
 * Distinct users and revenue by category over a range of days. The entry after the last category
 * holds the rows without one.
 */
record CategoryTally(
    long[] events,
    long[] users,
    long[] viewers,
    long[] carters,
    long[] buyers,
    double[] gross,
    double[] returned) {
  private static final int ACTIVE = 1;
  private static final int VIEWED = 2;
  private static final int CARTED = 4;
  private static final int BOUGHT = 8;
  private static final int BITS = 4;

  /** What each kind of event makes of its user. */
  private static final int[] DEEDS = new int[EventKind.values().length];

  static {
    for (EventKind kind : EventKind.values()) {
      DEEDS[kind.ordinal()] =
          switch (kind) {
            case IMPRESSION -> 0;
            case VIEW -> ACTIVE | VIEWED;
            case CART -> ACTIVE | CARTED;
            case PURCHASE -> ACTIVE | BOUGHT;
            case CLICK, SEARCH, FAVOURITE, RETURN, REVIEW, OTHER -> ACTIVE;
          };
    }
  }

  private static CategoryTally empty(int size) {
    return new CategoryTally(
        new long[size],
        new long[size],
        new long[size],
        new long[size],
        new long[size],
        new double[size],
        new double[size]);
  }

  static CategoryTally of(
      PreparedLog data, Matches matches, CodeColumn categories, int from, int to) {
    Counter counter = new Counter(data, matches, categories, from, to);
    CategoryTally sum = empty(counter.size);
    Blocks.ofUsers(data.places().order(), counter::named).forEach(sum::add);
    sum.add(counter.unnamed());
    Blocks.of(data.trades().size(), counter::revenue).forEach(sum::add);
    return sum;
  }

  private record Counter(
      PreparedLog data, Matches matches, int[] codes, int size, int from, int to) {

    Counter(PreparedLog data, Matches matches, CodeColumn categories, int from, int to) {
      this(data, matches, categories.codes(), categories.dictionary().size() + 1, from, to);
    }

    private int slot(int code) {
      return code < 0 ? size - 1 : code;
    }

    CategoryTally named(int fromUser, int toUser) {
      Places places = data.places();
      int first = places.start(fromUser);
      int[] fetched = places.fetch(codes, first, places.start(toUser));
      int[] done = new int[size];
      int[] fresh = new int[size << BITS];
      for (int user = fromUser; user < toUser; user++) {
        // Never zero, so that the first user is told from a slot that nobody has been in.
        int mark = user - fromUser + 1 << BITS;
        for (int place = places.start(user); place < places.end(user); place++) {
          int day = places.day(place);
          if (day < from || day > to || !matches.testPlace(place)) {
            continue;
          }
          int slot = slot(fetched[place - first]);
          int before = (done[slot] & -1 << BITS) == mark ? done[slot] : mark;
          int deeds = DEEDS[places.kind(place)];
          int now = before | (places.takesBack(place) ? deeds & ~BOUGHT : deeds);
          done[slot] = now;
          fresh[slot << BITS | now - before]++;
        }
      }
      return counted(fresh);
    }

    /** Sums the events of each slot by what was new for their user in that slot. */
    private CategoryTally counted(int[] fresh) {
      CategoryTally part = empty(size);
      for (int i = 0; i < fresh.length; i++) {
        int slot = i >> BITS;
        part.events[slot] += fresh[i];
        part.users[slot] += (i & ACTIVE) != 0 ? fresh[i] : 0;
        part.viewers[slot] += (i & VIEWED) != 0 ? fresh[i] : 0;
        part.carters[slot] += (i & CARTED) != 0 ? fresh[i] : 0;
        part.buyers[slot] += (i & BOUGHT) != 0 ? fresh[i] : 0;
      }
      return part;
    }

    CategoryTally unnamed() {
      CategoryTally part = empty(size);
      for (int row : data.places().rowsWithoutUser()) {
        int day = data.days().dayOf(data.log().times()[row]);
        if (day >= from && day <= to && matches.test(row)) {
          part.events[slot(codes[row])]++;
        }
      }
      return part;
    }

    CategoryTally revenue(int fromTrade, int toTrade) {
      CategoryTally part = empty(size);
      Trades trades = data.trades();
      for (int trade = fromTrade; trade < toTrade; trade++) {
        int row = trades.row(trade);
        int day = trades.day(trade);
        double amount = trades.amount(trade);
        if (day < from || day > to || Double.isNaN(amount) || !matches.test(row)) {
          continue;
        }
        if (trades.returned(trade)) {
          part.returned[slot(codes[row])] += amount;
        } else {
          part.gross[slot(codes[row])] += amount;
        }
      }
      return part;
    }
  }

  private void add(CategoryTally part) {
    for (int slot = 0; slot < events.length; slot++) {
      events[slot] += part.events[slot];
      users[slot] += part.users[slot];
      viewers[slot] += part.viewers[slot];
      carters[slot] += part.carters[slot];
      buyers[slot] += part.buyers[slot];
      gross[slot] += part.gross[slot];
      returned[slot] += part.returned[slot];
    }
  }
}
