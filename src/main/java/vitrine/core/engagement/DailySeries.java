package vitrine.core.engagement;

import vitrine.core.dataset.EventKind;
import vitrine.core.engagement.log.Blocks;
import vitrine.core.engagement.log.Days;
import vitrine.core.engagement.log.Matches;
import vitrine.core.engagement.log.Places;
import vitrine.core.engagement.log.PreparedLog;
import vitrine.core.engagement.log.Sessions;
import vitrine.core.engagement.log.Trades;

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
    DailySeries sum = empty(data.days().count());
    Blocks.of(data.places().size(), (from, to) -> named(data, matches, from, to)).forEach(sum::add);
    Blocks.of(data.trades().size(), (from, to) -> revenue(data, matches, from, to))
        .forEach(sum::add);
    sum.addUnnamed(data, matches);
    sum.addSessions(data.sessions(), matches);
    return sum;
  }

  private static DailySeries named(PreparedLog data, Matches matches, int from, int to) {
    Places places = data.places();
    DailySeries part = empty(data.days().count());
    for (int place = from; place < to; place++) {
      int day = places.day(place);
      if (day != Days.NONE && matches.testPlace(place)) {
        part.events[day][places.kind(place)]++;
      }
    }
    return part;
  }

  private void addUnnamed(PreparedLog data, Matches matches) {
    byte[] kinds = data.log().kinds();
    long[] times = data.log().times();
    for (int row : data.places().rowsWithoutUser()) {
      int day = data.days().dayOf(times[row]);
      if (day != Days.NONE && matches.test(row)) {
        events[day][kinds[row]]++;
      }
    }
  }

  private static DailySeries revenue(PreparedLog data, Matches matches, int from, int to) {
    Trades trades = data.trades();
    DailySeries part = empty(data.days().count());
    for (int trade = from; trade < to; trade++) {
      int day = trades.day(trade);
      if (day == Days.NONE || !matches.test(trades.row(trade))) {
        continue;
      }
      double amount = trades.amount(trade);
      if (Double.isNaN(amount)) {
        part.unpriced[day]++;
      } else if (trades.returned(trade)) {
        part.returned[day] += amount;
      } else {
        part.gross[day] += amount;
      }
    }
    return part;
  }

  private void add(DailySeries part) {
    for (int day = 0; day < gross.length; day++) {
      for (int kind = 0; kind < KINDS; kind++) {
        events[day][kind] += part.events[day][kind];
      }
      gross[day] += part.gross[day];
      returned[day] += part.returned[day];
      unpriced[day] += part.unpriced[day];
      sessions[day] += part.sessions[day];
      bounces[day] += part.bounces[day];
      browseMillis[day] += part.browseMillis[day];
    }
  }

  private void addSessions(Sessions all, Matches matches) {
    boolean[] kept = kept(all, matches);
    Blocks.of(all.count(), (from, to) -> sessions(all, kept, from, to)).forEach(this::add);
  }

  private DailySeries sessions(Sessions all, boolean[] kept, int from, int to) {
    DailySeries part = empty(gross.length);
    for (int session = from; session < to; session++) {
      if (kept.length == 0 || kept[session]) {
        int day = all.days()[session];
        part.sessions[day]++;
        part.bounces[day] += all.events()[session] == 1 ? 1 : 0;
        part.browseMillis[day] += all.browseMillis()[session];
      }
    }
    return part;
  }

  /** The sessions that hold a row that matches; none at all if every session does. */
  private static boolean[] kept(Sessions sessions, Matches matches) {
    if (matches.all()) {
      return new boolean[0];
    }
    boolean[] kept = new boolean[sessions.count()];
    int[] ofPlace = sessions.ofPlace();
    Blocks.of(
        ofPlace.length,
        (from, to) -> {
          for (int place = from; place < to; place++) {
            if (ofPlace[place] >= 0 && matches.testPlace(place)) {
              kept[ofPlace[place]] = true;
            }
          }
          return to;
        });
    return kept;
  }
}
