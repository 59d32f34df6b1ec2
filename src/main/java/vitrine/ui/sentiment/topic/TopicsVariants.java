package vitrine.ui.sentiment.topic;

import java.util.OptionalInt;
import vitrine.core.sentiment.topic.TopicQuery;

/**
 * How topics are found on the tab.
 *
 * @param atMost texts that are read which no scoring has read, before the user asks for more
 */
public record TopicsVariants(int atMost) {
  /** Enough for a small shop in half a minute; more is read when the user asks. */
  public static final TopicsVariants FIRST = new TopicsVariants(2000);

  TopicsVariants everything() {
    return new TopicsVariants(Integer.MAX_VALUE);
  }

  /** The same for the analysis. */
  public TopicQuery query() {
    return new TopicQuery(OptionalInt.empty(), TopicQuery.DEFAULT.seed(), atMost);
  }
}
