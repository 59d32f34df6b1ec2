package vitrine.core.exposure;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import vitrine.core.common.SampleQuantile;

/**
 * A metric whose large values were cut.
 *
 * @param percentile as a share
 * @param value where the metric was cut
 * @param covariate where its value from before was, which has a cut of its own
 */
public record Winsorised(double percentile, Cut value, Optional<Cut> covariate) {

  /**
   * Where values were cut.
   *
   * @param cut the largest value that stays
   * @param units how many were above it
   */
  public record Cut(double cut, long units) {

    /**
     * The percentile, type 7, of the values of all arms' units pooled, zeros included; empty
     * without units.
     */
    static Optional<Cut> of(double[] values, int[] armOfUnit, double percentile) {
      double[] ascending =
          IntStream.range(0, values.length)
              .filter(unit -> armOfUnit[unit] >= 0)
              .mapToDouble(unit -> values[unit])
              .toArray();
      if (ascending.length == 0) {
        return Optional.empty();
      }
      Arrays.parallelSort(ascending);
      double most = SampleQuantile.of(ascending, percentile);
      long above = Arrays.stream(ascending).filter(value -> value > most).count();
      return Optional.of(new Cut(most, above));
    }

    double[] apply(double[] values) {
      return Arrays.stream(values).map(value -> Math.min(value, cut)).toArray();
    }
  }
}
