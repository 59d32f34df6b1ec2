package vitrine.core.engagement;

import java.util.Arrays;
import java.util.List;
import vitrine.core.dataset.EventKind;
import vitrine.core.dataset.EventLog;
import vitrine.core.engagement.log.Blocks;
import vitrine.core.engagement.log.Days;
import vitrine.core.engagement.log.Matches;
import vitrine.core.engagement.log.Money;
import vitrine.core.engagement.log.PreparedLog;
import vitrine.core.engagement.log.Sessions;

/**
 * What the rows that match a filter add up to on each day of the data, rows without a user
 * included; sessions stand on the day of their first event.
 *
 * @param events events by day and kind: {@code events[day][kind.ordinal()]}
 * @param gross revenue bought, in the currency of the data
 * @param returned revenue taken back, a positive number
 * @param sessions sessions that hold a match
 * @param bounces those of one event
 * @param browseMillis time spent in those sessions
 * @param unpriced purchases and returns without a price, left out of revenue
 */
record DailySeries(
    int[][] events,
    double[] gross,
    double[] returned,
    int[] sessions,
    int[] bounces,
    long[] browseMillis,
    int[] unpriced) {
  private static final int KINDS = EventKind.values().length;

  private static DailySeries empty(int days) {
    return new DailySeries(
        new int[days][KINDS],
        new double[days],
        new double[days],
        new int[days],
        new int[days],
        new long[days],
        new int[days]);
  }

  static DailySeries of(PreparedLog data, Matches matches) {
    EventLog log = data.log();
    Days days = data.days();
    Money money = Money.of(log);
    List<DailySeries> parts =
        Blocks.of(
            log.rows(),
            (from, to) -> {
              DailySeries part = empty(days.count());
              part.addRows(log.kinds(), days.ofRow(), money, matches, from, to);
              return part;
            });
    DailySeries sum = empty(days.count());
    parts.forEach(sum::add);
    sum.addSessions(data.sessions(), kept(data.sessions(), matches));
    return sum;
  }

  private void addRows(
      byte[] kinds, int[] dayOfRow, Money money, Matches matches, int from, int to) {
    for (int row = from; row < to; row++) {
      int day = dayOfRow[row];
      if (day == Days.NONE || !matches.test(row)) {
        continue;
      }
      events[day][kinds[row]]++;
      if (kinds[row] == EventKind.PURCHASE.ordinal() || kinds[row] == EventKind.RETURN.ordinal()) {
        double amount = money.amount(row);
        if (Double.isNaN(amount)) {
          unpriced[day]++;
        } else if (money.returned(row)) {
          returned[day] += amount;
        } else {
          gross[day] += amount;
        }
      }
    }
  }

  private void add(DailySeries part) {
    for (int day = 0; day < gross.length; day++) {
      for (int kind = 0; kind < KINDS; kind++) {
        events[day][kind] += part.events[day][kind];
      }
      gross[day] += part.gross[day];
      returned[day] += part.returned[day];
      unpriced[day] += part.unpriced[day];
    }
  }

  private void addSessions(Sessions all, boolean[] kept) {
    for (int session = 0; session < all.count(); session++) {
      if (kept[session]) {
        int day = all.days()[session];
        sessions[day]++;
        bounces[day] += all.events()[session] == 1 ? 1 : 0;
        browseMillis[day] += all.browseMillis()[session];
      }
    }
  }

  /** The sessions that hold a row that matches. */
  private static boolean[] kept(Sessions sessions, Matches matches) {
    boolean[] kept = new boolean[sessions.count()];
    if (matches.all()) {
      Arrays.fill(kept, true);
      return kept;
    }
    int[] ofPlace = sessions.ofPlace();
    for (int place = 0; place < ofPlace.length; place++) {
      int session = ofPlace[place];
      if (session >= 0 && matches.testPlace(place)) {
        kept[session] = true;
      }
    }
    return kept;
  }
}
