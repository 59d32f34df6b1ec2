package vitrine.core.quality;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * The calendar day of times in a zone, as days since 1970. Unlike {@link
 * vitrine.core.engagement.log.Days} it takes times of any century, for a profile shows those too.
 * Remembers the offset that it last used; one thread each.
 */
final class LocalDays {
  private static final long DAY = 86_400_000L;

  private final ZoneRules rules;
  private long from = Long.MAX_VALUE;
  private long to = Long.MIN_VALUE;
  private long offset;

  LocalDays(ZoneId zone) {
    rules = zone.getRules();
  }

  /** The day of a time in milliseconds since 1970 in UTC. */
  int day(long time) {
    if (time < from || time >= to) {
      look(Instant.ofEpochMilli(time));
    }
    return (int) Math.floorDiv(time + offset, DAY);
  }

  private void look(Instant moment) {
    offset = rules.getOffset(moment).getTotalSeconds() * 1000L;
    ZoneOffsetTransition next = rules.nextTransition(moment);
    ZoneOffsetTransition before = rules.previousTransition(moment.plusMillis(1));
    from = before == null ? moment.toEpochMilli() : before.getInstant().toEpochMilli();
    to = next == null ? Long.MAX_VALUE : next.getInstant().toEpochMilli();
  }
}
