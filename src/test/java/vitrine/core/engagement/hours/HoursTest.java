package vitrine.core.engagement.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

class HoursTest {

  private static long utc(String time) {
    return Instant.parse(time).toEpochMilli();
  }

  @Test
  void hoursAreThoseOfTheClockOnDaysWhenClocksChange() {
    LogBuilder log = new LogBuilder("Europe/Berlin");
    // 2026-03-29: 01:59 CET is followed by 03:00 CEST; 2026-10-25: 02:00 to 03:00 comes twice.
    log.row("ann", EventKind.VIEW, utc("2026-03-29T00:30:00Z"));
    log.row("ann", EventKind.VIEW, utc("2026-03-29T01:00:00Z"));
    log.row("ann", EventKind.VIEW, utc("2026-10-25T00:30:00Z"));
    log.row("ann", EventKind.IMPRESSION, utc("2026-10-25T01:30:00Z"));
    log.row("ann", EventKind.VIEW, utc("2026-10-25T22:59:00Z"));

    HourReport report =
        Hours.report(log.prepare(), EngagementQuery.everything(), Progress.unwatched());

    HourReport.Weekday sunday = report.weekdays().get(6);
    assertThat(sunday.day()).isEqualTo(DayOfWeek.SUNDAY);
    assertThat(sunday.days()).isEqualTo(31);
    assertThat(sunday.hours().get(1).events()).isEqualTo(1);
    assertThat(sunday.hours().get(2).events()).as("the hour that comes twice").isEqualTo(2);
    assertThat(sunday.hours().get(2).activeUsers()).isEqualTo(1);
    assertThat(sunday.hours().get(3).events()).isEqualTo(1);
    assertThat(sunday.hours().get(23).events()).isEqualTo(1);
    assertThat(sunday.hours().get(3).netRevenue())
        .isEqualTo(new Figure.NotEstimable(Reason.NO_PRICES));
  }

  @Property(tries = 60, seed = "69")
  void everyCellFollowsItsDefinition(@ForAll long seed) {
    RandomLog world = new RandomLog(seed);

    HourReport report = Hours.report(world.data, world.query, Progress.unwatched());

    for (HourReport.Weekday weekday : report.weekdays()) {
      for (int hour = 0; hour < 24; hour++) {
        int at = hour;
        List<Row> rows =
            world.log.rows().stream()
                .filter(world.match)
                .filter(row -> world.inPeriod(world.day(row)))
                .filter(row -> local(world, row).getDayOfWeek() == weekday.day())
                .filter(row -> local(world, row).getHour() == at)
                .toList();
        Set<String> users = new HashSet<>();
        double net = 0;
        for (Row row : rows) {
          if (!row.user.isEmpty() && row.kind != EventKind.IMPRESSION) {
            users.add(row.user);
          }
          boolean trade = row.kind == EventKind.PURCHASE || row.kind == EventKind.RETURN;
          if (trade && !Double.isNaN(row.price)) {
            boolean back = row.kind == EventKind.RETURN || row.quantity < 0;
            net += (back ? -1 : 1) * Math.abs(row.price * row.quantity);
          }
        }
        HourReport.Cell cell = weekday.hours().get(hour);
        assertThat(cell.events()).isEqualTo(rows.size());
        assertThat(cell.activeUsers()).isEqualTo(users.size());
        assertThat(cell.purchases())
            .isEqualTo(rows.stream().filter(r -> r.kind == EventKind.PURCHASE).count());
        if (cell.netRevenue().number().isPresent()) {
          assertThat(cell.netRevenue().number().getAsDouble()).isCloseTo(net, within(1e-9));
        }
      }
    }
  }

  private static ZonedDateTime local(RandomLog world, Row row) {
    return Instant.ofEpochMilli(row.time).atZone(world.log.zone());
  }
}
