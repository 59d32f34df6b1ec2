package vitrine.core.engagement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.EventKind;
import vitrine.core.engagement.log.Money;
import vitrine.core.engagement.log.Period;
import vitrine.core.engagement.log.PreparedLog;

/** Computes what shoppers did: the figures, the daily series and the table by category. */
public final class Engagement {
  private static final Figure NO_PREVIOUS = new Figure.NotEstimable(Reason.NO_PREVIOUS_PERIOD);

  private Engagement() {}

  /**
   * The report of a query.
   *
   * @throws VitrineException if the period has no day in common with the data, or a condition names
   *     a column or a value that the data does not have
   */
  public static EngagementReport report(
      PreparedLog data, EngagementQuery query, Progress progress) {
    return reports(data, List.of(query), progress).getFirst();
  }

  /**
   * The report of a query over several ranges of days: what the filter makes of all days is worked
   * out once.
   *
   * @throws VitrineException as {@link #report}
   */
  public static List<EngagementReport> reports(
      PreparedLog data, EngagementQuery query, List<Period> periods, Progress progress) {
    return reports(data, periods.stream().map(query::over).toList(), progress);
  }

  /** Reports of queries that differ in their days only. */
  private static List<EngagementReport> reports(
      PreparedLog data, List<EngagementQuery> queries, Progress progress) {
    queries.forEach(query -> query.daysOf(data));
    progress.step("progress.engagement");
    Filtered filtered = Filtered.of(data, queries.getFirst());
    List<EngagementReport> reports = new ArrayList<>();
    for (EngagementQuery query : queries) {
      progress.checkCancelled();
      reports.add(report(data, query, filtered, progress));
    }
    return reports;
  }

  private static EngagementReport report(
      PreparedLog data, EngagementQuery query, Filtered filtered, Progress progress) {
    Period period = query.daysOf(data);
    int from = data.days().day(period.from());
    int to = data.days().day(period.to());
    PeriodFigures now = PeriodFigures.of(data, filtered, from, to);
    Optional<Period> previous = Optional.of(period.previous()).filter(data.dataDays()::covers);
    Optional<Map<Kpi, Figure>> before =
        previous.map(
            p -> PeriodFigures.of(data, filtered, from - period.days(), from - 1).figures());
    progress.checkCancelled();
    Map<Kpi, KpiFigure> figures = new EnumMap<>(Kpi.class);
    now.figures()
        .forEach(
            (kpi, figure) ->
                figures.put(
                    kpi,
                    new KpiFigure(
                        kpi, figure, before.map(b -> value(b, kpi)).orElse(NO_PREVIOUS))));
    return new EngagementReport(
        data.log().frame().fingerprint(),
        query,
        data.log().zone(),
        period,
        previous,
        data.dataDays(),
        figures,
        kinds(filtered, now.users(), from, to),
        days(data, filtered, from, to),
        categories(data, filtered, from, to, previous.isPresent()),
        notes(data, filtered, from, to));
  }

  private static Figure value(Map<Kpi, Figure> figures, Kpi kpi) {
    return figures.getOrDefault(kpi, NO_PREVIOUS);
  }

  private static List<KindCount> kinds(Filtered filtered, UserTally users, int from, int to) {
    List<KindCount> counts = new ArrayList<>();
    for (EventKind kind : EventKind.values()) {
      long events = 0;
      for (int day = from; day <= to; day++) {
        events += filtered.daily().events()[day][kind.ordinal()];
      }
      if (events > 0) {
        counts.add(new KindCount(kind, events, users.byKind()[kind.ordinal()]));
      }
    }
    return counts;
  }

  private static List<DayRow> days(PreparedLog data, Filtered filtered, int from, int to) {
    ActiveUsers active = filtered.active();
    DailySeries daily = filtered.daily();
    List<DayRow> rows = new ArrayList<>(to - from + 1);
    for (int day = from; day <= to; day++) {
      int[] events = daily.events()[day];
      rows.add(
          new DayRow(
              data.days().date(day),
              active.daily()[day],
              active.weekly()[day],
              active.monthly()[day],
              day < active.weeklyFrom(),
              day < active.monthlyFrom(),
              daily.sessions()[day],
              daily.browseMillis()[day] / 1000.0,
              events[EventKind.VIEW.ordinal()],
              events[EventKind.CLICK.ordinal()],
              events[EventKind.CART.ordinal()],
              events[EventKind.PURCHASE.ordinal()],
              daily.gross()[day],
              daily.returned()[day]));
    }
    return rows;
  }

  private static List<CategoryRow> categories(
      PreparedLog data, Filtered filtered, int from, int to, boolean compare) {
    Optional<CodeColumn> column = data.log().categories();
    if (column.isEmpty()) {
      return List.of();
    }
    CategoryTally now = tally(data, filtered, column.get(), from, to);
    Optional<CategoryTally> before =
        compare
            ? Optional.of(tally(data, filtered, column.get(), from - (to - from + 1), from - 1))
            : Optional.empty();
    boolean priced = Money.of(data.log()).known();
    List<CategoryRow> rows = new ArrayList<>();
    for (int slot = 0; slot < now.events().length; slot++) {
      if (now.events()[slot] > 0 || (before.isPresent() && before.get().events()[slot] > 0)) {
        rows.add(row(column.get(), now, before, slot, priced));
      }
    }
    Comparator<CategoryRow> order =
        Comparator.comparingDouble(row -> -row.netRevenue().number().orElse(0));
    rows.sort(order.thenComparingLong(row -> -row.users()));
    return rows;
  }

  private static CategoryTally tally(
      PreparedLog data, Filtered filtered, CodeColumn column, int from, int to) {
    return CategoryTally.of(data, filtered.matches(), column, from, to);
  }

  private static CategoryRow row(
      CodeColumn column,
      CategoryTally now,
      Optional<CategoryTally> before,
      int slot,
      boolean priced) {
    boolean named = slot < column.dictionary().size();
    long users = now.users()[slot];
    Figure unpriced = new Figure.NotEstimable(Reason.NO_PRICES);
    return new CategoryRow(
        named ? Optional.of(column.dictionary().value(slot)) : Optional.empty(),
        now.events()[slot],
        users,
        now.viewers()[slot],
        now.carters()[slot],
        now.buyers()[slot],
        Figure.share(now.carters()[slot], users),
        Figure.share(now.buyers()[slot], users),
        priced ? Figure.of(now.gross()[slot] - now.returned()[slot]) : unpriced,
        before.map(b -> Figure.of(b.events()[slot])).orElse(NO_PREVIOUS),
        before.map(b -> Figure.of(b.users()[slot])).orElse(NO_PREVIOUS),
        priced
            ? before.map(b -> Figure.of(b.gross()[slot] - b.returned()[slot])).orElse(NO_PREVIOUS)
            : unpriced);
  }

  private static EngagementReport.Notes notes(
      PreparedLog data, Filtered filtered, int from, int to) {
    long unpriced = 0;
    for (int day = from; day <= to && Money.of(data.log()).known(); day++) {
      unpriced += filtered.daily().unpriced()[day];
    }
    return new EngagementReport.Notes(
        data.rowsWithoutUser(),
        data.rowsWithoutTime(),
        unpriced,
        data.givenSessions(),
        data.browseTimeFromDwell());
  }
}
