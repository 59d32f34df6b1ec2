package vitrine.cli;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.experiment.AnalysisPlan;
import vitrine.core.experiment.portfolio.PortfolioAnalysis;
import vitrine.core.experiment.portfolio.PortfolioReport;
import vitrine.core.exposure.portfolio.CheckpointColumn;
import vitrine.core.exposure.portfolio.Portfolio;
import vitrine.core.exposure.portfolio.PortfolioFiles;

/** Many experiments at once, from checkpoints of their sums. */
@Command(
    name = "portfolio",
    mixinStandardHelpOptions = true,
    description =
        "Many experiments at once, from checkpoints of their sums: how many are significant at the"
            + " end, how many were at some look, how many survive a correction.")
final class ExperimentPortfolioVerb implements Callable<Integer> {
  @Mixin
  @SuppressWarnings("NullAway.Init")
  private Output output;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description =
          "checkpoints: experiment_id, variant_id, metric_id, time_since_start, and count, mean and"
              + " variance of control and treatment (count_c, count_t, mean_c …)")
  private List<Path> files = List.of();

  @Option(names = "--metric", paramLabel = "M", description = "only this metric, stream by stream")
  private @Nullable String metric;

  @Option(names = "--alpha", paramLabel = "A", description = "error level; .05 otherwise")
  private double alpha = AnalysisPlan.ALPHA;

  @Option(
      names = "--planned",
      paramLabel = "N",
      description = "units of both arms together that a stream was planned for; 5,000 otherwise")
  private @Nullable Long planned;

  @Option(
      names = "--map",
      paramLabel = "NAME=COLUMN",
      description = "a column that is called otherwise: --map count_c=visitors_control")
  private Map<String, String> names = new LinkedHashMap<>();

  @Option(names = "--looks", description = "with --json: every checkpoint of every stream")
  private boolean looks;

  @Override
  public Integer call() {
    if (!(alpha > 0 && alpha < 1)) {
      throw usage("--alpha " + alpha);
    }
    if (planned != null && planned < 1) {
      throw usage("--planned " + planned);
    }
    Portfolio portfolio = PortfolioFiles.read(files, columns(), Progress.unwatched());
    OptionalDouble plan = planned == null ? OptionalDouble.empty() : OptionalDouble.of(planned);
    PortfolioReport report =
        only(new PortfolioAnalysis(alpha, plan).report(portfolio.streams(), Progress.unwatched()));
    output.print(
        new PortfolioDocument(output.messages(), looks).of(report, portfolio),
        out -> new PortfolioText(output.messages(), out).print(report, portfolio, metric != null));
    return 0;
  }

  private Map<CheckpointColumn, String> columns() {
    Map<CheckpointColumn, String> columns = new EnumMap<>(CheckpointColumn.class);
    names.forEach(
        (name, column) ->
            columns.put(
                CheckpointColumn.of(name).orElseThrow(() -> usage("--map " + name)), column));
    return columns;
  }

  private PortfolioReport only(PortfolioReport report) {
    if (metric == null) {
      return report;
    }
    String wanted = metric;
    return report
        .metric(wanted)
        .map(
            summary ->
                new PortfolioReport(
                    report.alpha(), report.planned(), report.streams(wanted), List.of(summary)))
        .orElseThrow(
            () ->
                new VitrineException(
                    ProblemCode.EXPERIMENT_NO_METRIC,
                    wanted,
                    String.join(", ", report.metrics().stream().map(m -> m.metric()).toList())));
  }

  private static VitrineException usage(String what) {
    return new VitrineException(ProblemCode.USAGE, what);
  }
}
