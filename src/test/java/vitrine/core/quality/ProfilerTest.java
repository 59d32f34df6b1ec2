package vitrine.core.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vitrine.BesideWindowTests;
import vitrine.core.common.Progress;
import vitrine.core.dataset.Role;

@BesideWindowTests
class ProfilerTest {

  @Test
  void textsAreCounted() {
    ColumnProfile users =
        profiles(
                new Rows()
                    .add("b", "1", "", "")
                    .add("a", "1", "", "")
                    .add("a", "1", "", "")
                    .add("", "1", "", "")
                    .add("c", "1", "", ""))
            .getFirst();
    assertThat(users.role()).isEqualTo(Role.USER);
    assertThat(users.type()).isEqualTo(ColumnProfile.Type.TEXT);
    assertThat(users.missing()).isEqualTo(1);
    assertThat(users.distinct()).isEqualTo(3);
    assertThat(users.top())
        .containsExactly(new ValueCount("a", 2), new ValueCount("b", 1), new ValueCount("c", 1));
    assertThat(users.range()).isEmpty();
  }

  @Test
  void numbersHaveRangeAndBinsOverTheirMiddle() {
    Rows rows = new Rows();
    for (int i = 0; i < 1000; i++) {
      rows.add("u", "1", "", String.valueOf(i % 100));
    }
    rows.add("u", "1", "", "1000000").add("u", "1", "", "-7.5").add("u", "1", "", "");
    ColumnProfile prices = profiles(rows).getLast();
    assertThat(prices.missing()).isEqualTo(1);
    assertThat(prices.distinct()).isEqualTo(102);
    assertThat(prices.range().orElseThrow().low()).isEqualTo(-7.5);
    assertThat(prices.range().orElseThrow().high()).isEqualTo(1_000_000);
    assertThat(prices.top().getFirst()).isEqualTo(new ValueCount("0", 10));
    Histogram bins = prices.histogram().orElseThrow();
    // the 11th of 1,002 values, and the 992nd
    assertThat(bins.starts().getFirst()).isEqualTo(0);
    assertThat(bins.end()).isEqualTo(99);
    assertThat(bins.counts().stream().mapToLong(Long::longValue).sum()).isEqualTo(1002);
  }

  @Test
  void timesAreSpreadOverDaysOfTheZone() {
    List<ColumnProfile> profiles =
        profiles(
            new Rows()
                .add("u", "1", "2026-06-01T00:30", "1")
                .add("u", "1", "2026-06-03T23:30", "1")
                .add("u", "1", "2026-06-03T23:30", "1")
                .add("u", "1", "", "1"));
    ColumnProfile times = profiles.get(2);
    assertThat(times.missing()).isEqualTo(1);
    assertThat(times.distinct()).isEqualTo(2);
    assertThat(times.top().getFirst()).isEqualTo(new ValueCount("2026-06-03 23:30:00", 2));
    Histogram days = times.histogram().orElseThrow();
    assertThat(days.unit()).isEqualTo(Histogram.Unit.DAY);
    assertThat(days.counts()).containsExactly(1L, 0L, 2L);
    assertThat(days.starts().getFirst()).isEqualTo(LocalDate.parse("2026-06-01").toEpochDay());
  }

  @Test
  void longTimesAreSpreadOverMonthsAndYears() {
    Rows rows =
        new Rows().add("u", "1", "2024-12-31T10:00", "1").add("u", "1", "2026-02-01T10:00", "1");
    Histogram months = profiles(rows).get(2).histogram().orElseThrow();
    assertThat(months.unit()).isEqualTo(Histogram.Unit.MONTH);
    assertThat(months.counts()).hasSize(15).startsWith(1L).endsWith(1L);
    rows.add("u", "1", "1970-01-01T00:00", "1");
    Histogram years = profiles(rows).get(2).histogram().orElseThrow();
    assertThat(years.unit()).isEqualTo(Histogram.Unit.YEAR);
    assertThat(years.counts()).hasSize(57);
  }

  @Test
  void emptyColumnIsSaidToBe() {
    ColumnProfile times = profiles(new Rows().add("u", "1", "", "1")).get(2);
    assertThat(times.missing()).isEqualTo(1);
    assertThat(times.range()).isEmpty();
    assertThat(times.histogram()).isEmpty();
  }

  @Test
  void manyDifferentNumbersAreStillCounted() {
    Random random = new Random(5);
    long[] values = random.longs(1_200_000, 0, 3_000_000).toArray();
    long distinct = Arrays.stream(values).distinct().count();
    assertThat(distinct).isLessThan(1 << 20);
    ValueTally counted = ValueTally.of(values.clone());
    long[] doubled = new long[values.length * 2];
    for (int i = 0; i < values.length; i++) {
      doubled[2 * i] = values[i];
      doubled[2 * i + 1] = values[i] + 3_000_000;
    }
    ValueTally sorted = ValueTally.of(doubled);
    assertThat(counted.distinct()).isEqualTo(distinct);
    assertThat(sorted.distinct()).isEqualTo(2 * distinct);
    assertThat(sorted.counts()).isEmpty();
    Arrays.sort(values);
    for (double share : new double[] {0.01, 0.5, 0.99, 1}) {
      long nearest = values[(int) Math.ceil(share * values.length) - 1];
      assertThat(counted.quantile(share)).isEqualTo(nearest);
    }
    assertThat(sorted.quantile(0.5)).isEqualTo(values[values.length - 1]);
    Map<Long, Long> plain =
        Arrays.stream(values)
            .boxed()
            .collect(Collectors.groupingBy(v -> v, TreeMap::new, Collectors.counting()));
    long most = plain.values().stream().mapToLong(Long::longValue).max().orElseThrow();
    assertThat(counted.counts()[counted.top(1).getFirst()]).isEqualTo((int) most);
  }

  @Test
  void numbersKeepTheirOrderAsWholeNumbers() {
    double[] values = {-1e300, -2.5, -1, -1e-300, 0, 1e-300, 1, 2.5, 1e300};
    for (int i = 0; i < values.length; i++) {
      long kept = ValueTally.ofNumber(values[i]);
      assertThat(ValueTally.toNumber(kept)).isEqualTo(values[i]);
      if (i > 0) {
        assertThat(kept).isGreaterThan(ValueTally.ofNumber(values[i - 1]));
      }
    }
    assertThat(ValueTally.ofNumber(-0.0)).isEqualTo(ValueTally.ofNumber(0.0));
  }

  private static List<ColumnProfile> profiles(Rows rows) {
    return Profiler.of(rows.frame(), Progress.unwatched());
  }
}
