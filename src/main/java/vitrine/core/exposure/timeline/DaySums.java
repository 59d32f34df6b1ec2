package vitrine.core.exposure.timeline;

import java.util.ArrayList;
import java.util.List;
import vitrine.core.experiment.Moments;

/** Units, sums and sums of products of every day and arm: what is added on that day. */
final class DaySums {
  private final int arms;
  private final int variables;
  private final int width;
  private final long[] n;
  private final PairedSums sums;

  DaySums(int days, int arms, int variables) {
    this.arms = arms;
    this.variables = variables;
    width = variables + variables * (variables + 1) / 2;
    n = new long[days * arms];
    sums = new PairedSums(n.length * width);
  }

  /** Units more, or fewer, on a day. */
  void count(int day, int arm, long units) {
    n[day * arms + arm] += units;
  }

  /**
   * Adds what a unit's values contribute, or takes it away.
   *
   * @param sign 1 or -1
   * @param changing only sums and products that hold one of so many first variables
   */
  void add(int day, int arm, double sign, double[] values, int changing) {
    int base = (day * arms + arm) * width;
    int product = base + variables;
    for (int i = 0; i < variables; i++) {
      double signed = sign * values[i];
      if (i < changing && signed != 0) {
        sums.add(base + i, signed);
      }
      for (int j = 0; j <= i; j++, product++) {
        if (j < changing && signed != 0 && values[j] != 0) {
          sums.addProduct(product, signed, values[j]);
        }
      }
    }
  }

  /** Adds those of another part of the units. */
  void add(DaySums other) {
    for (int cell = 0; cell < n.length; cell++) {
      n[cell] += other.n[cell];
    }
    sums.addAll(0, other.sums, 0, sums.size());
  }

  /** The moments of each day and arm, of that day alone. */
  List<List<Moments>> each() {
    List<List<Moments>> days = new ArrayList<>();
    for (int day = 0; day < n.length / arms; day++) {
      List<Moments> list = new ArrayList<>();
      for (int arm = 0; arm < arms; arm++) {
        list.add(moments(n[day * arms + arm], sums, (day * arms + arm) * width));
      }
      days.add(list);
    }
    return days;
  }

  /** The moments of each day and arm, of all days up to it. */
  List<List<Moments>> upTo() {
    PairedSums running = new PairedSums(arms * width);
    long[] units = new long[arms];
    List<List<Moments>> days = new ArrayList<>();
    for (int day = 0; day < n.length / arms; day++) {
      List<Moments> list = new ArrayList<>();
      running.addAll(0, sums, day * arms * width, arms * width);
      for (int arm = 0; arm < arms; arm++) {
        units[arm] += n[day * arms + arm];
        list.add(moments(units[arm], running, arm * width));
      }
      days.add(list);
    }
    return days;
  }

  private Moments moments(long units, PairedSums of, int base) {
    double[][] totals = new double[variables][];
    double[][][] products = new double[variables][variables][];
    int place = base + variables;
    for (int i = 0; i < variables; i++) {
      totals[i] = of.pair(base + i);
      for (int j = 0; j <= i; j++) {
        products[i][j] = of.pair(place++);
      }
    }
    return Moments.ofPairs(units, totals, products);
  }
}
