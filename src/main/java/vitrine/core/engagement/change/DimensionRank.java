package vitrine.core.engagement.change;

import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import vitrine.core.engagement.Figure;

/**
 * How much a column has to say about a change: a bar a column. If every part had moved like the
 * whole, a part of weight w would have contributed w times the change. Half of what the parts
 * deviate from that is the amount that moved otherwise; the column with the largest amount explains
 * most. Columns of many values are given no advantage: all but the ten largest parts are one.
 *
 * @param column the column
 * @param values how many values it has in the two periods
 * @param uneven the amount that moved otherwise than the whole, in the unit of the figure, or the
 *     reason why the change is not estimable
 * @param largest the value with the largest contribution, if any part changed
 */
public record DimensionRank(
    String column, int values, Figure uneven, Optional<ChangeReport.Part> largest) {
  /** The column that explains most first. */
  static final Comparator<DimensionRank> MOST_FIRST =
      Comparator.comparingDouble(rank -> -rank.uneven.number().orElse(-1));

  private static final int LARGEST = 10;

  static DimensionRank of(String column, Change change) {
    int[] ranked = change.ranked();
    Figure figure = change.figure();
    return new DimensionRank(
        column,
        ranked.length,
        figure.number().isPresent()
            ? Figure.of(uneven(change, ranked, figure.number().getAsDouble()))
            : figure,
        figure.number().isPresent() && ranked.length > 0
            ? Optional.of(change.part(ranked[0]))
            : Optional.empty());
  }

  private static double uneven(Change change, int[] parts, double whole) {
    double[] weights = new double[change.partition().parts()];
    double[] before = change.before().weights();
    double[] now = change.now().weights();
    for (int part = 0; part < weights.length; part++) {
      weights[part] = (before[part] + now[part]) / 2;
    }
    int[] bySize = parts.clone();
    IntArrays.mergeSort(bySize, (a, b) -> Double.compare(weights[b], weights[a]));
    int shown = Math.min(LARGEST, bySize.length);
    double sum = 0;
    for (int place = 0; place < shown; place++) {
      sum += Math.abs(deviation(change, weights, bySize[place], whole));
    }
    double rest =
        IntStream.range(shown, bySize.length)
            .mapToDouble(place -> deviation(change, weights, bySize[place], whole))
            .sum();
    double missing = deviation(change, weights, change.partition().missing(), whole);
    return (sum + Math.abs(rest) + Math.abs(missing)) / 2;
  }

  private static double deviation(Change change, double[] weights, int part, double whole) {
    return change.contribution(part) - weights[part] * whole;
  }
}
