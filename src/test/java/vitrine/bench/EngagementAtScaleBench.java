package vitrine.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import vitrine.core.common.Progress;
import vitrine.core.dataset.EventLog;
import vitrine.core.dataset.Frame;
import vitrine.core.engagement.Engagement;
import vitrine.core.engagement.EngagementQuery;
import vitrine.core.engagement.EngagementReport;
import vitrine.core.engagement.funnel.Funnel;
import vitrine.core.engagement.funnel.FunnelQuery;
import vitrine.core.engagement.log.PreparedLog;
import vitrine.core.engagement.retention.Retention;
import vitrine.core.engagement.retention.RetentionQuery;

/**
 * Engagement figures of a made-up log, ours and DuckDB's in turn, held against each other.
 * Arguments: how many events (10,000,000), how many rounds (5), and {@code text} where DuckDB's
 * users and sessions are texts as in a file, in place of whole numbers.
 *
 * <p>Ours begins with the frame, DuckDB with its table. What we keep for later questions (order by
 * user, days, sessions, trades) is part of our first report's time. The heap is collected before
 * each of our turns, outside its time.
 */
public final class EngagementAtScaleBench {
  private static final EngagementQuery ALL = EngagementQuery.everything();

  private final Map<String, List<Double>> millis = new LinkedHashMap<>();

  private EngagementAtScaleBench() {}

  public static void main(String[] arguments) throws SQLException {
    int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000_000;
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
    boolean textIds = arguments.length > 2 && arguments[2].equals("text");
    SyntheticLog log = SyntheticLog.of(rows);
    Frame given = log.frame(true);
    Frame plain = log.frame(false);
    EngagementAtScaleBench bench = new EngagementAtScaleBench();
    try (DuckDbLog duck = DuckDbLog.of(log, textIds)) {
      System.out.printf("%,d events, live heap %,d MB%n", rows, liveMegabytes());
      for (int round = 0; round < rounds; round++) {
        bench.round(duck, given, "given sessions", true);
        bench.round(duck, plain, "sessions by rules", false);
      }
    }
    bench.print();
  }

  private void round(DuckDbLog duck, Frame frame, String name, boolean givenSessions)
      throws SQLException {
    Map<String, List<double[]>> figures = new HashMap<>();
    ask(duck, "overview, " + name, EngagementSql.overview(givenSessions), figures);
    if (givenSessions) {
      ask(duck, "categories", EngagementSql.categories(), figures);
      ask(duck, "funnel", EngagementSql.funnel(), figures);
      ask(duck, "retention", EngagementSql.retention(), figures);
    }
    EngagementComparison comparison = new EngagementComparison(figures);
    System.gc();
    long start = System.nanoTime();
    PreparedLog data = PreparedLog.of(EventLog.of(frame), Progress.unwatched());
    long prepared = System.nanoTime();
    EngagementReport report = Engagement.report(data, ALL, Progress.unwatched());
    note("ours overview, " + name, start);
    add("  of which kept for later, " + name, (prepared - start) / 1e6);
    comparison.overview(report);
    timed("ours overview again, " + name, () -> Engagement.report(data, ALL, Progress.unwatched()));
    if (givenSessions) {
      comparison.categories(report);
      comparison.funnel(
          timed(
              "ours funnel",
              () -> Funnel.report(data, FunnelQuery.standard(ALL), Progress.unwatched())));
      comparison.retention(
          timed(
              "ours retention",
              () -> Retention.report(data, RetentionQuery.standard(ALL), Progress.unwatched())));
      add("  live heap with what is kept, MB", liveMegabytes());
    }
  }

  private void ask(
      DuckDbLog duck,
      String name,
      List<EngagementSql.Statement> statements,
      Map<String, List<double[]>> figures)
      throws SQLException {
    long start = System.nanoTime();
    figures.putAll(duck.ask(statements));
    note("DuckDB " + name, start);
  }

  private <T> T timed(String name, Supplier<T> work) {
    long start = System.nanoTime();
    T result = work.get();
    note(name, start);
    return result;
  }

  private void note(String name, long start) {
    add(name, (System.nanoTime() - start) / 1e6);
  }

  private void add(String name, double value) {
    millis.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
  }

  private static long liveMegabytes() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
  }

  private double median(String name) {
    List<Double> rounds = Objects.requireNonNull(millis.get(name), name);
    return rounds.stream().sorted().toList().get(rounds.size() / 2);
  }

  private void print() {
    millis.forEach(
        (name, all) ->
            System.out.printf(
                "%-45s median %,6.0f  all %s%n",
                name, median(name), all.stream().map(Math::round).toList()));
    List.of("overview, given sessions", "overview, sessions by rules", "funnel", "retention")
        .forEach(this::printRatio);
  }

  private void printRatio(String name) {
    System.out.printf(
        "%s: ours / DuckDB = %.2f%n", name, median("ours " + name) / median("DuckDB " + name));
  }
}
