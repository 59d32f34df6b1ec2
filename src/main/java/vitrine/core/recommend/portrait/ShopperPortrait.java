package vitrine.core.recommend.portrait;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import vitrine.core.engagement.churn.UserRhythm;
import vitrine.core.engagement.lifecycle.LifecycleState;
import vitrine.core.engagement.rfm.RfmScore;
import vitrine.core.recommend.propensity.PropensityEstimate;

/**
 * What the data tells of a shopper.
 *
 * @param user their id
 * @param categories the categories of what they like, the largest share first
 * @param prices which price bands they like; empty where no item of theirs has a price
 * @param rfm scores among all buyers; empty for who bought nothing
 * @param lifecycle their state in the last week of the data; empty for who is in none, away for
 *     longer than a week
 * @param rhythm their silence against their own gaps between active days; empty with fewer than 3
 *     active days
 * @param reviews what they wrote; empty for who wrote nothing
 * @param propensity of buying in the 7 days after the data's end; empty where it cannot be
 *     estimated: the model says why
 */
public record ShopperPortrait(
    String user,
    List<CategoryTaste> categories,
    Optional<PriceTaste> prices,
    Optional<RfmScore> rfm,
    Optional<LifecycleState> lifecycle,
    Optional<UserRhythm> rhythm,
    Optional<ReviewMood> reviews,
    Optional<PropensityEstimate> propensity) {

  /** Copies the list. */
  public ShopperPortrait {
    categories = List.copyOf(categories);
  }

  /**
   * A category.
   *
   * @param category its name
   * @param share of the shopper's weight above 0 in items of a known category
   * @param items how many distinct items of theirs are in it
   */
  public record CategoryTaste(String category, double share, int items) {}

  /**
   * What a shopper pays, or looks at paying.
   *
   * @param bands a quarter of the priced catalogue each, the cheapest first
   * @param median price of the shopper's items, by weight
   */
  public record PriceTaste(List<Band> bands, double median) {

    /** Copies the list. */
    public PriceTaste {
      bands = List.copyOf(bands);
    }

    /**
     * A price band.
     *
     * @param from the least price of the catalogue in it
     * @param to the highest
     * @param share of the shopper's weight above 0 in priced items
     */
    public record Band(double from, double to, double share) {}
  }

  /**
   * A shopper's reviews.
   *
   * @param reviews how many
   * @param negative how many are negative, by stars, else by text
   * @param stars mean, empty where none has stars
   * @param score mean of P(positive) - P(negative), empty where no text is scored
   */
  public record ReviewMood(int reviews, int negative, OptionalDouble stars, OptionalDouble score) {}
}
