package vitrine.core.engagement.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import vitrine.core.common.Progress;
import vitrine.core.dataset.EventKind;
import vitrine.core.engagement.EngagementQuery;
import vitrine.core.engagement.Figure;
import vitrine.core.engagement.LogBuilder;
import vitrine.core.engagement.LogBuilder.Row;
import vitrine.core.engagement.RandomLog;
import vitrine.core.engagement.Reason;
import vitrine.core.engagement.Slice;
import vitrine.core.engagement.log.Period;

class ColumnTableTest {

  @Test
  void valuesShowTheirUsersTheirDaysAndThePeriodBefore() {
    LogBuilder log = new LogBuilder("UTC");
    log.row("ann", EventKind.PURCHASE, "2026-01-01T10:00").category("shoes").price(10);
    log.row("ann", EventKind.VIEW, "2026-01-02T10:00").category("shoes");
    log.row("bob", EventKind.PURCHASE, "2026-01-02T10:00").category("shoes").price(30);
    log.row("bob", EventKind.PURCHASE, "2026-01-02T11:00").category("hats").price(7);
    log.row("cem", EventKind.VIEW, "2026-01-02T11:00").category("gloves");
    log.row("cem", EventKind.VIEW, "2026-01-02T11:00").category("hats");
    log.row("cem", EventKind.VIEW, "2026-01-02T11:00");
    Period second =
        new Period(java.time.LocalDate.of(2026, 1, 2), java.time.LocalDate.of(2026, 1, 2));

    TableReport report =
        ColumnTable.report(
            log.prepare(),
            new TableQuery(
                EngagementQuery.everything().over(second),
                "category",
                TableQuery.Sort.NET_REVENUE,
                1),
            Progress.unwatched());

    assertThat(report.values()).isEqualTo(3);
    assertThat(report.rows())
        .extracting(TableReport.Row::slice)
        .containsExactly(new Slice.Value("shoes"), new Slice.Others(2), new Slice.Missing());
    TableReport.Row shoes = report.rows().getFirst();
    assertThat(shoes.now().netRevenue()).isEqualTo(Figure.of(30));
    assertThat(shoes.now().purchaseRate()).isEqualTo(Figure.share(1, 2));
    assertThat(shoes.now().addToCartRate()).isEqualTo(new Figure.NotEstimable(Reason.NO_CARTS));
    assertThat(shoes.before().orElseThrow().netRevenue()).isEqualTo(Figure.of(10));
    assertThat(shoes.dailyEvents()).containsExactly(2);
    assertThat(report.rows().get(1).now().users()).as("cem once").isEqualTo(2);
  }

  @Property(tries = 60, seed = "70")
  void everyRowFollowsItsDefinition(@ForAll long seed) {
    RandomLog world = new RandomLog(seed);
    TableQuery.Sort sort = TableQuery.Sort.values()[world.random.nextInt(4)];
    TableQuery query = new TableQuery(world.query, "category", sort, 1);

    TableReport report = ColumnTable.report(world.data, query, Progress.unwatched());

    long events = 0;
    for (TableReport.Row row : report.rows()) {
      String shown =
          report.rows().getFirst().slice() instanceof Slice.Value value ? value.name() : "";
      Predicate<Row> here =
          row.slice() instanceof Slice.Value
              ? r -> r.category.equals(shown)
              : r -> !r.category.equals(shown);
      check(world, here, report.period(), row.now());
      report.previous().ifPresent(p -> check(world, here, p, row.before().orElseThrow()));
      assertThat(row.dailyEvents()).hasSize(report.period().days());
      assertThat(row.dailyEvents().stream().mapToLong(Integer::longValue).sum())
          .isEqualTo(row.now().events());
      events += row.now().events();
    }
    assertThat(events).isEqualTo(rows(world, r -> true, report.period()).size());
  }

  private static List<Row> rows(RandomLog world, Predicate<Row> here, Period period) {
    return world.log.rows().stream()
        .filter(world.match)
        .filter(here)
        .filter(r -> period.covers(new Period(world.day(r), world.day(r))))
        .toList();
  }

  private static void check(
      RandomLog world, Predicate<Row> here, Period period, TableReport.Counts counts) {
    List<Row> rows = rows(world, here, period);
    assertThat(counts.events()).isEqualTo(rows.size());
    assertThat(counts.users()).isEqualTo(users(rows, r -> r.kind != EventKind.IMPRESSION));
    assertThat(counts.viewers()).isEqualTo(users(rows, r -> r.kind == EventKind.VIEW));
    assertThat(counts.carters()).isEqualTo(users(rows, r -> r.kind == EventKind.CART));
    assertThat(counts.buyers())
        .isEqualTo(users(rows, r -> r.kind == EventKind.PURCHASE && !(r.quantity < 0)));
    double net =
        rows.stream()
            .filter(r -> r.kind == EventKind.PURCHASE || r.kind == EventKind.RETURN)
            .filter(r -> !Double.isNaN(r.price))
            .mapToDouble(
                r ->
                    (r.kind == EventKind.RETURN || r.quantity < 0 ? -1 : 1)
                        * Math.abs(r.price * r.quantity))
            .sum();
    if (counts.netRevenue().number().isPresent()) {
      assertThat(counts.netRevenue().number().getAsDouble()).isCloseTo(net, within(1e-9));
    }
  }

  private static long users(List<Row> rows, Predicate<Row> wanted) {
    return rows.stream()
        .filter(wanted)
        .map(r -> r.user)
        .filter(u -> !u.isEmpty())
        .distinct()
        .count();
  }
}
