package vitrine.core.sentiment.overview;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vitrine.core.sentiment.ScoreGap;
import vitrine.core.sentiment.SentimentReport;

/**
 * What some reviews say together.
 *
 * @param report counts, trend, products and the rows, the most negative first
 * @param gaps how many have no score, by the reason
 * @param categories what the reviews of each category say, most reviews first; empty where the data
 *     has none
 * @param stars what the reviews of each number of stars say, 1 … 5 and only those given; empty
 *     where the data has none
 * @param disagreement between stars and text
 * @param replies which are not answered; empty where the data does not know replies
 */
public record ReviewsOverview(
    SentimentReport report,
    Map<ScoreGap, Integer> gaps,
    List<MoodGroup> categories,
    List<MoodGroup> stars,
    Disagreement disagreement,
    Optional<ReplyBacklog> replies) {
  /** Copies the collections. */
  public ReviewsOverview {
    gaps = Map.copyOf(gaps);
    categories = List.copyOf(categories);
    stars = List.copyOf(stars);
  }
}
