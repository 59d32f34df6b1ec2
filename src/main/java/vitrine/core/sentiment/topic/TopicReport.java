package vitrine.core.sentiment.topic;

import java.util.List;

/**
 * What reviews are about.
 *
 * @param topics the largest first
 * @param grouped different texts in a topic
 * @param unread different texts that have not been read for this yet
 * @param leftOut different texts in a language with too few of them, or in none that is known
 */
public record TopicReport(List<Topic> topics, int grouped, int unread, int leftOut) {
  /** Copies the list. */
  public TopicReport {
    topics = List.copyOf(topics);
  }
}
