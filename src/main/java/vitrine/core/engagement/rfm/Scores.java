package vitrine.core.engagement.rfm;

import java.util.Arrays;
import java.util.stream.IntStream;
import vitrine.core.engagement.log.BuyerOrders;
import vitrine.core.engagement.log.Matches;
import vitrine.core.engagement.log.Orders;
import vitrine.core.engagement.log.Period;
import vitrine.core.engagement.log.PreparedLog;

/**
 * The buyers of a range with their values and scores, an entry a buyer.
 *
 * @param users codes of the buyers, ascending
 * @param silence days from the day of the last positive order to the last day of the range
 * @param orders positive orders
 * @param money net revenue in millionths, so that equal sums of cents are one value
 * @param recency score, 5 the shortest silence
 * @param frequency score, 5 the most orders
 * @param monetary score, 5 the most money; 0 where the data has no prices
 * @param all net revenue of the range, of whomever
 */
record Scores(
    int[] users,
    long[] silence,
    long[] orders,
    long[] money,
    byte[] recency,
    byte[] frequency,
    byte[] monetary,
    double all) {
  private static final double MILLIONTHS = 1e6;

  static Scores of(PreparedLog data, RfmQuery query, Period period) {
    Matches matches = Matches.of(data, query.base().where(), query.base().users());
    int from = data.days().day(period.from());
    int to = data.days().day(period.to());
    BuyerOrders buyers = BuyerOrders.of(Orders.of(data, matches), from, to);
    NetRevenue net = NetRevenue.of(data, matches, from, to);
    int size = buyers.size();
    long[] silence = IntStream.range(0, size).mapToLong(b -> to - buyers.lastDay(b)).toArray();
    long[] orders = IntStream.range(0, size).mapToLong(buyers::orders).toArray();
    long[] money =
        Arrays.stream(buyers.users())
            .mapToLong(user -> Math.round(net.byUser()[user] * MILLIONTHS))
            .toArray();
    return new Scores(
        buyers.users(),
        silence,
        orders,
        money,
        ranked(Arrays.stream(silence).map(days -> -days).toArray()),
        ranked(orders),
        net.known() ? ranked(money) : new byte[size],
        net.nobody() + Arrays.stream(net.byUser()).sum());
  }

  /** 1 + floor(5(r-1)/m), r the ascending rank of the value among its m distinct values. */
  static byte[] ranked(long[] values) {
    long[] distinct = Arrays.stream(values).sorted().distinct().toArray();
    byte[] scores = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      long below = Arrays.binarySearch(distinct, values[i]);
      scores[i] = (byte) (1 + 5 * below / distinct.length);
    }
    return scores;
  }

  /** How many buyers. */
  int size() {
    return users.length;
  }

  /** Net revenue of a buyer, in the currency of the data. */
  double revenue(int buyer) {
    return money[buyer] / MILLIONTHS;
  }

  /** The first segment that holds a buyer, as many as there are segments if none does. */
  int segment(RfmQuery query, int buyer) {
    int segment = 0;
    for (RfmSegment rectangle : query.segments()) {
      if (rectangle.holds(recency[buyer], frequency[buyer], monetary[buyer])) {
        return segment;
      }
      segment++;
    }
    return segment;
  }
}
