package vitrine.core.engagement.rfm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.EventKind;
import vitrine.core.engagement.EngagementQuery;
import vitrine.core.engagement.Figure;
import vitrine.core.engagement.LogBuilder;
import vitrine.core.engagement.LogBuilder.Row;
import vitrine.core.engagement.PlainOrders;
import vitrine.core.engagement.RandomLog;
import vitrine.core.engagement.Reason;
import vitrine.core.engagement.rfm.RfmSegment.Band;

class RfmTest {

  @Example
  void scoresFollowTheRankAmongDistinctValues() {
    assertThat(Scores.ranked(new long[] {7})).containsExactly(1);
    assertThat(Scores.ranked(new long[] {3, 9, 3})).containsExactly(1, 3, 1);
    assertThat(Scores.ranked(new long[] {1, 2, 3, 4, 5})).containsExactly(1, 2, 3, 4, 5);
    assertThat(Scores.ranked(new long[] {60, 50, 40, 30, 20, 10}))
        .containsExactly(5, 4, 3, 2, 1, 1);
  }

  @Example
  void standardSegmentsCoverTheMapOnce() {
    for (int recency = 1; recency <= 5; recency++) {
      for (int frequency = 1; frequency <= 5; frequency++) {
        int r = recency;
        int f = frequency;
        assertThat(RfmSegment.STANDARD.stream().filter(s -> s.holds(r, f, 3))).hasSize(1);
      }
    }
  }

  @Example
  void returnsAndRowsWithoutAUserStandBesideTheBuyers() {
    LogBuilder log = new LogBuilder("Europe/Berlin");
    log.row("ann", EventKind.PURCHASE, "2026-03-01T10:00").price(10);
    log.row("ann", EventKind.PURCHASE, "2026-03-05T10:00").price(20);
    log.row("ann", EventKind.RETURN, "2026-03-06T10:00").price(5);
    log.row("bob", EventKind.PURCHASE, "2026-03-02T10:00").price(100);
    log.row("cai", EventKind.RETURN, "2026-03-02T10:00").price(7);
    log.row("", EventKind.PURCHASE, "2026-03-11T10:00").price(3);
    RfmQuery query =
        new RfmQuery(
            List.of(
                new RfmSegment("rich", Band.ALL, Band.ALL, new Band(3, 5)),
                new RfmSegment("rare", Band.ALL, new Band(1, 1), Band.ALL)),
            EngagementQuery.everything());

    RfmReport report = Rfm.report(log.prepare(), query, Progress.unwatched());

    assertThat(report.buyers()).isEqualTo(Figure.of(2));
    assertThat(report.revenue()).isEqualTo(Figure.of(125));
    assertThat(report.elsewhere()).isEqualTo(Figure.of(-4));
    assertThat(report.segments())
        .containsExactly(
            new RfmReport.Segment(
                "rich",
                1,
                Figure.share(1, 2),
                Figure.of(100),
                Figure.of(0.8),
                Figure.of(9),
                Figure.of(1)),
            new RfmReport.Segment(
                "rare",
                0,
                Figure.share(0, 2),
                Figure.of(0),
                Figure.of(0),
                Figure.quotient(0, 0),
                Figure.quotient(0, 0)),
            new RfmReport.Segment(
                "other",
                1,
                Figure.share(1, 2),
                Figure.of(25),
                Figure.of(0.2),
                Figure.of(6),
                Figure.of(2)));
    assertThat(report.cells())
        .containsExactly(
            new RfmReport.Cell(1, 1, 1, Figure.of(100)),
            new RfmReport.Cell(3, 3, 1, Figure.of(25)));
  }

  @Example
  void withoutPricesTheMapStillStands() {
    LogBuilder log = new LogBuilder("Europe/Berlin");
    log.row("ann", EventKind.PURCHASE, "2026-03-01T10:00");
    RfmQuery query =
        new RfmQuery(
            List.of(new RfmSegment("rich", Band.ALL, Band.ALL, new Band(5, 5))),
            EngagementQuery.everything());
    RfmReport report = Rfm.report(log.prepare(), query, Progress.unwatched());
    assertThat(report.segments().getFirst().users()).isEqualTo(1);
    assertThat(report.revenue()).isEqualTo(new Figure.NotEstimable(Reason.NO_PRICES));
  }

  @Example
  void withoutPurchasesThereIsNoBuyer() {
    LogBuilder log = new LogBuilder("Europe/Berlin");
    log.row("ann", EventKind.VIEW, "2026-03-01T10:00");
    RfmReport report =
        Rfm.report(
            log.prepare(), RfmQuery.standard(EngagementQuery.everything()), Progress.unwatched());
    assertThat(report.buyers()).isEqualTo(new Figure.NotEstimable(Reason.NO_PURCHASES));
    assertThat(report.cells()).isEmpty();
  }

  @Example
  void aSegmentThatTheMapLacksIsAProblem() {
    LogBuilder log = new LogBuilder("Europe/Berlin");
    log.row("ann", EventKind.VIEW, "2026-03-01T10:00");
    RfmRule rule = new RfmRule(RfmQuery.standard(EngagementQuery.everything()), "whales");
    assertThatThrownBy(() -> rule.users(log.prepare())).isInstanceOf(VitrineException.class);
  }

  @Property(tries = 150, seed = "66")
  void everyBuyerFollowsTheDefinition(@ForAll long seed) {
    RandomLog world = new RandomLog(seed);
    RfmQuery query = RfmQuery.standard(world.query);
    RfmReport report = Rfm.report(world.data, query, Progress.unwatched());

    TreeMap<String, List<LocalDate>> orders = PlainOrders.positiveDays(world);
    TreeMap<String, Double> silence = new TreeMap<>();
    TreeMap<String, Double> frequency = new TreeMap<>();
    orders.forEach(
        (user, days) -> {
          silence.put(user, -(double) ChronoUnit.DAYS.between(days.getLast(), world.period.to()));
          frequency.put(user, (double) days.size());
        });
    TreeMap<String, TreeSet<String>> segments = new TreeMap<>();
    for (String user : orders.keySet()) {
      int r = score(silence, user);
      int f = score(frequency, user);
      RfmSegment segment =
          RfmSegment.STANDARD.stream()
              .filter(s -> s.recency().from() <= r && r <= s.recency().to())
              .filter(s -> s.frequency().from() <= f && f <= s.frequency().to())
              .findFirst()
              .orElseThrow();
      segments.computeIfAbsent(segment.name(), s -> new TreeSet<>()).add(user);
    }
    double sum = 0;
    for (RfmReport.Segment segment : report.segments()) {
      TreeSet<String> users = segments.getOrDefault(segment.name(), new TreeSet<>());
      assertThat(world.names(new RfmRule(query, segment.name()).users(world.data)))
          .isEqualTo(users);
      assertThat(segment.users()).isEqualTo(users.size());
      double revenue = users.stream().mapToDouble(user -> net(world, user)).sum();
      sum += revenue;
      if (segment.revenue().number().isPresent()) {
        assertThat(segment.revenue().number().getAsDouble()).isCloseTo(revenue, within(1e-6));
      }
    }
    if (report.revenue().number().isPresent()) {
      assertThat(report.revenue().number().getAsDouble()).isCloseTo(sum, within(1e-6));
    }
    checkMoney(world, report, orders.keySet());
  }

  private static void checkMoney(RandomLog world, RfmReport report, Iterable<String> buyers) {
    TreeMap<String, Double> money = new TreeMap<>();
    buyers.forEach(user -> money.put(user, net(world, user)));
    Scores scores = Scores.of(world.data, RfmQuery.standard(world.query), report.period());
    List<Integer> expected = new ArrayList<>();
    List<Integer> actual = new ArrayList<>();
    for (int buyer = 0; buyer < scores.size(); buyer++) {
      String name = world.data.log().users().dictionary().value(scores.users()[buyer]);
      expected.add(report.revenue() instanceof Figure.NotEstimable ? 0 : score(money, name));
      actual.add((int) scores.monetary()[buyer]);
    }
    assertThat(actual).isEqualTo(expected);
  }

  private static double net(RandomLog world, String user) {
    return world.rowsOf(user).stream()
        .filter(row -> world.inPeriod(world.day(row)))
        .filter(row -> row.kind == EventKind.PURCHASE || row.kind == EventKind.RETURN)
        .filter(row -> !Double.isNaN(row.price))
        .mapToDouble(RfmTest::signed)
        .sum();
  }

  private static double signed(Row row) {
    double amount = row.price * Math.abs(row.quantity);
    return row.kind == EventKind.RETURN || row.quantity < 0 ? -amount : amount;
  }

  private static int score(Map<String, Double> values, String user) {
    TreeSet<Double> distinct = new TreeSet<>(values.values());
    int rank = distinct.headSet(values.get(user), true).size();
    return (int) (1 + Math.floor(5.0 * (rank - 1) / distinct.size()));
  }
}
