package vitrine.core.exposure.timeline;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import vitrine.core.experiment.Direction;
import vitrine.core.experiment.Metric;
import vitrine.core.experiment.Statistic;
import vitrine.core.exposure.Contributions;
import vitrine.core.exposure.ExperimentData;
import vitrine.core.exposure.ExperimentData.RowCounts;
import vitrine.core.exposure.MetricRows;
import vitrine.core.exposure.UnitDays;
import vitrine.core.exposure.UnitSegments;

/** Rows of an experiment of two arms, written down by hand or drawn. */
final class TimedRows {
  static final LocalDate FIRST = LocalDate.of(2025, 3, 1);

  private final int[] armOfUnit;
  private final int[] exposure;
  private final int days;
  private final List<int[]> rows = new ArrayList<>();
  private final List<double[]> values = new ArrayList<>();

  TimedRows(int[] armOfUnit, int[] exposure, int days) {
    this.armOfUnit = armOfUnit;
    this.exposure = exposure;
    this.days = days;
  }

  /** A row, with its value and the value of a denominator. */
  TimedRows row(int unit, int day, double value, double denominator) {
    rows.add(new int[] {unit, day});
    values.add(new double[] {value, denominator});
    return this;
  }

  ExperimentData data(Statistic statistic, Optional<double[]> covariate) {
    return data(statistic, covariate, OptionalDouble.empty());
  }

  ExperimentData data(
      Statistic statistic, Optional<double[]> covariate, OptionalDouble winsorised) {
    boolean ratio = statistic instanceof Statistic.Ratio;
    MetricRows metric =
        new MetricRows(
            new Metric("m", statistic, Direction.MORE),
            contributions(0),
            ratio ? Optional.of(contributions(1)) : Optional.empty(),
            covariate,
            Optional.empty(),
            winsorised);
    return new ExperimentData(
        List.of("A", "B"),
        armOfUnit,
        unit -> "u" + unit,
        Optional.of(new UnitDays(FIRST, days, ZoneOffset.UTC, exposure)),
        List.of(metric),
        List.<UnitSegments>of(),
        new RowCounts(rows.size(), 0));
  }

  private Contributions contributions(int column) {
    return new Contributions(
        rows.stream().mapToInt(row -> row[0]).toArray(),
        rows.stream().mapToInt(row -> row[1]).toArray(),
        values.stream().mapToDouble(value -> value[column]).toArray());
  }

  /**
   * The units exposed by a day, with the sums of their rows up to it, counted one by one, and
   * whether any is positive.
   */
  double[][] recount(int arm, int day) {
    List<double[]> units = new ArrayList<>();
    for (int unit = 0; unit < armOfUnit.length; unit++) {
      if (armOfUnit[unit] == arm && exposure[unit] <= day) {
        double[] sums = new double[3];
        for (int row = 0; row < rows.size(); row++) {
          if (rows.get(row)[0] == unit && rows.get(row)[1] <= day) {
            sums[0] += values.get(row)[0];
            sums[1] += values.get(row)[1];
            sums[2] = values.get(row)[0] > 0 ? 1 : sums[2];
          }
        }
        units.add(sums);
      }
    }
    return columns(units);
  }

  /** The units that were seen for so long, with the sums of the rows of that day alone. */
  double[][] recountSince(int arm, int since) {
    List<double[]> units = new ArrayList<>();
    for (int unit = 0; unit < armOfUnit.length; unit++) {
      if (armOfUnit[unit] == arm && exposure[unit] + since <= days - 1) {
        double[] sums = new double[3];
        for (int row = 0; row < rows.size(); row++) {
          if (rows.get(row)[0] == unit && rows.get(row)[1] == exposure[unit] + since) {
            sums[0] += values.get(row)[0];
            sums[1] += values.get(row)[1];
            sums[2] = values.get(row)[0] > 0 ? 1 : sums[2];
          }
        }
        units.add(sums);
      }
    }
    return columns(units);
  }

  private static double[][] columns(List<double[]> units) {
    return new double[][] {
      units.stream().mapToDouble(unit -> unit[0]).toArray(),
      units.stream().mapToDouble(unit -> unit[1]).toArray(),
      units.stream().mapToDouble(unit -> unit[2]).toArray()
    };
  }
}
