package vitrine.core.sentiment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import vitrine.core.dataset.ReviewSet;

/** Stars as if a model were certain of them. */
public final class StarScores {
  private StarScores() {}

  /** One a review; none where a review has no stars. */
  public static Scores of(ReviewSet reviews) {
    List<Optional<float[]>> rows =
        new ArrayList<>(Collections.nCopies(reviews.rows(), Optional.empty()));
    reviews
        .ratings()
        .ifPresent(
            ratings -> {
              double[] stars = ratings.values();
              for (int row = 0; row < stars.length; row++) {
                if (Double.isFinite(stars[row])) {
                  float[] certain = new float[Sentiment.values().length];
                  certain[StarMapping.DEFAULT.of(stars[row]).ordinal()] = 1;
                  rows.set(row, Optional.of(certain));
                }
              }
            });
    return new Scores(rows);
  }
}
