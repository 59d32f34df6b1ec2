package vitrine.core.exposure.selfcheck;

import java.util.Arrays;
import java.util.List;
import vitrine.core.experiment.Statistic;
import vitrine.core.exposure.Contributions;
import vitrine.core.exposure.MetricRows;
import vitrine.core.exposure.MetricUnits;
import vitrine.core.exposure.UnitDays;

/** Follows each unit from its exposure on: the changes of its sums as its rows arrive. */
final class TimedChanges {
  private final MetricRows rows;
  private final boolean flags;
  private final int[] pool;
  private final double[][] columns;
  private final double[] point;
  private final int looks;
  private final int[] lookOfDay;
  private final int[] exposure;

  private int[] look;
  private double[] delta;
  private int changes;

  private TimedChanges(MetricRows rows, MetricUnits units, int[] pool, UnitDays days, Looks looks) {
    this.rows = rows;
    this.flags = rows.metric().statistic() instanceof Statistic.Proportion;
    this.pool = pool;
    this.columns = units.columns();
    this.point = UnitChanges.means(columns, pool);
    this.looks = looks.count();
    this.lookOfDay = lookOfDay(days.count(), looks);
    this.exposure = days.exposure();
    this.look = new int[pool.length * 2];
    this.delta = new double[look.length * UnitChanges.width(point.length)];
  }

  /** The changes of every unit of the pool. */
  static UnitChanges of(
      MetricRows rows, MetricUnits units, int[] pool, UnitDays days, Looks looks) {
    return new TimedChanges(rows, units, pool, days, looks).changes();
  }

  private static int[] lookOfDay(int days, Looks looks) {
    int[] lookOfDay = new int[days];
    int look = 0;
    for (int day = 0; day < days; day++) {
      while (look < looks.count() - 1 && looks.days()[look] < day) {
        look++;
      }
      lookOfDay[day] = look;
    }
    return lookOfDay;
  }

  private UnitChanges changes() {
    List<Contributions> sources =
        rows.denominator()
            .map(denominator -> List.of(rows.numerator(), denominator))
            .orElse(List.of(rows.numerator()));
    UnitEntries entries = UnitEntries.of(sources, pool, exposure.length, this::lookOf);
    int[] start = new int[pool.length + 1];
    for (int i = 0; i < pool.length; i++) {
      follow(entries, i, sources.size());
      start[i + 1] = changes;
    }
    return new UnitChanges(
        point,
        looks,
        start,
        Arrays.copyOf(look, changes),
        Arrays.copyOf(delta, changes * UnitChanges.width(point.length)));
  }

  /** What happened before a unit's exposure, or at no known time, shows with the exposure. */
  private int lookOf(int unit, int day) {
    int exposed = exposure[unit] < 0 ? looks - 1 : lookOfDay[exposure[unit]];
    return day < 0 ? exposed : Math.max(exposed, lookOfDay[day]);
  }

  private void follow(UnitEntries entries, int i, int measured) {
    int unit = pool[i];
    double[] before = new double[point.length];
    double[] now = new double[point.length];
    for (int v = 0; v < point.length; v++) {
      now[v] = (v < measured ? 0 : columns[v][unit]) - point[v];
    }
    int at = lookOf(unit, -1);
    boolean first = true;
    int entry = entries.start()[i];
    int end = entries.start()[i + 1];
    while (first || entry < end) {
      if (!first) {
        at = entries.look()[entry];
      }
      while (entry < end && entries.look()[entry] <= at) {
        int variable = entries.source()[entry];
        double value = entries.value()[entry++];
        if (!flags) {
          now[variable] += value;
        } else if (value > 0) {
          now[variable] = 1 - point[variable];
        }
      }
      if (first || !Arrays.equals(now, before)) {
        add(at, first ? 1 : 0, now, before);
      }
      System.arraycopy(now, 0, before, 0, now.length);
      first = false;
    }
  }

  private void add(int at, int units, double[] now, double[] before) {
    int width = UnitChanges.width(point.length);
    if (changes == look.length) {
      look = Arrays.copyOf(look, look.length * 2 + 1);
      delta = Arrays.copyOf(delta, look.length * width);
    }
    look[changes] = at;
    UnitChanges.write(delta, changes * width, units, now, before);
    changes++;
  }
}
