package vitrine.core.recommend.timeline;

import java.util.List;

/**
 * What a shopper did, session by session.
 *
 * @param sessions the newest first, those in which the shopper was only shown something included
 * @param older how many events are older than those told, impressions left out
 */
public record Timeline(List<TimelineSession> sessions, int older) {

  /** Copies the list. */
  public Timeline {
    sessions = List.copyOf(sessions);
  }

  /** How many events it tells. */
  public int events() {
    return sessions.stream().mapToInt(session -> session.events().size()).sum();
  }

  /** How many impressions it leaves out. */
  public int impressions() {
    return sessions.stream().mapToInt(TimelineSession::impressions).sum();
  }
}
