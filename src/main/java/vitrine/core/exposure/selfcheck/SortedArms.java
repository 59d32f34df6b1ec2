package vitrine.core.exposure.selfcheck;

import java.util.Arrays;
import java.util.List;
import vitrine.core.experiment.Metric;
import vitrine.core.experiment.MetricArms;
import vitrine.core.exposure.MetricUnits;

/** Groups of a metric that needs all values in order: quantiles, at the end only. */
record SortedArms(Metric metric, MetricUnits units, int[] pool, int allUnits) implements GroupArms {
  @Override
  public MetricArms[] of(byte[] group) {
    int[] groups = new int[allUnits];
    Arrays.fill(groups, -1);
    for (int i = 0; i < pool.length; i++) {
      groups[pool[i]] = group[i] == Deal.NEITHER ? -1 : group[i];
    }
    return new MetricArms[] {
      new MetricArms(metric, units.arms(groups, List.of(CONTROL, TREATMENT)))
    };
  }
}
