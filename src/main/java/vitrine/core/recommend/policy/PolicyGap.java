package vitrine.core.recommend.policy;

/** Why the worth of a policy cannot be told. */
public enum PolicyGap {
  /** The data has no impression of the shoppers and items in question. */
  NO_IMPRESSIONS("noImpressions"),
  /** The impressions have neither a propensity nor a place. */
  NO_EXPOSURE("noPropensitiesOrPositions"),
  /** No impression was rewarded. */
  NO_REWARDS("noRewards"),
  /** Nothing happened before the impressions that a model could learn from. */
  NO_PAST("noPast"),
  /** The log shows nothing of what the policy would show. */
  NO_OVERLAP("noOverlap"),
  /** The weights leave too few impressions' worth of data. */
  FEW_EFFECTIVE("fewEffective"),
  /** Too few shoppers to tell how much shoppers differ. */
  FEW_SHOPPERS("fewShoppers");

  private final String argument;

  PolicyGap(String argument) {
    this.argument = argument;
  }

  /** The name in JSON. */
  public String argument() {
    return argument;
  }
}
