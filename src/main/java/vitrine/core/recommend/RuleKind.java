package vitrine.core.recommend;

import java.util.Locale;

/** What a rule does to a list, in the order in which rules act. */
public enum RuleKind {
  /** Leaves out what is not in stock. */
  IN_STOCK,
  /** Leaves out what costs less or more than the shopper usually pays. */
  PRICE_BAND,
  /** Lists only so many of a category. */
  CATEGORY_CAP,
  /** Prefers what is unlike the items before it. */
  DIVERSITY,
  /** Puts chosen items at chosen places. */
  PROMOTED;

  private final String argument;

  RuleKind() {
    StringBuilder name = new StringBuilder();
    for (String word : name().toLowerCase(Locale.ROOT).split("_")) {
      name.append(
          name.isEmpty()
              ? word
              : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }
    argument = name.toString();
  }

  /** The name in JSON, for example {@code inStock}. */
  public String argument() {
    return argument;
  }
}
