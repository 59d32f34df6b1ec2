package vitrine.ui.engagement;

import java.util.List;
import java.util.Optional;
import vitrine.core.dataset.Catalog;
import vitrine.core.sentiment.WorstReviews.WorstReview;

/**
 * A bad review on the morning page.
 *
 * @param review what was said
 * @param product the product's title, its id where the catalogue has none; absent where the review
 *     names no product
 */
record ReviewLine(WorstReview review, Optional<String> product) {

  /** The reviews with the titles of their products. */
  static List<ReviewLine> of(List<WorstReview> reviews, Optional<Catalog> catalog) {
    return reviews.stream()
        .map(
            review ->
                new ReviewLine(
                    review,
                    review
                        .item()
                        .map(item -> catalog.flatMap(known -> known.title(item)).orElse(item))))
        .toList();
  }
}
