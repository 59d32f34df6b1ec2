package vitrine.core.exposure.selfcheck;

import vitrine.core.experiment.MetricArms;

/** The sums of a metric in two groups of units, at every look. */
interface GroupArms {
  /** The name of the group that stands for the control. */
  String CONTROL = "control";

  /** The name of the group that stands for the arm. */
  String TREATMENT = "treatment";

  /**
   * The sums.
   *
   * @param group of each unit of the pool, see {@link Deal}
   */
  MetricArms[] of(byte[] group);
}
