package vitrine.core.recommend.shop;

import java.util.Arrays;

/**
 * The Lorenz curve of a count an item (Lorenz 1905): which share of all counts the least counted
 * items hold, for 0 %, 1 % … 100 % of the catalogue; between two items by a straight line.
 *
 * @param shares at each per cent; 101 values from 0 to 1
 */
public record Concentration(double[] shares) {
  /** The per cents of the catalogue at which it is told. */
  public static final int STEPS = 100;

  static Concentration of(long[] counts) {
    long[] ascending = counts.clone();
    Arrays.sort(ascending);
    double[] cumulative = new double[ascending.length + 1];
    for (int i = 0; i < ascending.length; i++) {
      cumulative[i + 1] = cumulative[i] + ascending[i];
    }
    double all = cumulative[ascending.length];
    double[] shares = new double[STEPS + 1];
    for (int step = 0; step <= STEPS; step++) {
      double place = (double) step * ascending.length / STEPS;
      int below = (int) Math.floor(place);
      double between = place - below;
      double next = below < ascending.length ? ascending[below] : 0;
      shares[step] = all == 0 ? 0 : (cumulative[below] + between * next) / all;
    }
    return new Concentration(shares);
  }
}
