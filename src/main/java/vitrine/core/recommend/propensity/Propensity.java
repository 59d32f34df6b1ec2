package vitrine.core.recommend.propensity;

import java.util.Optional;

/** A propensity model, or why there is none. */
public sealed interface Propensity {

  /**
   * A trained model. Safe for several threads at once.
   *
   * @param model makes estimates
   * @param report says how good they are
   */
  record Trained(PropensityModel model, PropensityReport report) implements Propensity {}

  /**
   * The data does not suffice.
   *
   * @param gap why
   * @param found how much there is
   * @param needed how much is needed
   */
  record NotEstimable(PropensityGap gap, long found, long needed) implements Propensity {}

  /** The model, if there is one. */
  default Optional<PropensityModel> trained() {
    return this instanceof Trained trained ? Optional.of(trained.model()) : Optional.empty();
  }
}
