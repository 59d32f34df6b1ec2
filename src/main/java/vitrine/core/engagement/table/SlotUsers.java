package vitrine.core.engagement.table;

import java.util.Arrays;
import vitrine.core.dataset.EventKind;
import vitrine.core.engagement.log.Blocks;
import vitrine.core.engagement.log.Matches;
import vitrine.core.engagement.log.Money;
import vitrine.core.engagement.log.Places;
import vitrine.core.engagement.log.PreparedLog;

/**
 * Distinct users by slot.
 *
 * @param active with an event that is not an impression
 * @param viewers with a view
 * @param carters with a cart event
 * @param buyers who bought
 */
record SlotUsers(long[] active, long[] viewers, long[] carters, long[] buyers) {
  private static final int ACTIVE = 1;
  private static final int VIEWED = 2;
  private static final int CARTED = 4;
  private static final int BOUGHT = 8;

  static SlotUsers of(PreparedLog data, Matches matches, Slots slots, int from, int to) {
    SlotUsers sum = empty(slots.count());
    Blocks.ofUsers(
            data.places().order(),
            (fromUser, toUser) -> {
              SlotUsers part = empty(slots.count());
              part.count(data, matches, slots, from, to, fromUser, toUser);
              return part;
            })
        .forEach(sum::add);
    return sum;
  }

  private static SlotUsers empty(int size) {
    return new SlotUsers(new long[size], new long[size], new long[size], new long[size]);
  }

  private void count(
      PreparedLog data, Matches matches, Slots slots, int from, int to, int fromUser, int toUser) {
    Places places = data.places();
    Money money = Money.of(data.log());
    int[] lastUser = new int[active.length];
    byte[] did = new byte[active.length];
    Arrays.fill(lastUser, -1);
    for (int user = fromUser; user < toUser; user++) {
      for (int place = places.start(user); place < places.end(user); place++) {
        int day = places.day(place);
        if (day < from || day > to || !matches.testPlace(place)) {
          continue;
        }
        int row = places.row(place);
        int slot = slots.of(row);
        if (lastUser[slot] != user) {
          lastUser[slot] = user;
          did[slot] = 0;
        }
        int now = bits(places.kind(place), money, row);
        int fresh = now & ~did[slot];
        if (fresh != 0) {
          did[slot] |= (byte) now;
          active[slot] += fresh & ACTIVE;
          viewers[slot] += (fresh & VIEWED) / VIEWED;
          carters[slot] += (fresh & CARTED) / CARTED;
          buyers[slot] += (fresh & BOUGHT) / BOUGHT;
        }
      }
    }
  }

  private static int bits(int kind, Money money, int row) {
    int bits = kind == EventKind.IMPRESSION.ordinal() ? 0 : ACTIVE;
    bits |= kind == EventKind.VIEW.ordinal() ? VIEWED : 0;
    bits |= kind == EventKind.CART.ordinal() ? CARTED : 0;
    return bits | (kind == EventKind.PURCHASE.ordinal() && !money.returned(row) ? BOUGHT : 0);
  }

  private void add(SlotUsers part) {
    for (int slot = 0; slot < active.length; slot++) {
      active[slot] += part.active[slot];
      viewers[slot] += part.viewers[slot];
      carters[slot] += part.carters[slot];
      buyers[slot] += part.buyers[slot];
    }
  }
}
