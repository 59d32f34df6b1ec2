package vitrine.ui.sentiment;

import java.util.Optional;
import vitrine.core.dataset.ReviewSet;
import vitrine.core.engagement.segment.SegmentMatch;
import vitrine.core.sentiment.Mood;
import vitrine.core.sentiment.ReviewFilter;
import vitrine.core.sentiment.ScoredReviews;
import vitrine.core.sentiment.Scores;
import vitrine.core.workspace.DatasetEntry;

/**
 * What every tab of the Reviews screen computes from.
 *
 * @param dataset where the reviews come from
 * @param scored all its reviews, what the model says of those scored so far, and products' titles
 * @param query what the screen is narrowed to
 * @param filter the same with the shoppers of the segment found
 * @param rows the row numbers of the reviews that pass the filter, in file order
 * @param match how many shoppers of the segment wrote a review; empty without a segment
 */
@SuppressWarnings("ArrayRecordComponent")
public record ReviewsState(
    DatasetEntry dataset,
    ScoredReviews scored,
    ReviewsQuery query,
    ReviewFilter filter,
    int[] rows,
    Optional<SegmentMatch> match) {
  /** The confidence below which a review counts as unsure. */
  public static final double CONFIDENCE = Mood.DEFAULT_CONFIDENCE;

  /** All reviews of the data. */
  public ReviewSet reviews() {
    return scored.reviews();
  }

  /** What the model says of them. */
  public Scores scores() {
    return scored.scores();
  }

  /** What a review counts as. */
  public Mood mood(int row) {
    return Mood.of(scores(), row, CONFIDENCE);
  }

  /** The title of a product, or its id where no catalogue names it. */
  public String title(String item) {
    return scored.title(item);
  }
}
