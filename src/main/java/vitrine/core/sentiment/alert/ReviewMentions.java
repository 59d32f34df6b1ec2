package vitrine.core.sentiment.alert;

import java.util.List;
import java.util.stream.IntStream;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.Dictionary;
import vitrine.core.dataset.ReviewSet;
import vitrine.core.dataset.Role;
import vitrine.core.engagement.log.Days;
import vitrine.core.sentiment.Mood;
import vitrine.core.sentiment.Scores;

/** Reviews as mentions of their products: each as a whole. */
public final class ReviewMentions {
  private ReviewMentions() {}

  /**
   * One mention a review that has a time, and a product where the data names products.
   *
   * @param confidence below which a review counts as unsure
   * @throws VitrineException {@link ProblemCode#DATASET_LACKS_ROLE} if the reviews have no times
   */
  public static Mentions of(ReviewSet reviews, Scores scores, double confidence) {
    return of(reviews, scores, confidence, IntStream.range(0, reviews.rows()).toArray());
  }

  /**
   * The same of some reviews.
   *
   * @param rows their row numbers
   * @throws VitrineException {@link ProblemCode#DATASET_LACKS_ROLE} if the reviews have no times
   */
  public static Mentions of(ReviewSet reviews, Scores scores, double confidence, int[] rows) {
    long[] times =
        reviews
            .times()
            .orElseThrow(
                () -> new VitrineException(ProblemCode.DATASET_LACKS_ROLE, Role.TIME.argument()))
            .asLongArray();
    Days days = Days.of(times, reviews.frame().zone());
    int first = (int) days.date(0).toEpochDay();
    int[] dayOf = days.ofRow();
    int[] product = reviews.items().map(CodeColumn::codes).orElse(new int[times.length]);
    Mentions.Builder mentions = new Mentions.Builder(products(reviews), List.of(Mentions.WHOLE));
    for (int row : rows) {
      if (dayOf[row] != Days.NONE && product[row] >= 0) {
        mentions.add(first + dayOf[row], product[row], 0, Mood.of(scores, row, confidence), row);
      }
    }
    return mentions.build();
  }

  /** The products' ids by code; empty if the reviews name none. */
  static List<String> products(ReviewSet reviews) {
    return reviews
        .items()
        .map(CodeColumn::dictionary)
        .map((Dictionary items) -> IntStream.range(0, items.size()).mapToObj(items::value).toList())
        .orElse(List.of());
  }
}
