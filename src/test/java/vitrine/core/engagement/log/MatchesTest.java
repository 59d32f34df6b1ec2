package vitrine.core.engagement.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.EventKind;
import vitrine.core.engagement.LogBuilder;

class MatchesTest {
  private static PreparedLog shop() {
    LogBuilder log = new LogBuilder("UTC");
    log.add("ann", EventKind.VIEW, "2026-01-05T09:30", "shoes", "10");
    log.add("bob", EventKind.VIEW, "2026-01-06T10:00", "", "20");
    log.add("bob", EventKind.VIEW, "2026-01-07T11:00", "hats", "");
    log.add("", EventKind.VIEW, "2026-01-08T09:59", "bags", "20.5");
    return log.prepare();
  }

  private static List<Integer> rows(PreparedLog data, Condition... where) {
    Matches matches = Matches.of(data, List.of(where), List.of());
    List<Integer> rows = new ArrayList<>();
    for (int row = 0; row < data.log().rows(); row++) {
      if (matches.test(row)) {
        rows.add(row);
      }
    }
    return rows;
  }

  private static Condition between(double from, double below) {
    return new Condition.Between("price", OptionalDouble.of(from), OptionalDouble.of(below));
  }

  @Test
  void valuesAndMissingValues() {
    PreparedLog data = shop();
    assertThat(rows(data, Condition.of("category", "hats", "bags"))).containsExactly(2, 3);
    assertThat(rows(data, Condition.missing("category"))).containsExactly(1);
    assertThat(rows(data, new Condition.AnyOf("category", Set.of("hats"), true)))
        .containsExactly(1, 2);
    assertThat(rows(data, Condition.of("price", "20"))).containsExactly(1);
    assertThat(rows(data, Condition.missing("price"))).containsExactly(2);
    assertThat(rows(data, Condition.missing("user"))).containsExactly(3);
  }

  @Test
  void aRangeHoldsItsLowerEndOnly() {
    PreparedLog data = shop();
    assertThat(rows(data, between(10, 20))).containsExactly(0);
    assertThat(rows(data, between(20, 21))).containsExactly(1, 3);
    Condition open = new Condition.Between("price", OptionalDouble.of(20), OptionalDouble.empty());
    assertThat(rows(data, open)).containsExactly(1, 3);
    Condition any = new Condition.Between("price", OptionalDouble.empty(), OptionalDouble.empty());
    assertThat(rows(data, any)).containsExactly(0, 1, 3);
  }

  @Test
  void allConditionsMustHold() {
    PreparedLog data = shop();
    Condition nine = new Condition.Clock(Set.of(), Set.of(9));
    assertThat(rows(data, nine)).containsExactly(0, 3);
    assertThat(rows(data, nine, between(20, 30))).containsExactly(3);
    assertThat(rows(data, new Condition.Clock(Set.of(DayOfWeek.TUESDAY), Set.of())))
        .containsExactly(1);
  }

  @Test
  void whatTheDataDoesNotHaveIsAProblem() {
    PreparedLog data = shop();
    for (Condition wrong :
        List.of(
            Condition.of("category", "boats"),
            Condition.of("colour", "red"),
            Condition.of("price", "cheap"),
            new Condition.Between("category", OptionalDouble.of(1), OptionalDouble.empty()))) {
      assertThatThrownBy(() -> rows(data, wrong)).isInstanceOf(VitrineException.class);
    }
  }

  /** Clocks change in New York on 2026-03-08 and 2026-11-01, both within the random days. */
  @Property(tries = 60, seed = "7")
  void theClockIsThatOfTheZone(@ForAll long seed) {
    Random random = new Random(seed);
    LogBuilder log = new LogBuilder(random.nextBoolean() ? "America/New_York" : "Asia/Kolkata");
    long begin = Instant.parse("2026-03-01T00:00:00Z").toEpochMilli();
    for (int i = 0; i < 200; i++) {
      log.row("u", EventKind.VIEW, begin + (long) (random.nextDouble() * 250 * 86_400_000.0));
      log.row("u", EventKind.VIEW, begin + (6 * 24 + random.nextInt(72)) * 3_600_000L);
    }
    Set<Integer> hours = Set.copyOf(List.of(random.nextInt(24), 2));
    Set<DayOfWeek> days = Set.of(DayOfWeek.SUNDAY, DayOfWeek.of(1 + random.nextInt(6)));
    Matches matches =
        Matches.of(log.prepare(), List.of(new Condition.Clock(days, hours)), List.of());
    for (int row = 0; row < log.rows().size(); row++) {
      ZonedDateTime local = Instant.ofEpochMilli(log.rows().get(row).time).atZone(log.zone());
      assertThat(matches.test(row))
          .isEqualTo(days.contains(local.getDayOfWeek()) && hours.contains(local.getHour()));
    }
  }
}
