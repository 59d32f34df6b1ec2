package vitrine.core.importing.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeParserTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1511544070|2017-11-24T17:21:10Z|EPOCH_SECONDS",
        "1511544070.5|2017-11-24T17:21:10.500Z|EPOCH_SECONDS",
        "1511544070123|2017-11-24T17:21:10.123Z|EPOCH_MILLIS",
        "1511544070123456|2017-11-24T17:21:10.123Z|EPOCH_MICROS",
        "20171125|2017-11-24T16:00:00Z|COMPACT",
        "20171125083000|2017-11-25T00:30:00Z|COMPACT",
        "2017-11-25|2017-11-24T16:00:00Z|ISO",
        "2017-11-25 08:30|2017-11-25T00:30:00Z|ISO",
        "2017-11-25T08:30:15.250|2017-11-25T00:30:15.250Z|ISO",
        "2017-01-21 22:11:48.556739|2017-01-21T14:11:48.556Z|ISO",
        "2017-11-25T08:30:15Z|2017-11-25T08:30:15Z|ISO",
        "2017-11-25T08:30:15-0530|2017-11-25T14:00:15Z|ISO",
        "2017-11-25 08:30:15 UTC|2017-11-25T08:30:15Z|ISO",
        "2017/1/5 8:05|2017-01-05T00:05:00Z|YEAR_FIRST",
        "25/11/2017 08:30|2017-11-25T00:30:00Z|DAY_FIRST",
        "25.11.2017|2017-11-24T16:00:00Z|DAY_FIRST",
        "1/12/10 8:26|2010-12-01T00:26:00Z|DAY_FIRST",
        "2017年11月25日|2017-11-24T16:00:00Z|CHINESE",
        "2017年11月25日 8时30分15秒|2017-11-25T00:30:15Z|CHINESE",
        "2017年11月25日 08:30|2017-11-25T00:30:00Z|CHINESE",
        "Jun 27, 2014|2014-06-26T16:00:00Z|MONTH_NAME",
        "27 June 2014 3:05 PM|2014-06-27T07:05:00Z|MONTH_NAME",
        "27-Jun-14|2014-06-26T16:00:00Z|MONTH_NAME"
      })
  void readsEachFormat(String text, Instant expected, TimeFormat format) {
    TimeParser parser = new TimeParser(SHANGHAI, DayOrder.DAY_FIRST);

    assertThat(parse(parser, text)).isTrue();
    assertThat(Instant.ofEpochMilli(parser.value())).isEqualTo(expected);
    assertThat(parser.format()).isEqualTo(format);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "yesterday", "2017-13-01", "2017-02-29", "31/04/2017", "2017-11-25 25:00", "17",
            "058875",
        "12345678901", "2017-11-25x", "2017-11", "1,5", "Jun", "2017-11-25 08", "3/4", "17850.0"
      })
  void refusesWhatIsNoTime(String text) {
    assertThat(parse(new TimeParser(SHANGHAI, DayOrder.DAY_FIRST), text)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"DAY_FIRST,2024-04-03T00:00:00Z", "MONTH_FIRST,2024-03-04T00:00:00Z"})
  void theColumnDecidesWhetherTheDayComesFirst(DayOrder order, Instant expected) {
    TimeParser parser = new TimeParser(ZoneId.of("UTC"), order);

    assertThat(parse(parser, "3/4/2024")).isTrue();
    assertThat(Instant.ofEpochMilli(parser.value())).isEqualTo(expected);
  }

  @Property(tries = 500, seed = "42")
  void localTimesAgreeWithJavaTime(
      @ForAll @IntRange(min = 1950, max = 2099) int year,
      @ForAll @LongRange(min = 0, max = 31_535_999) long second) {
    LocalDateTime local = LocalDateTime.of(year, 1, 1, 0, 0).plusSeconds(second);
    TimeParser parser = new TimeParser(BERLIN, DayOrder.DAY_FIRST);
    parse(parser, local.withMonth(1).withDayOfMonth(2).toString());

    assertThat(parse(parser, local.toString())).isTrue();
    assertThat(Instant.ofEpochMilli(parser.value())).isEqualTo(local.atZone(BERLIN).toInstant());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-03-31T01:59",
        "2024-03-31T02:30",
        "2024-03-31T03:00",
        "2024-10-27T01:59",
        "2024-10-27T02:30",
        "2024-10-27T03:00",
        "2024-10-28T12:00"
      })
  void clockChangesAreThoseOfJavaTime(String text) {
    TimeParser parser = new TimeParser(BERLIN, DayOrder.DAY_FIRST);
    parse(parser, "2024-07-01T00:00");

    assertThat(parse(parser, text)).isTrue();
    assertThat(Instant.ofEpochMilli(parser.value()))
        .isEqualTo(LocalDateTime.parse(text).atZone(BERLIN).toInstant());
  }

  private static boolean parse(TimeParser parser, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return parser.parse(bytes, 0, bytes.length);
  }
}
