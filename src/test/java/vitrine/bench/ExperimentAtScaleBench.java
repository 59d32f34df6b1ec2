package vitrine.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import vitrine.core.common.Progress;
import vitrine.core.dataset.Frame;
import vitrine.core.experiment.Adjustment;
import vitrine.core.experiment.Effect;
import vitrine.core.experiment.Method;
import vitrine.core.exposure.ExperimentQuery;
import vitrine.core.exposure.ExperimentResult;
import vitrine.core.exposure.ExperimentRun;
import vitrine.core.exposure.ExperimentUnits;
import vitrine.core.exposure.FrameExperiment;
import vitrine.core.exposure.timeline.ExperimentTimeline;
import vitrine.core.exposure.timeline.TimelineAnalysis;

/**
 * A full analysis of a made-up experiment: three arms, six metrics of every kind, CUPED, all
 * methods, health, two columns of segments, 60 days over time, from the frame; and DuckDB, which
 * makes only the sums of the four metrics that have any, in turn. Arguments: units (1,000,000) and
 * rounds (6).
 */
public final class ExperimentAtScaleBench {
  private ExperimentAtScaleBench() {}

  public static void main(String[] arguments) throws SQLException {
    int units = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 6;
    SyntheticExperiment made = SyntheticExperiment.of(units);
    Frame frame = made.frame();
    ExperimentQuery query = SyntheticExperiment.query();
    System.out.printf("%,d units, %,d rows%n", units, frame.rows());
    double[] whole = new double[rounds];
    double[] peer = new double[rounds];
    try (ExperimentSql duck = ExperimentSql.of(made)) {
      for (int round = 0; round < rounds; round++) {
        System.gc();
        double[] at = new double[5];
        double processors = processors();
        at[0] = now();
        FrameExperiment.Read read = FrameExperiment.read(frame, query, Optional.empty());
        at[1] = now();
        ExperimentUnits all = ExperimentUnits.of(read.data());
        at[2] = now();
        ExperimentResult result = ExperimentRun.of(all, read.design(), Progress.unwatched());
        at[3] = now();
        ExperimentTimeline days = TimelineAnalysis.of(all, read.design(), Progress.unwatched());
        at[4] = now();
        whole[round] = at[4] - at[0];
        double busy = processors() - processors;
        double before = now();
        double[] revenue = duck.sums();
        peer[round] = now() - before;
        System.out.printf(
            "read %.0f, units %.0f, effects and segments %.0f, days %.0f: %.0f ms,"
                + " of processors %.0f; DuckDB %.0f ms%n",
            at[1] - at[0],
            at[2] - at[1],
            at[3] - at[2],
            at[4] - at[3],
            whole[round],
            busy,
            peer[round]);
        check(result, days, revenue);
      }
    }
    Arrays.sort(whole, 1, rounds);
    Arrays.sort(peer, 1, rounds);
    int middle = 1 + (rounds - 1) / 2;
    System.out.printf(
        "median of the rounds after the first: %.0f ms; DuckDB %.0f ms%n",
        whole[middle], peer[middle]);
  }

  /** Both see the same revenue, and the days end where the report does. */
  private static void check(ExperimentResult result, ExperimentTimeline days, double[] peer) {
    Effect effect = result.report().effects(Method.FIXED, Adjustment.NONE).getFirst();
    near(effect.control().value(), peer[0]);
    near(effect.control().variance(), peer[1]);
    Effect last = days.timelines().getFirst().days().getLast().fixed();
    near(last.control().variance(), effect.control().variance());
    near(peer[2], peer[0]);
  }

  private static void near(double ours, double theirs) {
    if (!(Math.abs(ours - theirs) <= 1e-9 * Math.abs(theirs))) {
      throw new AssertionError(ours + " is not " + theirs);
    }
  }

  /** Milliseconds of processors that the process has taken, its compiler and collector included. */
  private static double processors() {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return system.getProcessCpuTime() / 1e6;
  }

  private static double now() {
    return System.nanoTime() / 1e6;
  }
}
