package vitrine.core.recommend.rules;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import vitrine.core.recommend.RuleKind;

/** A rule with its settings, and whether it is on. It judges only what the data says. */
public sealed interface Rule {

  /** What it does. */
  RuleKind kind();

  /** Whether it acts. */
  boolean on();

  /** The same rule on or off. */
  Rule switched(boolean on);

  /** Lists only items in stock. Where the data does not tell of stock at all, it does nothing. */
  record InStock(boolean on) implements Rule {
    @Override
    public RuleKind kind() {
      return RuleKind.IN_STOCK;
    }

    @Override
    public InStock switched(boolean wanted) {
      return new InStock(wanted);
    }
  }

  /**
   * Lists items whose price lies in a band, both ends included. Where no end is given, the ends are
   * quantiles (type 7) of the prices of the distinct items that the shopper took to, if at least
   * {@link #FEWEST_PRICES} of them have one. Items without a price pass.
   *
   * @param lower the least price; empty for an open end, or for quantiles where both are
   * @param upper the highest price; empty likewise
   * @param lowerLevel level of the lower quantile, from 0 to 1
   * @param upperLevel level of the upper quantile
   */
  record PriceBand(
      boolean on, OptionalDouble lower, OptionalDouble upper, double lowerLevel, double upperLevel)
      implements Rule {
    /** The fewest past prices that say what somebody usually pays. */
    public static final int FEWEST_PRICES = 3;

    /** Refuses a band without inside. */
    public PriceBand {
      if (!(lowerLevel >= 0 && lowerLevel <= upperLevel && upperLevel <= 1)) {
        throw new IllegalArgumentException(
            "a price band's levels are shares from 0 to 1, the lower one first, not "
                + lowerLevel
                + " and "
                + upperLevel);
      }
      double least = lower.orElse(0);
      double most = upper.orElse(Double.POSITIVE_INFINITY);
      if (!(least >= 0 && least <= most)) {
        throw new IllegalArgumentException(
            "a price band's prices are 0 or more, the lower one first, not "
                + least
                + " and "
                + most);
      }
    }

    @Override
    public RuleKind kind() {
      return RuleKind.PRICE_BAND;
    }

    @Override
    public PriceBand switched(boolean wanted) {
      return new PriceBand(wanted, lower, upper, lowerLevel, upperLevel);
    }
  }

  /**
   * Lists at most so many items of a category. Items without a category are not counted.
   *
   * @param most how many, at least 1
   */
  record CategoryCap(boolean on, int most) implements Rule {
    /** Refuses a cap that lists nothing. */
    public CategoryCap {
      if (most < 1) {
        throw new IllegalArgumentException(
            "a list holds at least 1 item of a category, not " + most);
      }
    }

    @Override
    public RuleKind kind() {
      return RuleKind.CATEGORY_CAP;
    }

    @Override
    public CategoryCap switched(boolean wanted) {
      return new CategoryCap(wanted, most);
    }
  }

  /**
   * Maximal marginal relevance (Carbonell and Goldstein, "The use of MMR, diversity-based reranking
   * for reordering documents and producing summaries", 1998): each place goes to the item of the
   * largest λ · relevance - (1 - λ) · largest similarity to an item before it. The relevance is the
   * score, stretched so that the pool's best has 1 and its last 0.
   *
   * @param lambda from 0, only unlike the others, to 1, only by score
   * @param similarity by what two items are alike
   */
  record Diversity(boolean on, double lambda, SimilarityKind similarity) implements Rule {
    /** Refuses a λ outside [0, 1]. */
    public Diversity {
      if (!(lambda >= 0 && lambda <= 1)) {
        throw new IllegalArgumentException("diversity is between 0 and 1, not " + lambda);
      }
    }

    @Override
    public RuleKind kind() {
      return RuleKind.DIVERSITY;
    }

    @Override
    public Diversity switched(boolean wanted) {
      return new Diversity(wanted, lambda, similarity);
    }
  }

  /**
   * Puts chosen items at chosen places, whatever their score and price. What the shopper knows
   * already, what is out of stock and what is over its category's cap is not promoted while those
   * rules are on.
   *
   * @param places at most one item a place and one place an item
   */
  record Promotions(boolean on, List<Promotion> places) implements Rule {
    /** Copies the list and refuses two items at one place, and one item at two. */
    public Promotions {
      places = List.copyOf(places);
      Set<Integer> taken = new HashSet<>();
      Set<String> items = new HashSet<>();
      for (Promotion promotion : places) {
        if (!taken.add(promotion.place()) || !items.add(promotion.item())) {
          throw new IllegalArgumentException(
              "an item or a place is promoted twice: "
                  + promotion.item()
                  + "@"
                  + promotion.place());
        }
      }
    }

    @Override
    public RuleKind kind() {
      return RuleKind.PROMOTED;
    }

    @Override
    public Promotions switched(boolean wanted) {
      return new Promotions(wanted, places);
    }
  }

  /**
   * An item at a place.
   *
   * @param item its id
   * @param place 1 for the first
   */
  record Promotion(String item, int place) {
    /** Refuses a place before the first. */
    public Promotion {
      if (place < 1) {
        throw new IllegalArgumentException("the first place of a list is 1, not " + place);
      }
    }
  }
}
