package vitrine.core.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The sample ratio check inside groups of units: days of exposure, or segments. Each group is a
 * test of its own, so p is taken times the number of groups that were tested (Bonferroni). Why look
 * there: Fabijan et al., "Diagnosing sample ratio mismatch in online controlled experiments"
 * (2019).
 *
 * @param groups in the order given
 * @param tested how many of them had enough units
 */
public record GroupedRatio(List<Group> groups, int tested) {
  /** With fewer expected units in an arm the chi-squared distribution is no good approximation. */
  public static final double LEAST_EXPECTED = 5;

  /** Copies the list. */
  public GroupedRatio {
    groups = List.copyOf(groups);
  }

  /**
   * A group.
   *
   * @param place in the order given
   * @param chi2 Pearson's statistic
   * @param degreesOfFreedom planned arms less one
   * @param p of the group alone
   * @param pAdjusted times the number of tested groups, at most 1
   */
  public record Group(
      int place, double chi2, int degreesOfFreedom, double p, double pAdjusted, CheckLevel level) {}

  /**
   * Checks every group with at least {@link #LEAST_EXPECTED} expected units in each planned arm.
   *
   * @param units of each group, then of each arm
   * @param weights planned share of each arm, on any scale
   */
  public static GroupedRatio of(long[][] units, double[] weights) {
    List<SampleRatio.Checked> checks = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    double total = Arrays.stream(weights).sum();
    double least = Arrays.stream(weights).filter(weight -> weight > 0).min().orElse(0) / total;
    for (int group = 0; group < units.length; group++) {
      long planned = 0;
      for (int arm = 0; arm < weights.length; arm++) {
        planned += weights[arm] > 0 ? units[group][arm] : 0;
      }
      if (planned * least >= LEAST_EXPECTED
          && SampleRatio.check(units[group], weights) instanceof SampleRatio.Checked checked) {
        checks.add(checked);
        places.add(group);
      }
    }
    List<Group> groups = new ArrayList<>();
    for (int i = 0; i < checks.size(); i++) {
      SampleRatio.Checked check = checks.get(i);
      double adjusted = Math.min(1, check.p() * checks.size());
      groups.add(
          new Group(
              places.get(i),
              check.chi2(),
              check.degreesOfFreedom(),
              check.p(),
              adjusted,
              CheckLevel.of(adjusted)));
    }
    return new GroupedRatio(groups, groups.size());
  }

  /** The group with the smallest p; only where one was tested. */
  public Group worst() {
    return groups.stream()
        .min(Comparator.comparingDouble(Group::p).thenComparingInt(Group::place))
        .orElseThrow();
  }
}
