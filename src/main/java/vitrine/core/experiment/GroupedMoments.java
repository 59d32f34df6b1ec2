package vitrine.core.experiment;

import java.util.ArrayList;
import java.util.List;
import vitrine.core.engagement.log.Blocks;

/** Sums of many groups at once, in blocks of units that are added up in their order. */
final class GroupedMoments {
  /** No unit, where a unit may be left out. */
  static final int NOBODY = -1;

  private static final int ALL = -1;

  private final int[] groups;
  private final int only;
  private final int left;
  private final int count;
  private final double[][] columns;
  private final int variables;

  GroupedMoments(int[] groups, int count, double[]... columns) {
    this(groups, ALL, NOBODY, count, columns);
  }

  private GroupedMoments(int[] groups, int only, int left, int count, double[]... columns) {
    this.groups = groups;
    this.only = only;
    this.left = left;
    this.count = count;
    this.columns = columns;
    this.variables = columns.length;
  }

  /** The units of one group, without one of them. */
  static Moments of(int[] groups, int group, int left, double[]... columns) {
    return new GroupedMoments(groups, group, left, 1, columns).moments().getFirst();
  }

  private int group(int unit) {
    if (only == ALL) {
      return groups[unit];
    }
    return groups[unit] == only && unit != left ? 0 : -1;
  }

  /** A group's sums lie side by side in each array. */
  private record Sums(long[] n, double[] sums, double[] products) {
    private void add(Sums other) {
      for (int group = 0; group < n.length; group++) {
        n[group] += other.n[group];
      }
      add(sums, other.sums);
      add(products, other.products);
    }

    private static void add(double[] to, double[] more) {
      for (int i = 0; i < to.length; i++) {
        to[i] += more[i];
      }
    }
  }

  List<Moments> moments() {
    Sums plain = total((from, to) -> plain(from, to));
    double[] means = new double[plain.sums().length];
    for (int i = 0; i < means.length; i++) {
      long n = plain.n()[i / variables];
      means[i] = n == 0 ? 0 : plain.sums()[i] / n;
    }
    Sums centred = total((from, to) -> centred(from, to, means));
    List<Moments> moments = new ArrayList<>(count);
    for (int group = 0; group < count; group++) {
      moments.add(moments(group, plain.n()[group], means, centred));
    }
    return moments;
  }

  private Sums total(Blocks.Kernel<Sums> kernel) {
    List<Sums> blocks = Blocks.of(groups.length, kernel);
    Sums total = blocks.getFirst();
    blocks.stream().skip(1).forEach(total::add);
    return total;
  }

  private Sums empty() {
    return new Sums(
        new long[count], new double[count * variables], new double[count * variables * variables]);
  }

  private Sums plain(int from, int to) {
    Sums sums = empty();
    for (int unit = from; unit < to; unit++) {
      int group = group(unit);
      if (group >= 0) {
        sums.n()[group]++;
        for (int i = 0; i < variables; i++) {
          sums.sums()[group * variables + i] += columns[i][unit];
        }
      }
    }
    return sums;
  }

  private Sums centred(int from, int to, double[] means) {
    Sums sums = empty();
    double[] away = new double[variables];
    for (int unit = from; unit < to; unit++) {
      int group = group(unit);
      if (group >= 0) {
        int first = group * variables;
        for (int i = 0; i < variables; i++) {
          away[i] = columns[i][unit] - means[first + i];
          sums.sums()[first + i] += away[i];
        }
        for (int i = 0; i < variables; i++) {
          for (int j = 0; j <= i; j++) {
            sums.products()[(first + i) * variables + j] += away[i] * away[j];
          }
        }
      }
    }
    return sums;
  }

  /** What rounding left of the sums that should be 0 corrects means and products. */
  private Moments moments(int group, long n, double[] means, Sums centred) {
    int first = group * variables;
    double[] mean = new double[variables];
    double[][] products = new double[variables][variables];
    for (int i = 0; n > 0 && i < variables; i++) {
      double restI = centred.sums()[first + i];
      mean[i] = means[first + i] + restI / n;
      for (int j = 0; j <= i; j++) {
        double product = centred.products()[(first + i) * variables + j];
        products[i][j] = product - restI * centred.sums()[first + j] / n;
        products[j][i] = products[i][j];
      }
    }
    return Moments.ofCentred(n, mean, products);
  }
}
