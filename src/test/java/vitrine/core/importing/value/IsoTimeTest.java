package vitrine.core.importing.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Whatever it reads is what java.time reads, and it reads nothing else. */
class IsoTimeTest {
  private static final long FIRST =
      LocalDateTime.of(1900, 1, 1, 0, 0).toEpochSecond(ZoneOffset.UTC);
  private static final long LAST =
      LocalDateTime.of(2200, 12, 31, 23, 59, 59).toEpochSecond(ZoneOffset.UTC);

  private final IsoTime time = new IsoTime();

  @Property(tries = 1000, seed = "42")
  void readsWhatJavaTimeReads(
      @ForAll @LongRange(min = -2_208_988_800L, max = 7_289_654_399L) long second,
      @ForAll @IntRange(max = 19) int place,
      @ForAll @IntRange(min = 32, max = 126) int other,
      @ForAll boolean zulu) {
    assertThat(second).isBetween(FIRST, LAST);
    String text = LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC).toString();
    text = (text.length() == 16 ? text + ":00" : text) + (zulu ? "Z" : "");

    assertThat(read(text)).isEqualTo(second * 1000);
    assertThat(read(text.replace('T', ' '))).isEqualTo(second * 1000);
    assertThat(time.utc()).isEqualTo(zulu);

    StringBuilder altered = new StringBuilder(text);
    altered.setCharAt(Math.min(place, text.length() - 1), (char) other);
    assertThat(read(altered.toString())).isEqualTo(expected(altered.toString()));
  }

  private long read(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return time.read(bytes, 0, bytes.length) ? time.local() : Long.MIN_VALUE;
  }

  private static long expected(String text) {
    String local = text.endsWith("Z") ? text.substring(0, 19) : text;
    if (local.length() != 19 || local.indexOf('t') >= 0) {
      return Long.MIN_VALUE;
    }
    try {
      LocalDateTime parsed = LocalDateTime.parse(local.replace(' ', 'T'));
      boolean known = parsed.getYear() >= 1900 && parsed.getYear() <= 2200;
      return known ? parsed.toEpochSecond(ZoneOffset.UTC) * 1000 : Long.MIN_VALUE;
    } catch (DateTimeException e) {
      return Long.MIN_VALUE;
    }
  }
}
