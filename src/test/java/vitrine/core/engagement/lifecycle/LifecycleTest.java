package vitrine.core.engagement.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import vitrine.core.common.Progress;
import vitrine.core.dataset.EventKind;
import vitrine.core.engagement.EngagementQuery;
import vitrine.core.engagement.LogBuilder;
import vitrine.core.engagement.RandomLog;
import vitrine.core.engagement.log.CalendarInterval;
import vitrine.core.engagement.log.Period;

class LifecycleTest {

  @Example
  void threeWeeksOfFourShoppers() {
    LogBuilder log = new LogBuilder("Europe/Berlin");
    log.row("ann", EventKind.VIEW, "2026-01-05T10:00");
    log.row("ann", EventKind.VIEW, "2026-01-12T10:00");
    log.row("ann", EventKind.CLICK, "2026-01-19T10:00");
    log.row("bob", EventKind.VIEW, "2026-01-06T10:00");
    log.row("bob", EventKind.VIEW, "2026-01-20T10:00");
    log.row("cai", EventKind.VIEW, "2026-01-13T10:00");
    log.row("dan", EventKind.IMPRESSION, "2026-01-13T10:00");

    LifecycleReport report =
        Lifecycle.report(
            log.prepare(),
            LifecycleQuery.standard(EngagementQuery.everything()),
            Progress.unwatched());

    assertThat(report.stages())
        .containsExactly(
            new LifecycleReport.Stage(week("2026-01-05"), 2, 0, 0, 0, true, true),
            new LifecycleReport.Stage(week("2026-01-12"), 1, 1, 0, 1, false, true),
            new LifecycleReport.Stage(week("2026-01-19"), 0, 1, 1, 1, false, false));
  }

  private static Period week(String monday) {
    LocalDate begin = LocalDate.parse(monday);
    return new Period(begin, begin.plusDays(6));
  }

  @Property(tries = 150, seed = "63")
  void everyStateFollowsItsDefinition(@ForAll long seed) {
    RandomLog world = new RandomLog(seed);
    boolean months = world.random.nextBoolean();
    LifecycleQuery query =
        new LifecycleQuery(
            months ? CalendarInterval.MONTH : CalendarInterval.ofDays(1), world.query);
    LifecycleReport report = Lifecycle.report(world.data, query, Progress.unwatched());

    LocalDate begin = begin(world.period.from(), months);
    for (LifecycleReport.Stage stage : report.stages()) {
      LocalDate next = months ? begin.plusMonths(1) : begin.plusDays(1);
      LocalDate before = months ? begin.minusMonths(1) : begin.minusDays(1);
      assertThat(stage.days()).isEqualTo(new Period(begin, next.minusDays(1)));
      assertThat(stage.complete()).isEqualTo(!next.isAfter(world.period.to().plusDays(1)));
      assertThat(stage.leftCensored())
          .isEqualTo(begin.equals(begin(world.data.dataDays().from(), months)));
      TreeSet<String> now = active(world, begin, next);
      TreeSet<String> last = active(world, before, begin);
      TreeSet<String> ever = active(world, LocalDate.EPOCH, begin);
      for (LifecycleState state : LifecycleState.values()) {
        List<String> expected =
            world.users().stream()
                .filter(
                    user ->
                        switch (state) {
                          case NEW -> now.contains(user) && !ever.contains(user);
                          case RETURNING -> now.contains(user) && last.contains(user);
                          case RESURRECTING ->
                              now.contains(user) && ever.contains(user) && !last.contains(user);
                          case DORMANT -> !now.contains(user) && last.contains(user);
                        })
                .toList();
        assertThat(stage.users(state)).as(begin + " " + state).isEqualTo(expected.size());
        LifecycleRule rule = new LifecycleRule(query, begin, state);
        assertThat(world.names(rule.users(world.data))).containsExactlyElementsOf(expected);
      }
      begin = next;
    }
    assertThat(begin).isAfter(world.period.to());
  }

  private static LocalDate begin(LocalDate day, boolean months) {
    return months ? day.with(TemporalAdjusters.firstDayOfMonth()) : day;
  }

  private static TreeSet<String> active(RandomLog world, LocalDate from, LocalDate until) {
    return world.users().stream()
        .filter(
            user ->
                world.activeDays(user).stream()
                    .anyMatch(day -> !day.isBefore(from) && day.isBefore(until)))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
