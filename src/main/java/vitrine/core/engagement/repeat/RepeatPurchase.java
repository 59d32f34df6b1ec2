package vitrine.core.engagement.repeat;

import java.util.ArrayList;
import java.util.List;
import vitrine.core.common.Progress;
import vitrine.core.engagement.Engagement;
import vitrine.core.engagement.EngagementQuery;
import vitrine.core.engagement.EngagementReport;
import vitrine.core.engagement.Figure;
import vitrine.core.engagement.Kpi;
import vitrine.core.engagement.Reason;
import vitrine.core.engagement.log.BuyerOrders;
import vitrine.core.engagement.log.Matches;
import vitrine.core.engagement.log.Orders;
import vitrine.core.engagement.log.Period;
import vitrine.core.engagement.log.PreparedLog;

/** Counts second orders, as the definitions page says under "Order". */
public final class RepeatPurchase {
  private RepeatPurchase() {}

  /**
   * The report of a query. Orders and revenue are the overview's figures.
   *
   * @throws vitrine.core.common.VitrineException if the period has no day in common with the data,
   *     or a filter names something that the data does not have
   */
  public static RepeatPurchaseReport report(
      PreparedLog data, EngagementQuery query, Progress progress) {
    Period period = query.daysOf(data);
    EngagementReport overview = Engagement.report(data, query, progress);
    progress.step("progress.repeat");
    BuyerOrders buyers = buyers(data, query, period);
    long[] gaps = gaps(buyers, period.days());
    return new RepeatPurchaseReport(
        data.log().frame().fingerprint(),
        query,
        data.log().zone(),
        period,
        data.dataDays(),
        overview.figure(Kpi.REPEAT_PURCHASE_RATE).current(),
        figures(overview),
        buyersByOrders(buyers),
        gapCounts(gaps),
        median(gaps),
        mean(gaps));
  }

  /** The positive orders of a query's days. */
  static BuyerOrders buyers(PreparedLog data, EngagementQuery query, Period period) {
    Orders orders = Orders.of(data, Matches.of(data, query.where(), query.users()));
    return BuyerOrders.of(orders, data.days().day(period.from()), data.days().day(period.to()));
  }

  private static RepeatPurchaseReport.OrderFigures figures(EngagementReport overview) {
    Figure gross = overview.figure(Kpi.GROSS_REVENUE).current();
    Figure net = overview.figure(Kpi.NET_REVENUE).current();
    Figure positive = overview.figure(Kpi.POSITIVE_ORDERS).current();
    return new RepeatPurchaseReport.OrderFigures(
        overview.figure(Kpi.BUYERS).current(),
        overview.figure(Kpi.ORDERS).current(),
        positive,
        overview.figure(Kpi.NEGATIVE_ORDERS).current(),
        gross,
        overview.figure(Kpi.RETURNED_REVENUE).current(),
        net,
        perOrder(gross, positive),
        perOrder(net, positive));
  }

  private static Figure perOrder(Figure revenue, Figure orders) {
    return revenue.number().isPresent() && orders.number().isPresent()
        ? Figure.quotient(revenue.number().getAsDouble(), orders.number().getAsDouble())
        : revenue;
  }

  private static List<RepeatPurchaseReport.BuyerCount> buyersByOrders(BuyerOrders buyers) {
    int most = 0;
    for (int buyer = 0; buyer < buyers.size(); buyer++) {
      most = Math.max(most, buyers.orders(buyer));
    }
    long[] counts = new long[most + 1];
    for (int buyer = 0; buyer < buyers.size(); buyer++) {
      counts[buyers.orders(buyer)]++;
    }
    List<RepeatPurchaseReport.BuyerCount> rows = new ArrayList<>();
    for (int orders = 1; orders <= most; orders++) {
      if (counts[orders] > 0) {
        rows.add(new RepeatPurchaseReport.BuyerCount(orders, counts[orders]));
      }
    }
    return rows;
  }

  /** Pairs of orders that follow each other, by days between them. */
  private static long[] gaps(BuyerOrders buyers, int days) {
    long[] gaps = new long[days];
    for (int buyer = 0; buyer < buyers.size(); buyer++) {
      for (int i = buyers.starts()[buyer] + 1; i < buyers.starts()[buyer + 1]; i++) {
        gaps[buyers.days()[i] - buyers.days()[i - 1]]++;
      }
    }
    return gaps;
  }

  private static List<RepeatPurchaseReport.GapCount> gapCounts(long[] gaps) {
    List<RepeatPurchaseReport.GapCount> rows = new ArrayList<>();
    for (int days = 0; days < gaps.length; days++) {
      if (gaps[days] > 0) {
        rows.add(new RepeatPurchaseReport.GapCount(days, gaps[days]));
      }
    }
    return rows;
  }

  private static Figure mean(long[] gaps) {
    double sum = 0;
    long pairs = 0;
    for (int days = 0; days < gaps.length; days++) {
      sum += (double) days * gaps[days];
      pairs += gaps[days];
    }
    return pairs == 0 ? new Figure.NotEstimable(Reason.NO_SECOND_ORDER) : Figure.of(sum / pairs);
  }

  /** The middle one, or the mean of the two in the middle. */
  private static Figure median(long[] gaps) {
    long pairs = 0;
    for (long count : gaps) {
      pairs += count;
    }
    return pairs == 0
        ? new Figure.NotEstimable(Reason.NO_SECOND_ORDER)
        : Figure.of((atRank(gaps, (pairs - 1) / 2) + atRank(gaps, pairs / 2)) / 2.0);
  }

  private static int atRank(long[] gaps, long rank) {
    int days = 0;
    for (long below = gaps[0]; below <= rank; below += gaps[days]) {
      days++;
    }
    return days;
  }
}
