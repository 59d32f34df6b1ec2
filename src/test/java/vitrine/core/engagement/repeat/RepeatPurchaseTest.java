package vitrine.core.engagement.repeat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import vitrine.core.common.Progress;
import vitrine.core.dataset.EventKind;
import vitrine.core.engagement.EngagementQuery;
import vitrine.core.engagement.Figure;
import vitrine.core.engagement.LogBuilder;
import vitrine.core.engagement.PlainOrders;
import vitrine.core.engagement.RandomLog;
import vitrine.core.engagement.Reason;

class RepeatPurchaseTest {

  @Example
  void ordersOfThreeShoppers() {
    LogBuilder log = new LogBuilder("Europe/Berlin");
    log.row("ann", EventKind.PURCHASE, "2026-03-27T10:00").price(10).quantity(2);
    log.row("ann", EventKind.PURCHASE, "2026-03-27T10:00").price(4);
    log.row("ann", EventKind.PURCHASE, "2026-03-30T09:00").price(6);
    log.row("ann", EventKind.PURCHASE, "2026-04-03T09:00").price(6);
    log.row("ann", EventKind.RETURN, "2026-04-04T09:00").price(6);
    log.row("bob", EventKind.PURCHASE, "2026-03-28T09:00").price(8);
    log.row("cai", EventKind.RETURN, "2026-03-28T09:00").price(1);

    RepeatPurchaseReport report =
        RepeatPurchase.report(log.prepare(), EngagementQuery.everything(), Progress.unwatched());

    assertThat(report.repeatRate()).isEqualTo(Figure.share(1, 2));
    assertThat(report.orders())
        .isEqualTo(
            new RepeatPurchaseReport.OrderFigures(
                Figure.of(2),
                Figure.of(6),
                Figure.of(4),
                Figure.of(2),
                Figure.of(44),
                Figure.of(7),
                Figure.of(37),
                Figure.of(11),
                Figure.of(9.25)));
    assertThat(report.buyersByOrders())
        .containsExactly(
            new RepeatPurchaseReport.BuyerCount(1, 1), new RepeatPurchaseReport.BuyerCount(3, 1));
    assertThat(report.gaps())
        .containsExactly(
            new RepeatPurchaseReport.GapCount(3, 1), new RepeatPurchaseReport.GapCount(4, 1));
    assertThat(report.medianGap()).isEqualTo(Figure.of(3.5));
    assertThat(report.meanGap()).isEqualTo(Figure.of(3.5));
  }

  @Example
  void withoutPurchasesEverythingSaysWhy() {
    LogBuilder log = new LogBuilder("Europe/Berlin");
    log.row("ann", EventKind.VIEW, "2026-03-27T10:00");
    RepeatPurchaseReport report =
        RepeatPurchase.report(log.prepare(), EngagementQuery.everything(), Progress.unwatched());
    Figure none = new Figure.NotEstimable(Reason.NO_PURCHASES);
    assertThat(report.repeatRate()).isEqualTo(none);
    assertThat(report.orders().averageNet()).isEqualTo(none);
    assertThat(report.medianGap()).isEqualTo(new Figure.NotEstimable(Reason.NO_SECOND_ORDER));
    assertThat(report.buyersByOrders()).isEmpty();
  }

  @Property(tries = 150, seed = "67")
  void everyCountFollowsTheDefinition(@ForAll long seed) {
    RandomLog world = new RandomLog(seed);
    TreeMap<String, List<LocalDate>> orders = PlainOrders.positiveDays(world);
    List<Long> gaps = new ArrayList<>();
    for (List<LocalDate> days : orders.values()) {
      for (int i = 1; i < days.size(); i++) {
        gaps.add(ChronoUnit.DAYS.between(days.get(i - 1), days.get(i)));
      }
    }

    RepeatPurchaseReport report =
        RepeatPurchase.report(world.data, world.query, Progress.unwatched());

    for (RepeatPurchaseReport.BuyerCount count : report.buyersByOrders()) {
      TreeSet<String> buyers =
          orders.entrySet().stream()
              .filter(user -> user.getValue().size() == count.orders())
              .map(Map.Entry::getKey)
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(count.buyers()).isEqualTo(buyers.size());
      OrderCountRule rule = new OrderCountRule(world.query, count.orders(), count.orders());
      assertThat(world.names(rule.users(world.data))).isEqualTo(buyers);
    }
    assertThat(report.buyersByOrders().stream().mapToLong(c -> c.buyers()).sum())
        .isEqualTo(orders.size());
    for (RepeatPurchaseReport.GapCount gap : report.gaps()) {
      assertThat(gap.pairs()).isEqualTo(gaps.stream().filter(d -> d == gap.days()).count());
    }
    assertThat(report.gaps().stream().mapToLong(g -> g.pairs()).sum()).isEqualTo(gaps.size());
    if (!gaps.isEmpty()) {
      List<Long> sorted = gaps.stream().sorted().toList();
      double middle = (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2.0;
      assertThat(report.medianGap()).isEqualTo(Figure.of(middle));
      assertThat(report.meanGap().number().orElseThrow())
          .isCloseTo(gaps.stream().mapToLong(Long::longValue).average().orElse(-1), within(1e-12));
    }
  }
}
