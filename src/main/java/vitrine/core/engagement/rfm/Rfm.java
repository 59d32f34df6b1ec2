package vitrine.core.engagement.rfm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vitrine.core.common.Progress;
import vitrine.core.dataset.EventKind;
import vitrine.core.engagement.Figure;
import vitrine.core.engagement.Reason;
import vitrine.core.engagement.log.Money;
import vitrine.core.engagement.log.Period;
import vitrine.core.engagement.log.PreparedLog;

/**
 * Scores buyers by recency, frequency and money, as the definitions page says under "RFM", and
 * sorts them into segments.
 */
public final class Rfm {
  private static final int LEVELS = 5;

  private final RfmQuery query;
  private final Scores scores;
  private final Optional<Reason> unpriced;

  private Rfm(RfmQuery query, Scores scores, Optional<Reason> unpriced) {
    this.query = query;
    this.scores = scores;
    this.unpriced = unpriced;
  }

  /**
   * The segment map of a query.
   *
   * @throws vitrine.core.common.VitrineException if the period has no day in common with the data,
   *     or a filter names something that the data does not have
   */
  public static RfmReport report(PreparedLog data, RfmQuery query, Progress progress) {
    Period period = query.base().daysOf(data);
    progress.step("progress.rfm");
    Optional<Reason> nobody =
        data.has(EventKind.PURCHASE) ? Optional.empty() : Optional.of(Reason.NO_PURCHASES);
    Optional<Reason> unpriced =
        Money.of(data.log()).known() ? Optional.empty() : Optional.of(Reason.NO_PRICES);
    Scores scores = Scores.of(data, query, period);
    progress.checkCancelled();
    Rfm work = new Rfm(query, scores, unpriced);
    double revenue = work.revenue();
    return new RfmReport(
        data.log().frame().fingerprint(),
        query,
        data.log().zone(),
        period,
        data.dataDays(),
        Figure.unless(nobody, Figure.of(scores.size())),
        work.money(revenue),
        work.money(scores.all() - revenue),
        work.segments(revenue),
        work.cells());
  }

  /** Users, revenue, silence and orders of some buyers. */
  private static final class Sums {
    private long users;
    private double revenue;
    private long silence;
    private long orders;

    void add(Scores scores, int buyer) {
      users++;
      revenue += scores.revenue(buyer);
      silence += scores.silence()[buyer];
      orders += scores.orders()[buyer];
    }
  }

  private double revenue() {
    double sum = 0;
    for (int buyer = 0; buyer < scores.size(); buyer++) {
      sum += scores.revenue(buyer);
    }
    return sum;
  }

  private Figure money(double amount) {
    return Figure.unless(unpriced, Figure.of(amount));
  }

  private List<RfmReport.Segment> segments(double revenue) {
    int named = query.segments().size();
    Sums[] sums = sums(named + 1);
    for (int buyer = 0; buyer < scores.size(); buyer++) {
      sums[scores.segment(query, buyer)].add(scores, buyer);
    }
    List<RfmReport.Segment> segments = new ArrayList<>();
    for (int i = 0; i < named; i++) {
      segments.add(segment(query.segments().get(i).name(), sums[i], revenue));
    }
    if (sums[named].users > 0) {
      segments.add(segment(RfmSegment.OTHER, sums[named], revenue));
    }
    return segments;
  }

  private static Sums[] sums(int count) {
    Sums[] sums = new Sums[count];
    for (int i = 0; i < count; i++) {
      sums[i] = new Sums();
    }
    return sums;
  }

  private RfmReport.Segment segment(String name, Sums sums, double revenue) {
    return new RfmReport.Segment(
        name,
        sums.users,
        Figure.share(sums.users, scores.size()),
        money(sums.revenue),
        Figure.unless(unpriced, Figure.quotient(sums.revenue, revenue)),
        Figure.quotient(sums.silence, sums.users),
        Figure.quotient(sums.orders, sums.users));
  }

  private List<RfmReport.Cell> cells() {
    Sums[] sums = sums(LEVELS * LEVELS);
    for (int buyer = 0; buyer < scores.size(); buyer++) {
      int field = (scores.recency()[buyer] - 1) * LEVELS + scores.frequency()[buyer] - 1;
      sums[field].add(scores, buyer);
    }
    List<RfmReport.Cell> cells = new ArrayList<>();
    for (int field = 0; field < sums.length; field++) {
      if (sums[field].users > 0) {
        cells.add(
            new RfmReport.Cell(
                1 + field / LEVELS,
                1 + field % LEVELS,
                sums[field].users,
                money(sums[field].revenue)));
      }
    }
    return cells;
  }
}
