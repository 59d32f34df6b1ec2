package vitrine.core.engagement.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import vitrine.core.common.Progress;
import vitrine.core.dataset.EventKind;
import vitrine.core.engagement.LogBuilder.Row;
import vitrine.core.engagement.RandomLog;
import vitrine.core.engagement.log.Condition;
import vitrine.core.engagement.log.EventSelection;

/** Funnels of every order against the definition, with overlapping steps and a breakdown. */
class FunnelRecomputationTest {
  private static final List<Predicate<Row>> STEPS =
      List.of(
          row -> row.kind == EventKind.VIEW,
          row -> row.kind == EventKind.VIEW && row.category.equals("c0"),
          row -> row.kind == EventKind.CART);

  @Property(tries = 120, seed = "66")
  void everyOrderFollowsItsDefinition(@ForAll long seed) {
    RandomLog world = new RandomLog(seed);
    if (world.data.log().frame().codes("category").orElseThrow().dictionary().code("c0") < 0) {
      return;
    }
    EventSelection some = EventSelection.of(EventKind.VIEW).where(Condition.of("category", "c0"));
    List<EventSelection> steps =
        List.of(EventSelection.of(EventKind.VIEW), some, EventSelection.of(EventKind.CART));
    for (FunnelQuery.Order order : FunnelQuery.Order.values()) {
      FunnelQuery query =
          new FunnelQuery(
              steps,
              order,
              FunnelQuery.WINDOW,
              false,
              java.util.Optional.of(new FunnelQuery.Breakdown("category", 1)),
              world.query);
      FunnelReport report = Funnel.report(world.data, query, Progress.unwatched());
      assertThat(users(report.steps())).as("%s", order).isEqualTo(expected(world, order));
      long[] parts = new long[3];
      for (FunnelReport.Part part : report.parts()) {
        for (int step = 0; step < 3; step++) {
          parts[step] += part.steps().get(step).users();
        }
      }
      assertThat(parts).as("parts of %s", order).isEqualTo(users(report.steps()));
    }
  }

  private static long[] users(List<FunnelReport.Step> steps) {
    return steps.stream().mapToLong(FunnelReport.Step::users).toArray();
  }

  private static long[] expected(RandomLog world, FunnelQuery.Order order) {
    Map<String, List<Row>> users = new TreeMap<>();
    for (Row row : world.log.rows()) {
      if (!row.user.isEmpty()) {
        users.computeIfAbsent(row.user, u -> new ArrayList<>()).add(row);
      }
    }
    long[] counts = new long[3];
    for (List<Row> rows : users.values()) {
      rows.sort(Comparator.comparingLong(row -> row.time));
      int reached = reached(world, rows, order);
      for (int step = 0; step < reached; step++) {
        counts[step]++;
      }
    }
    return counts;
  }

  private static int reached(RandomLog world, List<Row> rows, FunnelQuery.Order order) {
    Predicate<Row> counts = row -> world.match.test(row) && world.inPeriod(world.day(row));
    Predicate<Row> opens =
        order == FunnelQuery.Order.ANY ? STEPS.get(0).or(STEPS.get(2)) : STEPS.get(0);
    int first = 0;
    while (first < rows.size() && !opens.and(counts).test(rows.get(first))) {
      first++;
    }
    if (first == rows.size()) {
      return 0;
    }
    long until = rows.get(first).time + FunnelQuery.WINDOW.toMillis();
    List<Row> later =
        rows.subList(first + 1, rows.size()).stream().filter(r -> r.time <= until).toList();
    if (order == FunnelQuery.Order.ANY) {
      List<Row> all = new ArrayList<>(later.stream().filter(counts).toList());
      all.addFirst(rows.get(first));
      return most(all);
    }
    int reached = 1;
    for (Row row : later) {
      boolean next = reached < 3 && STEPS.get(reached).test(row) && counts.test(row);
      if (!next && order == FunnelQuery.Order.STRICT) {
        break;
      }
      reached += next ? 1 : 0;
    }
    return reached;
  }

  /** The most steps that can be done: one event does either kind of view, but not both. */
  private static int most(List<Row> rows) {
    boolean some = rows.stream().anyMatch(STEPS.get(1));
    boolean cart = rows.stream().anyMatch(STEPS.get(2));
    long others = rows.stream().filter(STEPS.get(0)).count() - (some ? 1 : 0);
    return (some ? 1 : 0) + (others > 0 ? 1 : 0) + (cart ? 1 : 0);
  }
}
