package vitrine.core.engagement.log;

import java.util.Arrays;

/**
 * The positive orders of a range of days by buyer: an entry a user who has one.
 *
 * @param users codes of the buyers, ascending
 * @param starts where a buyer's days begin in {@code days}; one entry more than there are buyers
 * @param days the day of each positive order, buyer after buyer, ascending within one
 */
public record BuyerOrders(int[] users, int[] starts, int[] days) {

  /**
   * Groups the orders.
   *
   * @param from first day
   * @param to last day, included
   */
  public static BuyerOrders of(Orders orders, int from, int to) {
    long[] keys = new long[orders.count()];
    int count = 0;
    for (int order = 0; order < keys.length; order++) {
      int user = orders.users()[order];
      int day = orders.days()[order];
      if (user >= 0 && day >= from && day <= to && orders.positive(order)) {
        keys[count++] = (long) user << 32 | day;
      }
    }
    Arrays.sort(keys, 0, count);
    int[] users = new int[count];
    int[] starts = new int[count + 1];
    int[] days = new int[count];
    int buyers = 0;
    for (int i = 0; i < count; i++) {
      int user = (int) (keys[i] >>> 32);
      if (buyers == 0 || users[buyers - 1] != user) {
        users[buyers] = user;
        starts[buyers++] = i;
      }
      days[i] = (int) keys[i];
    }
    starts[buyers] = count;
    return new BuyerOrders(Arrays.copyOf(users, buyers), Arrays.copyOf(starts, buyers + 1), days);
  }

  /** How many buyers. */
  public int size() {
    return users.length;
  }

  /** How many positive orders a buyer has. */
  public int orders(int buyer) {
    return starts[buyer + 1] - starts[buyer];
  }

  /** The day of a buyer's last positive order. */
  public int lastDay(int buyer) {
    return days[starts[buyer + 1] - 1];
  }
}
