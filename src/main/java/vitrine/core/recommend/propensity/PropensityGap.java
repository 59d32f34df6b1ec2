package vitrine.core.recommend.propensity;

import java.util.Locale;

/**
 * Why no propensity can be estimated. The message bundles hold a sentence for each, under {@code
 * propensity.gap.<argument>}, with what was found and what is needed.
 */
public enum PropensityGap {
  /** Too few weeks after the first 28 days. */
  WEEKS,
  /** Too few purchases in the weeks to learn from. */
  TRAINING_BUYERS,
  /** Too few purchases in the weeks to calibrate on. */
  CALIBRATION_BUYERS,
  /** Too few purchases in the weeks held out. */
  TEST_BUYERS,
  /** Everybody buys in every week. */
  NOT_BUYING;

  /** The name in JSON and in the message bundles. */
  public String argument() {
    StringBuilder camel = new StringBuilder();
    for (String word : name().toLowerCase(Locale.ROOT).split("_")) {
      camel.append(
          camel.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
    return camel.toString();
  }
}
