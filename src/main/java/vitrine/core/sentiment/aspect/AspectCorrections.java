package vitrine.core.sentiment.aspect;

import java.util.Optional;
import vitrine.core.dataset.ReviewSet;
import vitrine.core.sentiment.Correction;
import vitrine.core.sentiment.Corrections;
import vitrine.core.sentiment.Sentiment;

/** What people who read a review say that it says of an aspect. */
public interface AspectCorrections {
  /** Nobody corrected anything. */
  AspectCorrections NONE = (row, aspect) -> Optional.empty();

  /** Those of a workspace. */
  static AspectCorrections of(ReviewSet reviews, Corrections corrections) {
    return corrections.all().isEmpty()
        ? NONE
        : (row, aspect) -> corrections.of(reviews.text(row), aspect).map(Correction::given);
  }

  /**
   * The corrected sentiment.
   *
   * @param row the review
   * @param aspect its id
   */
  Optional<Sentiment> of(int row, String aspect);
}
