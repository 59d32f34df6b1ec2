package vitrine.core.sentiment.topic;

import java.util.List;
import vitrine.core.sentiment.MoodCounts;
import vitrine.core.sentiment.TextLanguage;

/**
 * Reviews that lie close together.
 *
 * @param language of its reviews
 * @param phrases what sets its reviews apart, the most characteristic first
 * @param rows its reviews, ascending
 * @param texts how many different texts they have
 * @param representatives rows of the texts nearest to its centre
 * @param weeks its reviews over time; empty without times
 * @param mood what its reviews say
 * @param trend whether it has grown
 */
@SuppressWarnings("ArrayRecordComponent")
public record Topic(
    TextLanguage language,
    List<String> phrases,
    int[] rows,
    int texts,
    List<Integer> representatives,
    List<TopicWeek> weeks,
    MoodCounts mood,
    TopicTrend trend) {
  /** Copies the lists. */
  public Topic {
    phrases = List.copyOf(phrases);
    representatives = List.copyOf(representatives);
    weeks = List.copyOf(weeks);
  }
}
