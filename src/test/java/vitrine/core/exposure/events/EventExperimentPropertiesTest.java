package vitrine.core.exposure.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import vitrine.core.common.Progress;
import vitrine.core.dataset.EventKind;
import vitrine.core.engagement.LogBuilder;
import vitrine.core.engagement.LogBuilder.Row;
import vitrine.core.engagement.OrderValue;
import vitrine.core.engagement.log.EventSelection;
import vitrine.core.experiment.AnalysisPlan;
import vitrine.core.experiment.Statistic;
import vitrine.core.exposure.ExperimentData;
import vitrine.core.exposure.MetricUnits;

/** The kernels against a recount that goes through the rows of one user after the other. */
class EventExperimentPropertiesTest {
  private static final long HOUR = 3_600_000L;
  private static final long START = 1_772_000_000_000L;
  private static final EventKind[] KINDS = {
    EventKind.VIEW, EventKind.CLICK, EventKind.IMPRESSION, EventKind.PURCHASE, EventKind.RETURN
  };

  @Property(tries = 60, seed = "4711")
  void agreesWithARecount(
      @ForAll Random random,
      @ForAll @IntRange(min = 1, max = 9) int window,
      @ForAll @IntRange(min = 1, max = 20) int lookBack) {
    LogBuilder log = new LogBuilder("UTC");
    LogBuilder table = new LogBuilder("UTC");
    List<List<Row>> byUser = new ArrayList<>();
    List<Row> assigned = new ArrayList<>();
    for (int user = 0; user < 30; user++) {
      String id = "0" + user;
      List<Row> rows = new ArrayList<>();
      for (int event = random.nextInt(30); event > 0; event--) {
        Row row =
            log.row(id, KINDS[random.nextInt(KINDS.length)], START + random.nextInt(24 * 40) * HOUR)
                .price(1 + random.nextInt(9));
        rows.add(row);
      }
      byUser.add(rows);
      String arm = user < 2 ? "AB".substring(user, user + 1) : random.nextBoolean() ? "A" : "B";
      assigned.add(
          table.row(id, EventKind.OTHER, START + random.nextInt(24 * 40) * HOUR).category(arm));
    }
    log.row("anchor", EventKind.VIEW, START);

    ExperimentData data = read(log, table, window, lookBack);

    for (int user = 0; user < byUser.size(); user++) {
      check(data, byUser.get(user), assigned.get(user), window, lookBack);
    }
  }

  private static ExperimentData read(LogBuilder log, LogBuilder table, int window, int lookBack) {
    Assignment.ByTable columns =
        new Assignment.ByTable("t", Optional.empty(), Optional.of("category"), Optional.of("time"));
    return EventExperiments.read(
            log.prepare(),
            EventExperiment.of(
                    columns,
                    List.of(
                        EventMetric.of(
                            "clicks",
                            new Statistic.Mean(),
                            new EventMeasure.Events(EventSelection.of(EventKind.CLICK))),
                        EventMetric.of(
                            "net",
                            new Statistic.Mean(),
                            new EventMeasure.Revenue(OrderValue.NET, List.of())),
                        EventMetric.of(
                            "kept",
                            new Statistic.Proportion(),
                            new EventMeasure.Returned(2, 5, List.of()))))
                .followed(OptionalInt.of(window), lookBack, false),
            Optional.of(AssignmentTable.of(table.frame(), columns)),
            List.of(),
            AnalysisPlan.of(AnalysisPlan.ALPHA),
            Progress.unwatched())
        .data();
  }

  private static void check(
      ExperimentData data, List<Row> rows, Row assignment, int window, int lookBack) {
    int unit = unit(data, assignment.user);
    Optional<Long> exposed =
        rows.stream()
            .map(row -> row.time)
            .filter(time -> time >= assignment.time)
            .min(Comparator.naturalOrder());
    if (exposed.isEmpty()) {
      assertThat(unit < 0 || data.armOfUnit()[unit] == ExperimentData.NO_ARM).isTrue();
      return;
    }
    long t0 = exposed.get();
    double clicks = 0;
    double net = 0;
    double kept = 0;
    double clicksBefore = 0;
    double netBefore = 0;
    double activeBefore = 0;
    for (Row row : rows) {
      double hours = (row.time - t0) / (double) HOUR;
      double worth =
          switch (row.kind) {
            case PURCHASE -> row.price;
            case RETURN -> -row.price;
            default -> 0;
          };
      boolean active = row.kind != EventKind.IMPRESSION;
      double click = row.kind == EventKind.CLICK ? 1 : 0;
      if (hours >= 0 && hours < 24 * window) {
        clicks += click;
        net += worth;
      }
      if (hours >= 48 && hours < 120 && active) {
        kept = 1;
      }
      if (hours < 0 && hours >= -24 * lookBack) {
        clicksBefore += click;
        netBefore += worth;
        activeBefore = active ? 1 : activeBefore;
      }
    }
    assertThat(data.arms().get(data.armOfUnit()[unit])).isEqualTo(assignment.category);
    same(data, 0, unit, clicks, clicksBefore);
    same(data, 1, unit, net, netBefore);
    same(data, 2, unit, kept, activeBefore);
  }

  private static void same(ExperimentData data, int metric, int unit, double after, double before) {
    double[][] columns = MetricUnits.of(data.metrics().get(metric), data.armOfUnit()).columns();
    assertThat(columns[0][unit]).isCloseTo(after, within(1e-9));
    assertThat(columns[1][unit]).isCloseTo(before, within(1e-9));
  }

  private static int unit(ExperimentData data, String id) {
    for (int unit = 0; unit < data.units(); unit++) {
      if (data.id().apply(unit).equals(id)) {
        return unit;
      }
    }
    return -1;
  }
}
