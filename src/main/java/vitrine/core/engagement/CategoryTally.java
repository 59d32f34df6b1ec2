package vitrine.core.engagement;

import java.util.Arrays;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.EventKind;
import vitrine.core.engagement.log.Blocks;
import vitrine.core.engagement.log.Days;
import vitrine.core.engagement.log.Matches;
import vitrine.core.engagement.log.Money;
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
      PreparedLog data, Matches matches, int[] codes, int size, Money money, int from, int to) {

    Counter(PreparedLog data, Matches matches, CodeColumn categories, int from, int to) {
      this(
          data,
          matches,
          categories.codes(),
          categories.dictionary().size() + 1,
          Money.of(data.log()),
          from,
          to);
    }

    private int slot(int row) {
      return codes[row] < 0 ? size - 1 : codes[row];
    }

    CategoryTally named(int fromUser, int toUser) {
      CategoryTally part = empty(size);
      Places places = data.places();
      int[] lastUser = new int[size];
      byte[] did = new byte[size];
      Arrays.fill(lastUser, -1);
      for (int user = fromUser; user < toUser; user++) {
        for (int place = places.start(user); place < places.end(user); place++) {
          int day = places.day(place);
          if (day < from || day > to || !matches.testPlace(place)) {
            continue;
          }
          int row = places.row(place);
          int slot = slot(row);
          if (lastUser[slot] != user) {
            lastUser[slot] = user;
            did[slot] = 0;
          }
          part.events[slot]++;
          int now = bits(places.kind(place), money, row);
          if ((now & ~did[slot]) != 0) {
            part.countUser(slot, now & ~did[slot]);
            did[slot] |= (byte) now;
          }
        }
      }
      return part;
    }

    CategoryTally unnamed() {
      CategoryTally part = empty(size);
      for (int row : data.places().rowsWithoutUser()) {
        int day = data.days().dayOf(data.log().times()[row], Days.NONE);
        if (day >= from && day <= to && matches.test(row)) {
          part.events[slot(row)]++;
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
        double amount = money.amount(row);
        if (day < from || day > to || Double.isNaN(amount) || !matches.test(row)) {
          continue;
        }
        if (money.returned(row)) {
          part.returned[slot(row)] += amount;
        } else {
          part.gross[slot(row)] += amount;
        }
      }
      return part;
    }
  }

  private void countUser(int slot, int fresh) {
    users[slot] += fresh & ACTIVE;
    viewers[slot] += (fresh & VIEWED) / VIEWED;
    carters[slot] += (fresh & CARTED) / CARTED;
    buyers[slot] += (fresh & BOUGHT) / BOUGHT;
  }

  private static int bits(int kind, Money money, int row) {
    int bits = ActiveUsers.qualifies(kind) ? ACTIVE : 0;
    bits |= kind == EventKind.VIEW.ordinal() ? VIEWED : 0;
    bits |= kind == EventKind.CART.ordinal() ? CARTED : 0;
    return bits | (kind == EventKind.PURCHASE.ordinal() && !money.returned(row) ? BOUGHT : 0);
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
