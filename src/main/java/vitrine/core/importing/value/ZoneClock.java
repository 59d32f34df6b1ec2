package vitrine.core.importing.value;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * Turns local times into instants. It remembers the stretch between two clock changes, so that most
 * values cost one subtraction. A time that a clock change skips moves forward by its length, one
 * that comes twice is the earlier, as java.time does it. Not thread-safe.
 */
final class ZoneClock {
  private static final long DAY = 86_400_000L;

  private final ZoneRules rules;
  private long from = Long.MAX_VALUE;
  private long to = Long.MIN_VALUE;
  private long offset;

  ZoneClock(ZoneId zone) {
    this.rules = zone.getRules();
  }

  /**
   * The instant of a local time.
   *
   * @param local milliseconds since 1970-01-01 00:00 local time
   */
  long instant(long local) {
    if (local < from || local >= to) {
      return slow(local);
    }
    return local - offset;
  }

  private long slow(long local) {
    LocalDateTime time =
        LocalDateTime.ofEpochSecond(Math.floorDiv(local, 1000L), 0, ZoneOffset.UTC);
    Instant instant =
        time.atZone(rules.isFixedOffset() ? rules.getOffset(time) : zoneOf(time)).toInstant();
    ZoneOffset now = rules.getOffset(instant);
    ZoneOffsetTransition before = rules.previousTransition(instant.plusMillis(1));
    ZoneOffsetTransition after = rules.nextTransition(instant);
    // A day away from either change, local times are certain.
    offset = now.getTotalSeconds() * 1000L;
    from = before == null ? Long.MIN_VALUE / 2 : before.toEpochSecond() * 1000 + offset + DAY;
    to = after == null ? Long.MAX_VALUE / 2 : after.toEpochSecond() * 1000 + offset - DAY;
    return instant.toEpochMilli() + Math.floorMod(local, 1000L);
  }

  private ZoneOffset zoneOf(LocalDateTime time) {
    ZoneOffsetTransition change = rules.getTransition(time);
    return change == null ? rules.getOffset(time) : change.getOffsetBefore();
  }
}
