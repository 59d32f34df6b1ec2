package vitrine.cli;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.experiment.AnalysisPlan;
import vitrine.core.exposure.ExperimentQuery;
import vitrine.core.exposure.ExperimentQuery.MetricColumn;
import vitrine.core.workspace.DatasetEntry;
import vitrine.core.workspace.Workspace;

/** The rows that planning and the self-check work on, and what is measured in them. */
final class ExperimentRowOptions {
  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE",
      description = "rows: csv, tsv, json, jsonl or xlsx, also gz or zip")
  private List<Path> files = List.of();

  @Option(names = "--unit", paramLabel = "C", description = "column of the unit to assign")
  private @Nullable String unit;

  @Option(names = "--variant", paramLabel = "C", description = "column of the variant")
  private @Nullable String variant;

  @Option(
      names = "--metric",
      paramLabel = "NAME=TYPE:C",
      description =
          "mean:C (sum of a unit's rows), proportion:C (any row positive), ratio:C/C, quantile:C@P"
              + " (of rows) or quantile-units:C@P")
  private List<String> metrics = List.of();

  @Option(
      names = "--covariate",
      paramLabel = "C",
      description = "a value from before, for CUPED; C/C for ratios")
  private @Nullable String covariate;

  @Option(names = "--control", paramLabel = "V", description = "the variant that was not treated")
  private @Nullable String control;

  @Option(
      names = {"--time", "--days-column"},
      paramLabel = "C",
      description = "column of the time of a row; the likely one otherwise")
  private @Nullable String time;

  @Option(names = "--zone", paramLabel = "Z", description = "time zone of the files; UTC otherwise")
  private @Nullable String zone;

  @Option(names = "--workspace", description = "rows: a dataset of this workspace, not files")
  private @Nullable Path workspace;

  @Option(names = "--dataset", description = "its name; the experiment imported last otherwise")
  private @Nullable String dataset;

  /** Whether any rows are named. */
  boolean given() {
    return !files.isEmpty() || workspace != null;
  }

  /** Whether a column of variants is named. */
  boolean assigned() {
    return variant != null;
  }

  /** What is asked of the rows. */
  ExperimentQuery query(Map<String, Double> shares, AnalysisPlan plan) {
    if (files.isEmpty() == (workspace == null)) {
      throw usage("FILE, --workspace");
    }
    if (unit == null || metrics.isEmpty()) {
      throw usage("--unit, --metric");
    }
    MetricArgument argument =
        new MetricArgument(List.of(), new MetricOptions(), Optional.ofNullable(covariate));
    List<MetricColumn> columns = metrics.stream().map(argument::parse).toList();
    return new ExperimentQuery(
        unit,
        variant == null ? "" : variant,
        columns,
        Optional.ofNullable(control),
        shares,
        List.of(),
        plan);
  }

  /** The rows. */
  ExperimentRows read(ExperimentQuery query, Services services) {
    if (workspace == null) {
      RowTimes times = new RowTimes(true, Optional.ofNullable(time), zone());
      return new ExperimentFiles(query, times).read(files, Optional.empty());
    }
    try (Workspace open = services.workspaces().openExisting(workspace)) {
      DatasetEntry entry =
          (dataset == null
                  ? open.datasets().latest(DatasetKind.EXPERIMENT)
                  : open.datasets().find(dataset))
              .orElseThrow(
                  () ->
                      new VitrineException(
                          ProblemCode.DATASET_NOT_FOUND, dataset == null ? "" : dataset));
      return ExperimentRows.of(entry, open.datasets().open(entry, Progress.unwatched()));
    }
  }

  private ZoneId zone() {
    if (zone == null) {
      return ZoneOffset.UTC;
    }
    try {
      return ZoneId.of(zone);
    } catch (DateTimeException e) {
      throw new ParameterException(spec.commandLine(), "--zone " + zone, e);
    }
  }

  /** What is wrong with the command. */
  ParameterException usage(String what) {
    return new ParameterException(spec.commandLine(), what);
  }
}
