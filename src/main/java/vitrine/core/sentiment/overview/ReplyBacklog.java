package vitrine.core.sentiment.overview;

import java.util.Map;
import java.util.OptionalDouble;
import vitrine.core.sentiment.MoodCounts;

/**
 * Which reviews the shop has not answered.
 *
 * @param answered reviews with a reply
 * @param byAge what the others say, by how long they have waited
 * @param waiting row numbers of the others: negative ones first, then unsure, neutral, positive and
 *     unscored ones; the longest wait first, those without a time last
 * @param medianHours median time from a review to its reply, over replies that carry a time not
 *     before their review's
 */
@SuppressWarnings("ArrayRecordComponent")
public record ReplyBacklog(
    int answered, Map<ReplyAge, MoodCounts> byAge, int[] waiting, OptionalDouble medianHours) {
  /** Copies the map. */
  public ReplyBacklog {
    byAge = Map.copyOf(byAge);
  }
}
