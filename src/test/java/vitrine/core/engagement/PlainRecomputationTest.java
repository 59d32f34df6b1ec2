package vitrine.core.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import vitrine.core.common.Progress;
import vitrine.core.dataset.EventKind;
import vitrine.core.engagement.LogBuilder.Row;
import vitrine.core.engagement.funnel.Funnel;
import vitrine.core.engagement.funnel.FunnelQuery;
import vitrine.core.engagement.funnel.FunnelReport;
import vitrine.core.engagement.log.Condition;
import vitrine.core.engagement.log.Period;
import vitrine.core.engagement.log.PreparedLog;

/** The kernels against the definitions written down with sets and lists, on random logs. */
class PlainRecomputationTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);

  private static LogBuilder randomLog(long seed) {
    Random random = new Random(seed);
    LogBuilder log = new LogBuilder("America/New_York");
    long begin = FIRST.atStartOfDay(log.zone()).toInstant().toEpochMilli();
    EventKind[] kinds = EventKind.values();
    boolean orders = random.nextBoolean();
    int rows = 1 + random.nextInt(400);
    for (int i = 0; i < rows; i++) {
      String user = random.nextInt(20) == 0 ? "" : "u" + random.nextInt(12);
      // Whole minutes on few days, so that ties and sessions happen.
      long time = begin + random.nextInt(40) * 86_400_000L + random.nextInt(240) * 60_000L;
      Row row = log.row(user, kinds[random.nextInt(kinds.length)], time);
      row.category("c" + random.nextInt(3)).price(1 + random.nextInt(9));
      row.quantity(random.nextInt(6) == 0 ? -1 : 1 + random.nextInt(3));
      if (orders && random.nextInt(3) > 0) {
        row.order("o" + user + random.nextInt(8));
      }
      if (random.nextInt(4) == 0) {
        row.session("s" + random.nextInt(4));
      }
    }
    return log;
  }

  @Property(tries = 150, seed = "42")
  void everyFigureFollowsItsDefinition(@ForAll long seed) {
    LogBuilder log = randomLog(seed);
    PreparedLog data = log.prepare();
    Period all = data.dataDays();
    Random random = new Random(~seed);
    LocalDate from = all.from().plusDays(random.nextInt(all.days()));
    Period period =
        new Period(
            from,
            from.plusDays(random.nextInt((int) (all.to().toEpochDay() - from.toEpochDay()) + 1)));
    Set<String> wanted = Set.of("c1", "c2");
    boolean filter =
        log.rows().stream().map(r -> r.category).collect(Collectors.toSet()).containsAll(wanted)
            && random.nextBoolean();
    EngagementQuery query =
        new EngagementQuery(
            Optional.of(period),
            filter ? List.of(new Condition.AnyOf("category", wanted, false)) : List.of(),
            MonthWindow.DAYS_28);
    Predicate<Row> match = r -> !filter || wanted.contains(r.category);

    EngagementReport report = Engagement.report(data, query, Progress.unwatched());
    Period last = new Period(data.dataDays().to(), data.dataDays().to());
    assertThat(
            Engagement.reports(data, query, List.of(last, report.period()), Progress.unwatched()))
        .isEqualTo(
            List.of(
                Engagement.report(data, query.over(last), Progress.unwatched()),
                Engagement.report(data, query.over(report.period()), Progress.unwatched())));

    checkDays(log, match, period, report);
    checkRates(log, match, period, report);
    checkOrders(log, match, period, report);
    checkSessions(log, match, period, report);
    checkFunnel(log, match, period, data, query);
  }

  private static LocalDate day(LogBuilder log, Row row) {
    return Instant.ofEpochMilli(row.time).atZone(log.zone()).toLocalDate();
  }

  private static boolean in(Period period, LocalDate day) {
    return !day.isBefore(period.from()) && !day.isAfter(period.to());
  }

  private static void checkDays(
      LogBuilder log, Predicate<Row> match, Period period, EngagementReport report) {
    for (DayRow row : report.days()) {
      assertThat(row.dau()).isEqualTo(active(log, match, row.date(), 1));
      assertThat(row.wau()).isEqualTo(active(log, match, row.date(), 7));
      assertThat(row.mau()).isEqualTo(active(log, match, row.date(), 28));
      assertThat(in(period, row.date())).isTrue();
    }
    assertThat(report.days()).hasSize(period.days());
  }

  private static int active(LogBuilder log, Predicate<Row> match, LocalDate last, int window) {
    Period days = new Period(last.minusDays(window - 1), last);
    return (int)
        log.rows().stream()
            .filter(match)
            .filter(r -> !r.user.isEmpty() && r.kind != EventKind.IMPRESSION)
            .filter(r -> in(days, day(log, r)))
            .map(r -> r.user)
            .distinct()
            .count();
  }

  private static Set<String> users(LogBuilder log, Period period, Predicate<Row> wanted) {
    return log.rows().stream()
        .filter(r -> !r.user.isEmpty() && in(period, day(log, r)))
        .filter(wanted)
        .map(r -> r.user)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static void checkRates(
      LogBuilder log, Predicate<Row> match, Period period, EngagementReport report) {
    Set<String> active = users(log, period, match.and(r -> r.kind != EventKind.IMPRESSION));
    Set<String> carters = users(log, period, match.and(r -> r.kind == EventKind.CART));
    assertThat(report.figure(Kpi.ACTIVE_USERS).current()).isEqualTo(Figure.of(active.size()));
    if (log.rows().stream().anyMatch(r -> r.kind == EventKind.CART)) {
      assertThat(report.figure(Kpi.ADD_TO_CART_RATE).current())
          .isEqualTo(Figure.share(carters.size(), active.size()));
    }
  }

  private static void checkOrders(
      LogBuilder log, Predicate<Row> match, Period period, EngagementReport report) {
    Map<Object, List<Row>> orders = new HashMap<>();
    for (Row row : log.rows()) {
      if (!match.test(row) || (row.kind != EventKind.PURCHASE && row.kind != EventKind.RETURN)) {
        continue;
      }
      Object key =
          !row.order.isEmpty()
              ? row.order
              : !row.user.isEmpty() ? List.of(row.user, row.time) : row;
      orders.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
    }
    Predicate<Row> bought = r -> r.kind == EventKind.PURCHASE && !(r.quantity < 0);
    long positive = 0;
    long negative = 0;
    for (List<Row> rows : orders.values()) {
      LocalDate day = rows.stream().map(r -> day(log, r)).min(Comparator.naturalOrder()).get();
      if (in(period, day)) {
        positive += rows.stream().anyMatch(bought) ? 1 : 0;
        negative += rows.stream().noneMatch(bought) ? 1 : 0;
      }
    }
    double net =
        log.rows().stream()
            .filter(match)
            .filter(r -> r.kind == EventKind.PURCHASE || r.kind == EventKind.RETURN)
            .filter(r -> in(period, day(log, r)))
            .mapToDouble(r -> (bought.test(r) ? 1 : -1) * Math.abs(r.price * r.quantity))
            .sum();
    if (report.figure(Kpi.ORDERS).current().number().isPresent()) {
      assertThat(report.figure(Kpi.POSITIVE_ORDERS).current()).isEqualTo(Figure.of(positive));
      assertThat(report.figure(Kpi.NEGATIVE_ORDERS).current()).isEqualTo(Figure.of(negative));
      assertThat(report.figure(Kpi.NET_REVENUE).current().number().orElseThrow())
          .isCloseTo(net, within(1e-9));
    }
  }

  private static List<Row> rowsOf(LogBuilder log, String user) {
    return log.rows().stream()
        .filter(r -> user.equals(r.user))
        .sorted(Comparator.comparingLong(r -> r.time))
        .toList();
  }

  private static Set<String> allUsers(LogBuilder log) {
    return log.rows().stream()
        .map(r -> r.user)
        .filter(u -> !u.isEmpty())
        .collect(Collectors.toSet());
  }

  private static void checkSessions(
      LogBuilder log, Predicate<Row> match, Period period, EngagementReport report) {
    long count = 0;
    long bounces = 0;
    long browse = 0;
    for (String user : allUsers(log)) {
      Map<String, List<Row>> sessions = new TreeMap<>();
      Row first = rowsOf(log, user).getFirst();
      Row last = first;
      boolean open = false;
      for (Row row : rowsOf(log, user)) {
        if (!row.session.isEmpty()) {
          sessions.computeIfAbsent("given " + row.session, k -> new ArrayList<>()).add(row);
          continue;
        }
        if (!open
            || row.time - last.time > 30 * 60_000L
            || row.time - first.time >= 24 * 3_600_000L) {
          open = true;
          first = row;
        }
        last = row;
        sessions
            .computeIfAbsent("rule " + log.rows().indexOf(first), k -> new ArrayList<>())
            .add(row);
      }
      for (List<Row> rows : sessions.values()) {
        if (in(period, day(log, rows.getFirst())) && rows.stream().anyMatch(match)) {
          count++;
          bounces += rows.size() == 1 ? 1 : 0;
          for (int i = 1; i < rows.size(); i++) {
            browse += Math.min(30 * 60_000L, rows.get(i).time - rows.get(i - 1).time);
          }
        }
      }
    }
    assertThat(report.figure(Kpi.SESSIONS).current()).isEqualTo(Figure.of(count));
    assertThat(report.figure(Kpi.BOUNCE_RATE).current()).isEqualTo(Figure.share(bounces, count));
    assertThat(report.figure(Kpi.BROWSE_TIME).current().number().orElseThrow())
        .isCloseTo(browse / 1000.0, within(1e-6));
  }

  private static void checkFunnel(
      LogBuilder log,
      Predicate<Row> match,
      Period period,
      PreparedLog data,
      EngagementQuery query) {
    List<EventKind> steps = List.of(EventKind.VIEW, EventKind.CART, EventKind.PURCHASE);
    long[] reached = new long[3];
    for (String user : allUsers(log)) {
      int step = 0;
      long begin = 0;
      for (Row row : rowsOf(log, user)) {
        boolean late = step > 0 && row.time > begin + 14 * 86_400_000L;
        if (step == 3 || late || !match.test(row) || !in(period, day(log, row))) {
          continue;
        }
        if (row.kind == steps.get(step)) {
          begin = step == 0 ? row.time : begin;
          reached[step++]++;
        }
      }
    }
    FunnelReport funnel = Funnel.report(data, FunnelQuery.standard(query), Progress.unwatched());
    assertThat(funnel.steps().stream().mapToLong(FunnelReport.Step::users).toArray())
        .isEqualTo(reached);
  }
}
