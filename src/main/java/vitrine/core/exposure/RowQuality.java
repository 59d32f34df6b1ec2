package vitrine.core.exposure;

import java.util.List;

/**
 * What an experiment's rows were like.
 *
 * @param rows rows of the data
 * @param rowsLeftOut rows that name no unit or no variant
 * @param mostRows the largest number of rows with a value that a unit in an arm has
 * @param blanks rows of units in arms without a value, over all metrics; they count as no row
 */
public record RowQuality(long rows, long rowsLeftOut, int mostRows, long blanks) {

  static RowQuality of(ExperimentData data) {
    List<RowQuality> metrics =
        data.metrics().parallelStream().map(metric -> of(data, metric.numerator())).toList();
    return new RowQuality(
        data.rows().rows(), data.rows().leftOut(), most(metrics), blanks(metrics));
  }

  private static int most(List<RowQuality> metrics) {
    return metrics.stream().mapToInt(RowQuality::mostRows).max().orElse(0);
  }

  private static long blanks(List<RowQuality> metrics) {
    return metrics.stream().mapToLong(RowQuality::blanks).sum();
  }

  private static RowQuality of(ExperimentData data, Contributions rows) {
    int most = 0;
    long blanks = 0;
    int[] count = new int[data.units()];
    for (int row = 0; row < rows.rows(); row++) {
      int unit = rows.unit()[row];
      if (unit >= 0 && data.armOfUnit()[unit] >= 0) {
        if (Double.isFinite(rows.value()[row])) {
          most = Math.max(most, ++count[unit]);
        } else {
          blanks++;
        }
      }
    }
    return new RowQuality(data.rows().rows(), data.rows().leftOut(), most, blanks);
  }
}
