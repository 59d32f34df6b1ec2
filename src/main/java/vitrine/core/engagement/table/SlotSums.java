package vitrine.core.engagement.table;

import vitrine.core.dataset.EventKind;
import vitrine.core.engagement.log.Blocks;
import vitrine.core.engagement.log.Matches;
import vitrine.core.engagement.log.Money;
import vitrine.core.engagement.log.PreparedLog;

/**
 * Events and net revenue by slot and day, rows without a user included: entry {@code slot * days +
 * day}.
 *
 * @param events events of all kinds
 * @param net gross less returned revenue
 */
record SlotSums(int[] events, double[] net) {

  /**
   * Sums over a range of days.
   *
   * @param daily whether days are told apart; they are one otherwise
   */
  static SlotSums of(
      PreparedLog data, Matches matches, Slots slots, int from, int to, boolean daily) {
    int days = daily ? to - from + 1 : 1;
    SlotSums sum = empty(slots.count(), days);
    Money money = Money.of(data.log());
    Blocks.of(
            data.log().rows(),
            (fromRow, toRow) -> {
              SlotSums part = empty(slots.count(), days);
              int[] dayOfRow = data.days().ofRow();
              byte[] kinds = data.log().kinds();
              for (int row = fromRow; row < toRow; row++) {
                int day = dayOfRow[row];
                if (day >= from && day <= to && matches.test(row)) {
                  int entry = slots.of(row) * days + (daily ? day - from : 0);
                  part.events[entry]++;
                  part.net[entry] += net(kinds[row], money, row);
                }
              }
              return part;
            })
        .forEach(sum::add);
    return sum;
  }

  private static SlotSums empty(int slots, int days) {
    int size = Math.multiplyExact(slots, days);
    return new SlotSums(new int[size], new double[size]);
  }

  private static double net(byte kind, Money money, int row) {
    boolean trade = kind == EventKind.PURCHASE.ordinal() || kind == EventKind.RETURN.ordinal();
    return trade ? money.net(row) : 0;
  }

  private void add(SlotSums part) {
    for (int entry = 0; entry < events.length; entry++) {
      events[entry] += part.events[entry];
      net[entry] += part.net[entry];
    }
  }
}
