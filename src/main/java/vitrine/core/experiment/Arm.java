package vitrine.core.experiment;

/**
 * The units of one arm.
 *
 * @param name the variant
 * @param units variable 0 is the metric, variable 1 its covariate where there is one
 */
public record Arm(String name, Moments units) {}
