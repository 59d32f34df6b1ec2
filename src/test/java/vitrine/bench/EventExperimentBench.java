package vitrine.bench;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import tech.tablesaw.api.Table;
import vitrine.core.common.Fingerprint;
import vitrine.core.common.Progress;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.Dictionary;
import vitrine.core.dataset.EventLog;
import vitrine.core.dataset.Frame;
import vitrine.core.dataset.Role;
import vitrine.core.engagement.log.PreparedLog;
import vitrine.core.experiment.AnalysisPlan;
import vitrine.core.exposure.ExperimentRun;
import vitrine.core.exposure.events.Assignment;
import vitrine.core.exposure.events.AssignmentTable;
import vitrine.core.exposure.events.EventExperiment;
import vitrine.core.exposure.events.EventExperiments;
import vitrine.core.exposure.events.EventMetric;
import vitrine.core.exposure.events.ProposedMetric;

/**
 * Reading and analysing an experiment on a made-up log: purchase rate, revenue, click-through,
 * retention and sessions, with a look-back. Arguments: how many events (1,000,000) and rounds (9).
 */
public final class EventExperimentBench {
  private static final Assignment.ByTable TABLE = new Assignment.ByTable("assignments");

  private EventExperimentBench() {}

  public static void main(String[] arguments) {
    int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 9;
    PreparedLog data =
        PreparedLog.of(EventLog.of(SyntheticLog.of(rows).frame(true)), Progress.unwatched());
    AssignmentTable table = AssignmentTable.of(assignments(data), TABLE);
    List<EventMetric> metrics =
        List.of(ProposedMetric.values()).stream()
            .filter(metric -> metric.fits(data))
            .map(metric -> metric.named(metric.name()))
            .toList();
    EventExperiment experiment =
        EventExperiment.of(TABLE, metrics).followed(OptionalInt.of(14), 14, false);
    System.out.printf("%,d events, %,d users, %s%n", rows, data.places().users(), metrics.size());
    for (int round = 0; round < rounds; round++) {
      long start = System.nanoTime();
      EventExperiments.Read read =
          EventExperiments.read(
              data,
              experiment,
              Optional.of(table),
              List.of(),
              AnalysisPlan.of(AnalysisPlan.ALPHA),
              Progress.unwatched());
      long middle = System.nanoTime();
      ExperimentRun.of(read.data(), read.design(), Progress.unwatched());
      long end = System.nanoTime();
      System.out.printf(
          "read %.0f ms, analysed %.0f ms%n", (middle - start) / 1e6, (end - middle) / 1e6);
    }
  }

  /** Every user, in turn in one of two arms. */
  private static Frame assignments(PreparedLog data) {
    Dictionary users = data.log().users().dictionary();
    int[] units = new int[users.size()];
    int[] variants = new int[users.size()];
    for (int user = 0; user < units.length; user++) {
      units[user] = user;
      variants[user] = user % 2;
    }
    return new Frame(
        Table.create(
            "assignments",
            new CodeColumn("user", units, users),
            new CodeColumn("variant", variants, Dictionary.of("A", "B"))),
        Map.of("user", Role.USER, "variant", Role.VARIANT),
        Map.of(),
        data.log().zone(),
        Fingerprint.of(new byte[] {1}));
  }
}
