package vitrine.core.exposure.health;

import java.util.ArrayList;
import java.util.List;
import vitrine.core.experiment.ExperimentReport;
import vitrine.core.experiment.ExperimentReport.ArmUnits;
import vitrine.core.experiment.Health;
import vitrine.core.experiment.HealthCheck;
import vitrine.core.exposure.ExperimentData;
import vitrine.core.exposure.MetricUnits;
import vitrine.core.exposure.Schedule;

/** Every check of an experiment's health. */
public final class HealthChecks {
  private HealthChecks() {}

  /**
   * The checks.
   *
   * @param report effects, shares and plan
   * @param units of each metric, in the order of the data's metrics
   * @param mostRows the largest number of rows with a value that a unit has
   */
  public static Health of(
      ExperimentData data,
      Schedule schedule,
      ExperimentReport report,
      List<MetricUnits> units,
      int mostRows) {
    double[] weights = report.armUnits().stream().mapToDouble(ArmUnits::weight).toArray();
    List<HealthCheck> checks = new ArrayList<>();
    checks.addAll(new RatioChecks(data, weights).all(report.sampleRatio()));
    checks.addAll(new AssignmentChecks(data).all(mostRows));
    checks.add(new BalanceCheck(data, report.control()).check());
    checks.add(new OutlierCheck(data, report).check(units));
    WinsorisedCheck.of(data, units).ifPresent(checks::add);
    checks.addAll(new DurationChecks(data, schedule).all(report));
    return new Health(checks);
  }
}
