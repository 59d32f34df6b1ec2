package vitrine.core.recommend;

import java.util.List;
import java.util.Optional;

/**
 * What a rule that is on found.
 *
 * @param rule which
 * @param barred how many candidates of the whole catalogue it bars; of a category cap those that
 *     would go before the last listed item; 0 for a rule that only moves
 * @param idle why it did nothing, where the data does not let it
 * @param band the prices that it lets pass, of a price band
 * @param refused promotions that could not be kept
 */
public record RuleReport(
    RuleKind rule,
    int barred,
    Optional<Idle> idle,
    Optional<Band> band,
    List<RefusedPromotion> refused) {

  /** Copies the list. */
  public RuleReport {
    refused = List.copyOf(refused);
  }

  /** A report of a rule without more to say than a count. */
  public static RuleReport of(RuleKind rule, int barred) {
    return new RuleReport(rule, barred, Optional.empty(), Optional.empty(), List.of());
  }

  /** A report of a rule that cannot act. */
  public static RuleReport idle(RuleKind rule, Idle idle) {
    return new RuleReport(rule, 0, Optional.of(idle), Optional.empty(), List.of());
  }

  /** Why a rule does nothing. */
  public enum Idle {
    /** The data does not say what is in stock. */
    NO_STOCK,
    /** The data has no prices. */
    NO_PRICES,
    /** Too few past items of the shopper have a price. */
    NO_USUAL_PRICES,
    /** The data has no categories. */
    NO_CATEGORIES,
    /** The data has nothing by which two items could be compared. */
    NO_SIMILARITY
  }

  /**
   * Prices that pass, both ends included; infinite where an end is open.
   *
   * @param lower the least
   * @param upper the most
   */
  public record Band(double lower, double upper) {}

  /**
   * A promotion that could not be kept.
   *
   * @param item the item's id
   * @param place where it should have been
   * @param reason why it is not
   */
  public record RefusedPromotion(String item, int place, Reason reason) {}

  /** Why a promoted item is not listed. */
  public enum Reason {
    /** The catalogue does not know it. */
    UNKNOWN,
    /** The shopper knows it already. */
    KNOWN_TO_SHOPPER,
    /** It is not in stock, and only what is may be listed. */
    OUT_OF_STOCK,
    /** Its category has its share already. */
    CATEGORY_FULL,
    /** The list ends before its place. */
    BEYOND_LIST
  }
}
