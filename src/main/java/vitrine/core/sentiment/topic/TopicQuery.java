package vitrine.core.sentiment.topic;

import java.util.OptionalInt;

/**
 * How topics are found.
 *
 * @param count of topics a language; empty to choose it by the silhouette
 * @param seed of the groups
 * @param atMost texts that are read which no earlier run has read
 */
public record TopicQuery(OptionalInt count, long seed, int atMost) {
  /** The smallest count that can be asked for. */
  public static final int LEAST = 2;

  /** The largest count that can be asked for. */
  public static final int MOST = 50;

  /** The number of topics as the data have it; everything is read. */
  public static final TopicQuery DEFAULT =
      new TopicQuery(OptionalInt.empty(), 1, Integer.MAX_VALUE);

  /** Checks the count. */
  public TopicQuery {
    if (count.isPresent() && (count.getAsInt() < LEAST || count.getAsInt() > MOST)) {
      throw new IllegalArgumentException("topics " + count.getAsInt());
    }
  }
}
