package vitrine.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.experiment.ClauseWriter;
import vitrine.core.experiment.ExperimentAnalysis;
import vitrine.core.experiment.ExperimentReport;
import vitrine.core.exposure.ExperimentQuery;
import vitrine.core.exposure.ExperimentQuery.MetricColumn;
import vitrine.core.exposure.ExperimentResult;
import vitrine.core.exposure.FrameExperiment;
import vitrine.core.joining.JoinSentences;
import vitrine.core.workspace.DatasetEntry;
import vitrine.core.workspace.Workspace;

/** Compares the variants of an experiment, from rows or from sums. */
@Command(
    name = ExperimentVerb.NAME,
    mixinStandardHelpOptions = true,
    description = "Compares the variants of an experiment, from the rows of files or from sums.")
final class ExperimentVerb implements Callable<Integer> {
  static final String NAME = "compare";

  private final Services services;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private Output output;

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE",
      description = "rows: csv, tsv, json, jsonl or xlsx, also gz or zip")
  private List<Path> files = List.of();

  @Option(names = "--unit", paramLabel = "C", description = "column of the assigned unit")
  private @Nullable String unit;

  @Option(names = "--variant", paramLabel = "C", description = "column of the variant")
  private @Nullable String variant;

  @Option(
      names = "--metric",
      paramLabel = "NAME=TYPE:C",
      description = "mean:COLUMN (sum of a unit's rows) or proportion:COLUMN (any row positive)")
  private List<String> metrics = List.of();

  @Option(names = "--control", paramLabel = "V", description = "the variant to compare with")
  private @Nullable String control;

  @Option(names = "--covariate", paramLabel = "C", description = "a value from before, for CUPED")
  private @Nullable String covariate;

  @Option(names = "--segment", paramLabel = "C", description = "column of segments to compare")
  private @Nullable String segment;

  @Option(
      names = "--arms",
      paramLabel = "V=share",
      split = ",",
      description = "planned shares; equal ones otherwise")
  private Map<String, Double> arms = Map.of();

  @Option(names = "--lower-is-better", paramLabel = "NAME", description = "a metric to bring down")
  private List<String> lowerIsBetter = List.of();

  @Option(names = "--planned", paramLabel = "N", description = "planned units (not yet used)")
  private @Nullable Long planned;

  @Option(names = "--summary", paramLabel = "FILE.json", description = "sums instead of rows")
  private @Nullable Path summary;

  @Option(names = "--workspace", description = "rows: a dataset of this workspace, not files")
  private @Nullable Path workspace;

  @Option(names = "--dataset", description = "its name; the experiment imported last otherwise")
  private @Nullable String dataset;

  @Option(
      names = "--join",
      paramLabel = "FILE",
      description = "more columns of the units, a row a unit; joined by the unit")
  private @Nullable Path join;

  ExperimentVerb(Services services) {
    this.services = services;
  }

  @Override
  public Integer call() {
    if (summary != null) {
      if (!files.isEmpty()) {
        throw usage("--summary");
      }
      ExperimentSummary sums = ExperimentSummary.read(summary);
      ExperimentReport report = sums.report();
      if (!sums.unused().isEmpty()) {
        warn("experiment.cli.unused", String.join(", ", sums.unused()));
      }
      print(report);
      return 0;
    }
    ExperimentQuery query = query();
    ExperimentRows read = rows(query);
    ExperimentResult result = FrameExperiment.run(read.frame(), query, Progress.unwatched());
    Map<String, Object> document = document().of(result.report(), result.segments());
    document.put("data", ExperimentDocument.data(result, read));
    Words words = new Words(services.messages());
    output.print(
        document,
        out -> {
          text(out).print(result.report(), result.segments());
          text(out).print(result.quality(), read.setAside());
          read.match().ifPresent(m -> JoinSentences.of(m, words::text).forEach(out::println));
        });
    return 0;
  }

  private ExperimentRows rows(ExperimentQuery query) {
    if (workspace == null) {
      return new ExperimentFiles(query).read(files, Optional.ofNullable(join));
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

  private ExperimentQuery query() {
    if (files.isEmpty() == (workspace == null) || (join != null && files.isEmpty())) {
      throw usage(services.messages().getString("experiment.cli.missing"));
    }
    if (unit == null || variant == null || metrics.isEmpty()) {
      throw usage(services.messages().getString("experiment.cli.missing"));
    }
    if (planned != null) {
      throw new VitrineException(ProblemCode.EXPERIMENT_NOT_SUPPORTED, "--planned");
    }
    List<MetricColumn> columns = new ArrayList<>();
    for (String metric : metrics) {
      columns.add(MetricArgument.parse(metric, lowerIsBetter, Optional.ofNullable(covariate)));
    }
    for (String name : lowerIsBetter) {
      if (columns.stream().noneMatch(column -> column.name().equals(name))) {
        throw usage("--lower-is-better " + name);
      }
    }
    for (Map.Entry<String, Double> arm : arms.entrySet()) {
      if (!(arm.getValue() >= 0) || arm.getValue().isInfinite()) {
        throw usage("--arms " + arm.getKey() + "=" + arm.getValue());
      }
    }
    return new ExperimentQuery(
        unit,
        variant,
        columns,
        Optional.ofNullable(control),
        new LinkedHashMap<>(arms),
        Optional.ofNullable(segment),
        ExperimentAnalysis.ALPHA);
  }

  private void warn(String key, Object... arguments) {
    spec.commandLine()
        .getErr()
        .println(
            new MessageFormat(services.messages().getString(key), services.messages().getLocale())
                .format(arguments));
  }

  private void print(ExperimentReport report) {
    output.print(document().of(report, List.of()), out -> text(out).print(report, List.of()));
  }

  private ExperimentDocument document() {
    return new ExperimentDocument(writer());
  }

  private ExperimentText text(PrintWriter out) {
    return new ExperimentText(writer(), out);
  }

  private ClauseWriter writer() {
    return new ClauseWriter(services.messages()::getString, services.messages().getLocale());
  }

  private ParameterException usage(String what) {
    return new ParameterException(spec.commandLine(), what);
  }
}
