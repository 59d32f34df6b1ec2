package vitrine.core.experiment;

/**
 * A sample quantile and the order statistics that bound it (type 7).
 *
 * @param value at ν
 * @param lower at ν - z·√(ν(1-ν)/n)
 * @param upper at ν + z·√(ν(1-ν)/n)
 * @param n values it was taken of: rows or units
 */
public record QuantileBounds(double value, double lower, double upper, long n) {}
