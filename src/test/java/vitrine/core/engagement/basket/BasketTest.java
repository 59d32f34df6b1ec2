package vitrine.core.engagement.basket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import vitrine.core.common.Progress;
import vitrine.core.dataset.EventKind;
import vitrine.core.engagement.EngagementQuery;
import vitrine.core.engagement.LogBuilder;
import vitrine.core.engagement.LogBuilder.Row;
import vitrine.core.engagement.RandomLog;
import vitrine.core.engagement.Reason;

class BasketTest {
  private final LogBuilder log = new LogBuilder("UTC");

  private void bought(String order, String... things) {
    for (String thing : things) {
      log.row("ann", EventKind.PURCHASE, 0).order(order).category(thing).price(1);
    }
  }

  private BasketReport report(double support) {
    BasketQuery query =
        new BasketQuery(
            EngagementQuery.everything(), "category", support, BasketQuery.Sort.LIFT, 10);
    return BasketAffinity.report(log.prepare(), query, Progress.unwatched());
  }

  @Test
  void supportConfidenceAndLiftOfFiveOrders() {
    bought("1", "bread", "butter", "butter");
    bought("2", "bread", "butter", "jam");
    bought("3", "bread");
    bought("4", "jam");
    bought("5", "bread", "jam");
    log.row("ann", EventKind.RETURN, 0).order("6").category("butter").price(1);
    log.row("ann", EventKind.VIEW, 0).category("bread");

    BasketReport report = report(.4);

    assertThat(report.orders()).as("orders of one thing count, returns do not").isEqualTo(5);
    assertThat(report.largerOrders()).isEqualTo(3);
    assertThat(report.minimumOrders()).isEqualTo(2);
    assertThat(report.found()).isEqualTo(2);
    BasketReport.Pair pair = report.pairs().getFirst();
    assertThat(pair).isEqualTo(new BasketReport.Pair("butter", "bread", 2, 2, 4, 5));
    assertThat(pair.support()).isEqualTo(.4);
    assertThat(pair.confidence()).isEqualTo(1);
    assertThat(pair.reverseConfidence()).isEqualTo(.5);
    assertThat(pair.lift()).isCloseTo(1.25, within(1e-12));
    assertThat(report.pairs().getLast().lift()).isCloseTo(2 * 5 / 12.0, within(1e-12));
  }

  @Test
  void noPairHasAReason() {
    log.row("ann", EventKind.VIEW, 0).category("bread");
    assertThat(report(.5).why()).contains(Reason.NO_POSITIVE_ORDERS);
    bought("1", "bread");
    assertThat(report(.5).why()).contains(Reason.ONE_ITEM_ORDERS);
    bought("2", "bread", "jam");
    assertThat(report(.9).why()).contains(Reason.BELOW_MINIMUM_SUPPORT);
    assertThat(report(.5).why()).isEmpty();
  }

  @Property(tries = 80, seed = "67")
  void pairsFollowTheirDefinition(@ForAll long seed) {
    RandomLog world = new RandomLog(seed);
    Map<Object, List<Row>> orders = new HashMap<>();
    for (Row row : world.log.rows()) {
      if (world.match.test(row)
          && (row.kind == EventKind.PURCHASE || row.kind == EventKind.RETURN)) {
        orders.computeIfAbsent(key(row), k -> new ArrayList<>()).add(row);
      }
    }
    long count = 0;
    Map<Set<String>, Long> pairs = new HashMap<>();
    Map<String, Long> single = new TreeMap<>();
    for (List<Row> rows : orders.values()) {
      List<Row> bought =
          rows.stream().filter(r -> r.kind == EventKind.PURCHASE && !(r.quantity < 0)).toList();
      boolean inside =
          world.inPeriod(rows.stream().map(world::day).min(java.time.LocalDate::compareTo).get());
      if (bought.isEmpty() || !inside) {
        continue;
      }
      count++;
      TreeSet<String> things = new TreeSet<>(bought.stream().map(r -> r.category).toList());
      for (String a : things) {
        single.merge(a, 1L, Long::sum);
        for (String b : things.tailSet(a, false)) {
          pairs.merge(Set.of(a, b), 1L, Long::sum);
        }
      }
    }
    BasketQuery query =
        new BasketQuery(world.query, "category", 1e-9, BasketQuery.Sort.SUPPORT, 100);

    BasketReport report = BasketAffinity.report(world.data, query, Progress.unwatched());

    assertThat(report.orders()).isEqualTo(count);
    assertThat(report.found()).isEqualTo(pairs.size());
    assertThat(report.why().isEmpty()).isEqualTo(!pairs.isEmpty());
    for (BasketReport.Pair pair : report.pairs()) {
      assertThat(Optional.ofNullable(pairs.get(Set.of(pair.first(), pair.second()))))
          .contains(pair.both());
      assertThat(single.get(pair.first())).isEqualTo(pair.withFirst());
      assertThat(single.get(pair.second())).isEqualTo(pair.withSecond());
    }
  }

  private static Object key(Row row) {
    if (!row.order.isEmpty()) {
      return row.order;
    }
    return row.user.isEmpty() ? row : List.of(row.user, row.time);
  }
}
