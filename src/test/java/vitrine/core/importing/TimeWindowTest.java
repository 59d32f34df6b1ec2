package vitrine.core.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TimeWindowTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  @Test
  void straysLieOutsideTheWindow() {
    long start = Instant.parse("2017-11-24T16:00:00Z").toEpochMilli();
    long[] dense = LongStream.range(0, 9 * 500).map(i -> start + i * 172_800L).toArray();
    long[] times = Arrays.copyOf(dense, dense.length + 3);
    times[dense.length] = start - 1;
    times[dense.length + 1] = Instant.parse("2017-09-11T08:16:39Z").toEpochMilli();
    times[dense.length + 2] = Long.MIN_VALUE;

    TimeWindow window = TimeWindow.of(times, SHANGHAI).orElseThrow();

    assertThat(window.first()).isEqualTo(LocalDate.of(2017, 11, 25));
    assertThat(window.last()).isEqualTo(LocalDate.of(2017, 12, 3));
    assertThat(window.outside()).isEqualTo(2);
    assertThat(window.earliest()).isEqualTo(Instant.parse("2017-09-11T08:16:39Z"));
  }

  @Test
  void aSlowBeginningIsNoStray() {
    long day = 86_400_000L;
    LongStream slow = LongStream.range(0, 60).map(i -> i * day);
    LongStream busy = LongStream.range(0, 3000).map(i -> 60 * day + i * day / 300);

    TimeWindow window =
        TimeWindow.of(LongStream.concat(slow, busy).toArray(), ZoneId.of("UTC")).orElseThrow();

    assertThat(window.outside()).isZero();
    assertThat(window.first()).isEqualTo(LocalDate.EPOCH);
  }

  @Test
  void noTimesNoWindow() {
    assertThat(TimeWindow.of(new long[] {Long.MIN_VALUE}, SHANGHAI)).isEmpty();
  }
}
