package vitrine.core.exposure;

import java.util.Optional;
import java.util.OptionalDouble;
import vitrine.core.experiment.Metric;

/**
 * A metric and all that the data says of it.
 *
 * @param metric what is measured
 * @param numerator its rows
 * @param denominator of a ratio
 * @param covariate the same quantity before the experiment, a value a unit
 * @param covariateDenominator of a ratio's covariate
 * @param winsorised the percentile, as a share, above which units' values are cut; empty: none is
 */
public record MetricRows(
    Metric metric,
    Contributions numerator,
    Optional<Contributions> denominator,
    Optional<double[]> covariate,
    Optional<double[]> covariateDenominator,
    OptionalDouble winsorised) {}
