package vitrine.core.sentiment;

import java.util.List;

/**
 * What some reviews say.
 *
 * @param filter which reviews
 * @param confidence below which a review counts as unsure
 * @param counts all of them
 * @param trend by day or week without gaps, the oldest first; empty where no review has a time
 * @param products worst first; empty where no review names a product
 * @param stars stars against text; all zero where there are no stars
 * @param rows the reviews' row numbers, the lowest score first; unscored ones last
 */
@SuppressWarnings("ArrayRecordComponent")
public record SentimentReport(
    ReviewFilter filter,
    double confidence,
    MoodCounts counts,
    List<TrendPoint> trend,
    List<ProductMood> products,
    StarsAndText stars,
    int[] rows) {
  /** Copies the lists. */
  public SentimentReport {
    trend = List.copyOf(trend);
    products = List.copyOf(products);
  }
}
