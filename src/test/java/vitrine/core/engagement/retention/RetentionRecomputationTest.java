package vitrine.core.engagement.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import vitrine.core.common.Progress;
import vitrine.core.dataset.EventKind;
import vitrine.core.engagement.Figure;
import vitrine.core.engagement.Interval;
import vitrine.core.engagement.LogBuilder.Row;
import vitrine.core.engagement.RandomLog;
import vitrine.core.engagement.log.CalendarInterval;

/** Every variant of the matrix against the definition written down with dates and sets. */
class RetentionRecomputationTest {
  private static final long DAY = 86_400_000L;

  private RandomLog world = new RandomLog(0);
  private RetentionQuery query = randomQuery(world.random);

  private RetentionQuery randomQuery(Random random) {
    List<CalendarInterval> intervals =
        List.of(
            CalendarInterval.DAY,
            CalendarInterval.WEEK,
            CalendarInterval.MONTH,
            CalendarInterval.ofDays(2 + random.nextInt(9)));
    int from = random.nextInt(3);
    List<Criterion> criteria =
        List.of(
            new Criterion.On(random.nextInt(15)),
            new Criterion.OnOrAfter(random.nextInt(15)),
            new Criterion.Within(
                List.of(new Bracket(from, from + 1 + random.nextInt(4)), new Bracket(2, 9))));
    return new RetentionQuery(
        intervals.get(random.nextInt(4)),
        RetentionQuery.Counting.values()[random.nextInt(2)],
        criteria.get(random.nextInt(3)),
        RetentionQuery.Membership.values()[random.nextInt(2)],
        random.nextBoolean() ? Optional.empty() : Optional.of(EventKind.VIEW),
        random.nextBoolean() ? Optional.empty() : Optional.of(EventKind.CART),
        world.query);
  }

  private LocalDate begin(LocalDate day) {
    return switch (query.interval().unit()) {
      case WEEK -> {
        LocalDate monday = day;
        while (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
          monday = monday.minusDays(1);
        }
        yield monday;
      }
      case MONTH -> LocalDate.of(day.getYear(), day.getMonth(), 1);
      case DAYS -> {
        LocalDate begin = world.period.from();
        while (begin.isAfter(day)) {
          begin = begin.minusDays(query.interval().length());
        }
        while (!begin.plusDays(query.interval().length()).isAfter(day)) {
          begin = begin.plusDays(query.interval().length());
        }
        yield begin;
      }
    };
  }

  private LocalDate later(LocalDate begin, int intervals) {
    return switch (query.interval().unit()) {
      case WEEK -> begin.plusDays(7L * intervals);
      case MONTH -> begin.plusMonths(intervals);
      case DAYS -> begin.plusDays((long) query.interval().length() * intervals);
    };
  }

  private static boolean is(Row row, Optional<EventKind> kind) {
    return kind.isPresent() ? row.kind == kind.get() : row.kind != EventKind.IMPRESSION;
  }

  private TreeMap<LocalDate, TreeMap<String, Long>> cohorts() {
    TreeMap<LocalDate, TreeMap<String, Long>> cohorts = new TreeMap<>();
    for (String user : world.users()) {
      Set<LocalDate> known = new TreeSet<>();
      for (Row row : world.rowsOf(user)) {
        LocalDate begin = begin(world.day(row));
        boolean first = query.membership() == RetentionQuery.Membership.FIRST_TIME;
        if (is(row, query.cohortEvent()) && (first ? known.isEmpty() : !known.contains(begin))) {
          known.add(begin);
          if (later(begin, 1).isAfter(world.period.from())) {
            cohorts.computeIfAbsent(begin, b -> new TreeMap<>()).put(user, row.time);
          }
        }
      }
    }
    return cohorts;
  }

  private int offset(LocalDate cohort, long begin, Row row) {
    if (query.counting() == RetentionQuery.Counting.EXACT) {
      return (int) Math.floorDiv(row.time - begin, DAY);
    }
    LocalDate interval = begin(world.day(row));
    int offset = 0;
    while (later(cohort, offset).isBefore(interval)) {
      offset++;
    }
    return later(cohort, offset).equals(interval) && !interval.isBefore(cohort) ? offset : -1;
  }

  private boolean counts(int offset, Bracket column) {
    return offset >= column.from()
        && (offset < column.until() || query.criterion() instanceof Criterion.OnOrAfter);
  }

  private TreeSet<String> returned(
      LocalDate cohort, TreeMap<String, Long> members, Bracket column) {
    TreeSet<String> returned = new TreeSet<>();
    members.forEach(
        (user, begin) -> {
          if (world.rowsOf(user).stream()
              .filter(row -> is(row, query.returnEvent()))
              .anyMatch(row -> counts(offset(cohort, begin, row), column))) {
            returned.add(user);
          }
        });
    return returned;
  }

  private long dataEnd() {
    return world.period.to().plusDays(1).atStartOfDay(world.log.zone()).toInstant().toEpochMilli();
  }

  private boolean begun(LocalDate cohort, TreeMap<String, Long> members, Bracket column) {
    return query.counting() == RetentionQuery.Counting.EXACT
        ? members.values().stream().anyMatch(t -> t + column.from() * DAY < dataEnd())
        : !later(cohort, column.from()).isAfter(world.period.to());
  }

  private boolean mature(LocalDate cohort, TreeMap<String, Long> members, Bracket column) {
    return query.counting() == RetentionQuery.Counting.EXACT
        ? members.values().stream().allMatch(t -> t + column.until() * DAY <= dataEnd())
        : !later(cohort, column.until()).isAfter(world.period.to().plusDays(1));
  }

  @Property(tries = 150, seed = "62")
  void everyCellFollowsItsDefinition(@ForAll long seed) {
    world = new RandomLog(seed);
    query = randomQuery(world.random);
    RetentionReport report = Retention.report(world.data, query, Progress.unwatched());

    TreeMap<LocalDate, TreeMap<String, Long>> cohorts = cohorts();
    assertThat(report.cohorts().stream().map(c -> c.days().from()))
        .containsExactlyElementsOf(cohorts.keySet());
    for (RetentionReport.Cohort cohort : report.cohorts()) {
      LocalDate begin = cohort.days().from();
      TreeMap<String, Long> members = Objects.requireNonNull(cohorts.get(begin));
      assertThat(cohort.users()).isEqualTo(members.size());
      List<Bracket> columns =
          query.criterion().columns().stream().filter(c -> begun(begin, members, c)).toList();
      List<RetentionReport.Cell> cells = new ArrayList<>();
      for (Bracket column : columns) {
        cells.add(
            new RetentionReport.Cell(
                returned(begin, members, column).size(),
                members.size(),
                mature(begin, members, column)));
      }
      assertThat(cohort.cells()).as(begin.toString()).isEqualTo(cells);
      checkRules(begin, members, columns);
    }
    checkMeans(report);
  }

  private void checkRules(LocalDate cohort, TreeMap<String, Long> members, List<Bracket> columns) {
    for (Bracket column : columns) {
      TreeSet<String> returned = returned(cohort, members, column);
      TreeSet<String> gone = new TreeSet<>(members.keySet());
      gone.removeAll(returned);
      for (boolean back : new boolean[] {true, false}) {
        RetentionRule rule = new RetentionRule(query, cohort, column, back);
        assertThat(world.names(rule.users(world.data))).isEqualTo(back ? returned : gone);
      }
    }
  }

  private static void checkMeans(RetentionReport report) {
    for (int i = 0; i < report.columns().size(); i++) {
      int column = i;
      List<RetentionReport.Cell> cells =
          report.cohorts().stream()
              .filter(c -> column < c.cells().size())
              .map(c -> c.cells().get(column))
              .filter(RetentionReport.Cell::mature)
              .toList();
      RetentionReport.Mean mean = report.means().get(column);
      assertThat(mean.cohorts()).isEqualTo(cells.size());
      if (cells.isEmpty()) {
        assertThat(mean.weighted()).isInstanceOf(Figure.NotEstimable.class);
        continue;
      }
      double returned = cells.stream().mapToLong(RetentionReport.Cell::returned).sum();
      double members = cells.stream().mapToLong(RetentionReport.Cell::cohort).sum();
      assertThat(mean.weighted().number().orElseThrow()).isEqualTo(returned / members);
      assertThat(mean.simple().number().orElseThrow())
          .isCloseTo(
              cells.stream()
                  .mapToDouble(c -> (double) c.returned() / c.cohort())
                  .average()
                  .orElse(2),
              within(1e-12));
      RetentionReport.Cell cell = cells.getFirst();
      assertThat(cell.interval()).contains(Interval.wilson(cell.returned(), cell.cohort()));
    }
  }
}
