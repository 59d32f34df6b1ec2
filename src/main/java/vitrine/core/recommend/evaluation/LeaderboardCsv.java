package vitrine.core.recommend.evaluation;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;

/**
 * A leaderboard as CSV: a line a model, way of fitting, k and group of shoppers or items, with
 * every metric and its interval, and the protocol at the end of each line, so that no figure
 * travels without it.
 */
public final class LeaderboardCsv {
  private static final String EVERYBODY = "all";

  private LeaderboardCsv() {}

  /**
   * Writes the file in one move.
   *
   * @throws VitrineException if it cannot be written
   */
  public static void write(EvaluationReport report, Path target) {
    Path file = target.toAbsolutePath();
    try {
      Path partial = Files.createTempFile(file.getParent(), "leaderboard", ".part");
      try {
        try (Writer writer = Files.newBufferedWriter(partial)) {
          write(report, writer);
        }
        Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(partial);
      }
    } catch (IOException | UncheckedIOException e) {
      throw new VitrineException(ProblemCode.FILE_UNWRITABLE, e, target);
    }
  }

  /** Writes the lines. */
  static void write(EvaluationReport report, Writer writer) throws IOException {
    try (CsvWriter csv = CsvWriter.builder().build(writer)) {
      csv.writeRecord(header());
      for (ModelResult result : report.results()) {
        for (ModelResult.AtLength at : result.lists()) {
          csv.writeRecord(
              line(report, result, at, EVERYBODY, report.stamp().usersEvaluated(), at.ranks()));
          at.groups()
              .forEach(
                  (group, figures) ->
                      csv.writeRecord(
                          line(
                              report,
                              result,
                              at,
                              group.argument(),
                              figures.users(),
                              figures.metrics())));
        }
      }
    }
  }

  private static List<String> header() {
    List<String> header =
        new ArrayList<>(List.of("model", "settings", "fitted", "k", "group", "shoppers"));
    for (RankMetric metric : RankMetric.values()) {
      header.addAll(
          List.of(metric.argument(), metric.argument() + "Lower", metric.argument() + "Upper"));
    }
    header.addAll(
        List.of(
            "coverage",
            "novelty",
            "gini",
            "ndcgToLeader",
            "ndcgToLeaderLower",
            "ndcgToLeaderUpper",
            "ndcgToLeaderP",
            "standing",
            "fitSeconds",
            "rankSeconds",
            "peakBytes",
            "split",
            "candidates",
            "ties",
            "filters",
            "seed",
            "catalogue",
            "shoppersLeftOut",
            "data"));
    return header;
  }

  private static List<String> line(
      EvaluationReport report,
      ModelResult result,
      ModelResult.AtLength at,
      String group,
      int users,
      Map<RankMetric, Estimate> metrics) {
    List<String> line = new ArrayList<>();
    line.add(result.model());
    line.add(result.settings().toString());
    line.add(result.fitted().argument());
    line.add(Integer.toString(at.k()));
    line.add(group);
    line.add(Integer.toString(users));
    for (Estimate estimate : metrics.values()) {
      line.add(Double.toString(estimate.value()));
      line.add(estimate.interval().map(ends -> Double.toString(ends.lower())).orElse(""));
      line.add(estimate.interval().map(ends -> Double.toString(ends.upper())).orElse(""));
    }
    boolean whole = group.equals(EVERYBODY);
    line.addAll(whole ? lists(at) : List.of("", "", ""));
    line.addAll(whole ? standing(report, result, at.k()) : List.of("", "", "", "", ""));
    line.add(Double.toString(result.fitSeconds()));
    line.add(Double.toString(result.rankSeconds()));
    line.add(Long.toString(result.memory().bytes()));
    line.addAll(protocol(report.stamp()));
    return line;
  }

  private static List<String> lists(ModelResult.AtLength at) {
    return at.shop()
        .map(
            shop ->
                List.of(
                    Double.toString(shop.coverage()),
                    shop.novelty().map(novelty -> Double.toString(novelty)).orElse(""),
                    Double.toString(shop.gini())))
        .orElse(List.of("", "", ""));
  }

  private static List<String> standing(EvaluationReport report, ModelResult result, int k) {
    List<String> cells = new ArrayList<>();
    var pair = report.toLeader(result, k, RankMetric.NDCG);
    var test = pair.flatMap(PairedDifference::test);
    cells.add(pair.map(one -> Double.toString(one.difference())).orElse(""));
    cells.add(test.map(t -> Double.toString(t.lower())).orElse(""));
    cells.add(test.map(t -> Double.toString(t.upper())).orElse(""));
    cells.add(test.map(t -> Double.toString(t.pAdjusted())).orElse(""));
    cells.add(Standing.of(report, result, k).key());
    return cells;
  }

  private static List<String> protocol(ProtocolStamp stamp) {
    return List.of(
        stamp.split(),
        stamp.candidates(),
        stamp.ties(),
        String.join("; ", stamp.filters()),
        stamp.seed().isPresent() ? Long.toString(stamp.seed().getAsLong()) : "",
        Integer.toString(stamp.catalogue()),
        Integer.toString(stamp.usersLeftOut()),
        stamp.data().sha256());
  }
}
