package vitrine.core.engagement;

import java.util.Arrays;
import java.util.List;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.EventKind;
import vitrine.core.dataset.EventLog;
import vitrine.core.dataset.UserOrder;
import vitrine.core.engagement.log.Blocks;
import vitrine.core.engagement.log.Days;
import vitrine.core.engagement.log.Matches;
import vitrine.core.engagement.log.Money;

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
      EventLog log, Days days, Matches matches, CodeColumn categories, int from, int to) {
    int size = categories.dictionary().size() + 1;
    Money money = Money.of(log);
    CategoryTally sum = empty(size);
    Blocks.of(
            log.rows(),
            (fromRow, toRow) -> {
              CategoryTally part = empty(size);
              for (int row = fromRow; row < toRow; row++) {
                int day = days.ofRow()[row];
                if (day >= from && day <= to && matches.test(row)) {
                  part.addRow(log, money, slot(categories, row, size), row);
                }
              }
              return part;
            })
        .forEach(sum::add);
    List<CategoryTally> parts =
        Blocks.ofUsers(
            log.byUser(),
            (fromUser, toUser) -> {
              CategoryTally part = empty(size);
              part.addUsers(log, days, matches, money, categories, from, to, fromUser, toUser);
              return part;
            });
    parts.forEach(sum::add);
    return sum;
  }

  private static int slot(CodeColumn categories, int row, int size) {
    int code = categories.codes()[row];
    return code < 0 ? size - 1 : code;
  }

  private void addRow(EventLog log, Money money, int slot, int row) {
    byte kind = log.kinds()[row];
    events[slot]++;
    if (kind == EventKind.PURCHASE.ordinal() || kind == EventKind.RETURN.ordinal()) {
      double amount = money.amount(row);
      if (money.returned(row)) {
        returned[slot] += Double.isNaN(amount) ? 0 : amount;
      } else {
        gross[slot] += Double.isNaN(amount) ? 0 : amount;
      }
    }
  }

  private void addUsers(
      EventLog log,
      Days days,
      Matches matches,
      Money money,
      CodeColumn categories,
      int from,
      int to,
      int fromUser,
      int toUser) {
    UserOrder order = log.byUser();
    int size = events.length;
    int[] lastUser = new int[size];
    byte[] did = new byte[size];
    Arrays.fill(lastUser, -1);
    for (int user = fromUser; user < toUser; user++) {
      for (int place = order.start(user); place < order.end(user); place++) {
        int row = order.rows()[place];
        int day = days.ofRow()[row];
        if (day < from || day > to || !matches.test(row)) {
          continue;
        }
        int slot = slot(categories, row, size);
        if (lastUser[slot] != user) {
          lastUser[slot] = user;
          did[slot] = 0;
        }
        int now = bits(log.kinds()[row], money, row);
        int fresh = now & ~did[slot];
        did[slot] |= (byte) now;
        users[slot] += fresh & ACTIVE;
        viewers[slot] += (fresh & VIEWED) / VIEWED;
        carters[slot] += (fresh & CARTED) / CARTED;
        buyers[slot] += (fresh & BOUGHT) / BOUGHT;
      }
    }
  }

  private static int bits(byte kind, Money money, int row) {
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
