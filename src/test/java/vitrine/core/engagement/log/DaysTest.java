package vitrine.core.engagement.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;

class DaysTest {

  @Property(tries = 200, seed = "42")
  void aRowLiesOnTheCalendarDayOfItsZone(
      @ForAll @Size(min = 1, max = 30)
          List<@LongRange(min = 1_230_000_000_000L, max = 1_800_000_000_000L) Long> times) {
    long[] array = times.stream().mapToLong(Long::longValue).toArray();
    for (String zone :
        List.of("UTC", "Asia/Shanghai", "America/New_York", "Pacific/Apia", "America/Sao_Paulo")) {
      Days days = Days.of(array, ZoneId.of(zone));
      for (int row = 0; row < array.length; row++) {
        LocalDate expected = Instant.ofEpochMilli(array[row]).atZone(ZoneId.of(zone)).toLocalDate();
        assertThat(days.date(days.ofRow()[row])).isEqualTo(expected);
      }
    }
  }

  @Test
  void theDayOfAClockChangeHas23Hours() {
    ZoneId zone = ZoneId.of("America/New_York");
    long midnight = LocalDate.of(2026, 3, 8).atStartOfDay(zone).toInstant().toEpochMilli();
    long hour = 3_600_000L;
    Days days =
        Days.of(new long[] {midnight, midnight + 23 * hour - 1, midnight + 23 * hour}, zone);

    assertThat(days.ofRow()).containsExactly(0, 0, 1);
    assertThat(days.end(0)).isEqualTo(midnight + 23 * hour);
  }

  @Test
  void aRowWithoutATimeHasNoDay() {
    Days days = Days.of(new long[] {Long.MIN_VALUE, 0}, ZoneId.of("UTC"));
    assertThat(days.ofRow()).containsExactly(Days.NONE, 0);
    assertThat(Days.of(new long[] {Long.MIN_VALUE}, ZoneId.of("UTC")).count()).isZero();
  }

  @Test
  void timesInTheWrongUnitAreRefused() {
    assertThatThrownBy(() -> Days.of(new long[] {0, 1_500_000_000_000_000L}, ZoneId.of("UTC")))
        .isInstanceOfSatisfying(
            VitrineException.class,
            e -> assertThat(e.code()).isEqualTo(ProblemCode.EVENTS_SPAN_TOO_LONG));
  }
}
