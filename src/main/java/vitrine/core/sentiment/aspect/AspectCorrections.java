package vitrine.core.sentiment.aspect;

import java.util.Optional;
import vitrine.core.sentiment.Sentiment;

/** What people who read a review say that it says of an aspect. */
public interface AspectCorrections {
  /** Nobody corrected anything. */
  AspectCorrections NONE = (row, aspect) -> Optional.empty();

  /**
   * The corrected sentiment.
   *
   * @param row the review
   * @param aspect its id
   */
  Optional<Sentiment> of(int row, String aspect);
}
