package vitrine.core.sentiment.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vitrine.core.common.Progress;
import vitrine.core.sentiment.Mood;

class AlertReportTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final int[] NEGATIVE = {
    4, 7, 4, 5, 1, 10, 6, 5, 10, 0, 0, 8, 12, 11, 6, 9, 3, 9, 2, 6, 1, 11, 5, 0, 2, 6, 9, 12, 11, 7,
    4, 8, 4, 11, 10, 8, 17, 15, 15, 8
  };
  private static final int[] REVIEWS = {
    21, 29, 18, 32, 29, 19, 18, 19, 26, 0, 0, 18, 32, 26, 18, 32, 31, 29, 25, 27, 22, 20, 28, 0, 24,
    18, 20, 27, 29, 31, 23, 28, 25, 32, 19, 28, 25, 31, 29, 18
  };

  /** Days without reviews have reviews that the model is unsure of, which count nowhere. */
  private static Mentions mentions(int days, int... reviews) {
    Mentions.Builder mentions = new Mentions.Builder(List.of("A", "B"), List.of(Mentions.WHOLE));
    int row = 0;
    for (int day = 0; day < days; day++) {
      for (int i = 0; i < reviews[day]; i++) {
        Mood mood = i < NEGATIVE[day] ? Mood.NEGATIVE : i % 2 == 0 ? Mood.NEUTRAL : Mood.POSITIVE;
        mentions.add(FIRST.plusDays(day), 0, 0, mood, row++);
      }
      mentions.add(FIRST.plusDays(day), 0, 0, Mood.UNSURE, row++);
      mentions.add(FIRST.plusDays(day), 0, 0, Mood.UNSCORED, row++);
      mentions.add(FIRST.plusDays(day), 1, 0, Mood.POSITIVE, row++);
    }
    return mentions.build();
  }

  private static AlertScan scan() {
    return AlertScan.of(mentions(REVIEWS.length, REVIEWS), Progress.unwatched());
  }

  /** Recounted in Python: STL point by point after the paper, the tail by scipy. */
  @ParameterizedTest
  @CsvSource({
    "DAY, 15, 0.36269240234386274, 0.8746783380962031",
    "DAY, 22, 0.27275943989811585, 0.9139041908194967",
    "DAY, 24, 0.27847341247009616, 0.9959325490857088",
    "DAY, 36, 0.26079823626974996, 1.3584740162815467e-05",
    "FOUR_DAYS, 17, 0.34047993960729056, 0.9879592271193609",
    "FOUR_DAYS, 26, 0.22583642202730608, 0.2204847545555252",
    "FOUR_DAYS, 38, 0.275174724761089, 1.4351692513268855e-06",
    "FOUR_DAYS, 39, 0.2358391276139393, 6.551174382846638e-11"
  })
  void expectsAndJudgesAsAPlainRecount(AlertSpan span, int day, double expected, double chance) {
    SeriesTests.Test test = scan().tested().getFirst().test(span, day).orElseThrow();

    assertThat(test.expected()).isCloseTo(expected, within(1e-10));
    assertThat(test.chance() / chance).isCloseTo(1, within(1e-7));
  }

  @Test
  void testsOnlyDaysWithEnoughReviewsAndAPast() {
    SeriesTests tests = scan().tested().getFirst();

    assertThat(count(tests, AlertSpan.DAY) + count(tests, AlertSpan.FOUR_DAYS)).isEqualTo(44);
    assertThat(count(tests, AlertSpan.DAY)).isEqualTo(21);
    assertThat(tests.test(AlertSpan.DAY, 13)).isEmpty();
    assertThat(tests.test(AlertSpan.DAY, 23)).isEmpty();
    assertThat(tests.test(AlertSpan.DAY, 39)).isEmpty();
    assertThat(tests.test(AlertSpan.FOUR_DAYS, 16)).isEmpty();
  }

  private static long count(SeriesTests tests, AlertSpan span) {
    return IntStream.range(0, tests.series().days())
        .filter(day -> tests.test(span, day).isPresent())
        .count();
  }

  @Test
  void raisesTheAlarmsOfThePlainRecountAndRestsAWeekAfterEach() {
    AlertReport report = AlertReport.of(scan(), new FalseAlarms(1));

    assertThat(report.threshold()).contains(1.0 / 30);
    assertThat(report.alerts())
        .extracting(alert -> alert.day() + " " + alert.span().argument())
        .containsExactly("2026-02-06 day", "2026-01-29 four-days", "2026-01-22 day");
    Alert newest = report.alerts().getFirst();
    assertThat(newest.negative()).isEqualTo(17);
    assertThat(newest.reviews()).isEqualTo(25);
    assertThat(newest.rows()).hasSize(17);
    assertThat(report.monthsBetween(newest))
        .isCloseTo(1 / (30 * 1.3584740162815467e-5), within(1e-3));
    assertThat(report.alerts().get(1).rows()).hasSize(9 + 12 + 11 + 6);
    assertThat(report.alerts().get(1).from()).isEqualTo("2026-01-26");
  }

  @Test
  void fewerAcceptedFalseAlarmsLetFewerThrough() {
    assertThat(AlertReport.of(scan(), new FalseAlarms(.01)).alerts()).hasSize(2);
    assertThat(AlertReport.of(scan(), new FalseAlarms(1e-12)).alerts()).isEmpty();
  }

  @Test
  void saysWhySeriesAreNotTested() {
    AlertScan scan = scan();
    assertThat(scan.untested())
        .extracting(AlertScan.Untested::reason)
        .containsExactly(AlertScan.Reason.TOO_FEW_REVIEWS);
    AlertScan brief = AlertScan.of(mentions(27, REVIEWS), Progress.unwatched());
    assertThat(brief.tested()).isEmpty();
    assertThat(brief.untested())
        .extracting(AlertScan.Untested::reason)
        .containsOnly(AlertScan.Reason.TOO_SHORT)
        .hasSize(2);
    assertThat(AlertReport.of(brief, FalseAlarms.DEFAULT).threshold()).isEmpty();
    assertThat(AlertScan.of(mentions(28, REVIEWS), Progress.unwatched()).tested()).hasSize(1);
  }

  @Test
  void whatComesLaterChangesNothing() {
    int[] other = REVIEWS.clone();
    Arrays.fill(other, 31, other.length, 90);
    SeriesTests one = scan().tested().getFirst();
    SeriesTests two =
        AlertScan.of(mentions(other.length, other), Progress.unwatched()).tested().getFirst();

    for (AlertSpan span : AlertSpan.values()) {
      for (int day = 0; day < 31; day++) {
        assertThat(two.test(span, day)).isEqualTo(one.test(span, day));
      }
    }
  }

  @Test
  void stopsWhenCancelled() {
    Progress cancelled =
        new Progress() {
          @Override
          public void report(long done, long total) {}

          @Override
          public void step(String messageKey) {}

          @Override
          public boolean cancelled() {
            return true;
          }
        };

    assertThatThrownBy(() -> AlertScan.of(mentions(REVIEWS.length, REVIEWS), cancelled))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void theAlarmingShareIsTheSmallestThatRings() {
    AlertReport report = AlertReport.of(scan(), FalseAlarms.DEFAULT);
    Alert alert = report.alerts().getFirst();
    AlertCurve curve = AlertCurve.of(alert, report.threshold().orElseThrow());
    int at = curve.days().indexOf(alert.day());
    int least = (int) Math.round(curve.alarming()[at] * alert.reviews());

    assertThat(SeriesTests.tail(least, alert.reviews(), alert.expected()))
        .isLessThanOrEqualTo(1.0 / 30);
    assertThat(SeriesTests.tail(least - 1, alert.reviews(), alert.expected()))
        .isGreaterThan(1.0 / 30);
  }
}
