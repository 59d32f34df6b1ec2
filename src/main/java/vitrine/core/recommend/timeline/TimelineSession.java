package vitrine.core.recommend.timeline;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/**
 * What a shopper did in one go.
 *
 * @param start when the session's first event was, in milliseconds since 1970 in UTC; empty for
 *     events whose time is not known, which stand together
 * @param length from its first event to its last, impressions included
 * @param events the newest first, without impressions
 * @param impressions how many impressions are left out
 */
public record TimelineSession(
    OptionalLong start, Duration length, List<TimelineEvent> events, int impressions) {

  /** Copies the list. */
  public TimelineSession {
    events = List.copyOf(events);
  }
}
