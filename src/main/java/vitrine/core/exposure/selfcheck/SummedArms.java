package vitrine.core.exposure.selfcheck;

import java.util.List;
import java.util.Optional;
import vitrine.core.experiment.Arm;
import vitrine.core.experiment.Metric;
import vitrine.core.experiment.MetricArms;
import vitrine.core.experiment.Moments;
import vitrine.core.experiment.Reason;

/**
 * Groups of a metric of sums: each unit adds its changes to the sums of its group.
 *
 * @param refused why the metric has no effects at all
 * @param changes of the units of the pool
 */
record SummedArms(Metric metric, Optional<Reason> refused, UnitChanges changes)
    implements GroupArms {
  @Override
  public MetricArms[] of(byte[] group) {
    int width = changes.width();
    int looks = changes.looks();
    // The third takes what is in neither group, so that the loop has no branch to guess.
    double[][] sums = new double[3][looks * width];
    add(group, sums);
    MetricArms[] arms = new MetricArms[looks];
    for (int look = 0; look < looks; look++) {
      int at = look * width;
      if (look > 0) {
        for (int i = at; i < at + width; i++) {
          sums[Deal.CONTROL][i] += sums[Deal.CONTROL][i - width];
          sums[Deal.TREATMENT][i] += sums[Deal.TREATMENT][i - width];
        }
      }
      arms[look] =
          new MetricArms(
              metric,
              List.of(
                  new Arm(CONTROL, moments(sums[Deal.CONTROL], at)),
                  new Arm(TREATMENT, moments(sums[Deal.TREATMENT], at))),
              Optional.empty(),
              refused);
    }
    return arms;
  }

  private void add(byte[] group, double[][] sums) {
    int width = changes.width();
    int[] start = changes.start();
    int[] look = changes.look();
    double[] delta = changes.delta();
    for (int unit = 0; unit < group.length; unit++) {
      double[] own = sums[group[unit]];
      for (int change = start[unit]; change < start[unit + 1]; change++) {
        int to = look[change] * width;
        int from = change * width;
        for (int i = 0; i < width; i++) {
          own[to + i] += delta[from + i];
        }
      }
    }
  }

  private Moments moments(double[] sums, int at) {
    int variables = changes.point().length;
    double[] first = new double[variables];
    double[][] products = new double[variables][variables];
    System.arraycopy(sums, at + 1, first, 0, variables);
    int next = at + 1 + variables;
    for (int i = 0; i < variables; i++) {
      for (int j = i; j < variables; j++) {
        products[i][j] = sums[next];
        products[j][i] = sums[next++];
      }
    }
    return Moments.ofSumsAbout(Math.round(sums[at]), changes.point(), first, products);
  }
}
