package vitrine.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
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
import vitrine.core.experiment.ExperimentReport;
import vitrine.core.experiment.summary.ExperimentSummary;
import vitrine.core.exposure.ExperimentData;
import vitrine.core.exposure.ExperimentDesign;
import vitrine.core.exposure.ExperimentQuery;
import vitrine.core.exposure.ExperimentQuery.MetricColumn;
import vitrine.core.exposure.ExperimentResult;
import vitrine.core.exposure.FrameExperiment;
import vitrine.core.exposure.events.EventExperiment;
import vitrine.core.exposure.events.EventMetric;
import vitrine.core.exposure.events.ExposureSentences;
import vitrine.core.exposure.timeline.ExperimentTimeline;
import vitrine.core.exposure.timeline.TimelineAnalysis;
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

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private EventExperimentOptions events;

  @Option(names = "--unit", paramLabel = "C", description = "column of the assigned unit")
  private @Nullable String unit;

  @Option(names = "--variant", paramLabel = "C", description = "column of the variant")
  private @Nullable String variant;

  @Option(
      names = "--metric",
      paramLabel = "NAME=TYPE:C",
      description =
          "mean:C (sum of a unit's rows), proportion:C (any row positive), ratio:C/C, quantile:C@P"
              + " (of rows) or quantile-units:C@P; of events C is a kind as click, a name of the"
              + " source, or one of revenue, net-revenue, orders, sessions, browse-time, shown,"
              + " with conditions as view:category=shoes, and retention:7..14 is one more type")
  private List<String> metrics = List.of();

  @Option(names = "--control", paramLabel = "V", description = "the variant to compare with")
  private @Nullable String control;

  @Option(
      names = "--covariate",
      paramLabel = "C",
      description = "a value from before, for CUPED; C/C for ratios")
  private @Nullable String covariate;

  @Option(names = "--segment", paramLabel = "C", description = "columns of segments to compare")
  private List<String> segments = List.of();

  @Option(
      names = "--arms",
      paramLabel = "V=share",
      split = ",",
      description = "planned shares; equal ones otherwise")
  private Map<String, Double> arms = Map.of();

  @Option(names = "--lower-is-better", paramLabel = "NAME", description = "a metric to bring down")
  private List<String> lowerIsBetter = List.of();

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private MetricOptions meanings;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private JudgingOptions judged;

  @Option(
      names = "--stratify",
      paramLabel = "C",
      description = "a column known before: effects with the arms brought to the same mix of it")
  private @Nullable String stratify;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private TimeOptions times;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private ReadingOptions reading;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private ExperimentReportFiles report;

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
      print(ExperimentSummary.read(summary).report());
      return 0;
    }
    if (workspace != null && files.isEmpty()) {
      try (Workspace open = services.workspaces().openExisting(workspace)) {
        Optional<DatasetEntry> log = events.log(open, dataset);
        if (log.isPresent()) {
          printEvents(open, log.get());
          return 0;
        }
      }
    }
    ExperimentQuery query = query();
    ExperimentRows read = rows(query);
    ExperimentResult result = FrameExperiment.run(read.frame(), query, Progress.unwatched());
    Map<String, Object> more = new LinkedHashMap<>();
    more.put("data", ExperimentDocument.data(result, read));
    List<String> reportFiles =
        report.write(services, files, query, read, result).stream()
            .map(file -> file.toAbsolutePath().normalize().toString())
            .toList();
    if (!reportFiles.isEmpty()) {
      more.put("report", reportFiles);
    }
    Words words = new Words(services.messages());
    print(
        result,
        times.timeline()
            ? Optional.of(FrameExperiment.read(read.frame(), query, Optional.empty()))
                .map(all -> timeline(all.data(), all.design()))
            : Optional.empty(),
        more,
        out -> {
          text(out).print(result.quality(), read.setAside());
          reportFiles.forEach(out::println);
          read.match().ifPresent(m -> JoinSentences.of(m, words::text).forEach(out::println));
        });
    return 0;
  }

  private void printEvents(Workspace open, DatasetEntry entry) {
    if (metrics.isEmpty()) {
      throw usage(services.messages().getString("experiment.cli.missing"));
    }
    requireArms();
    EventMetricArgument argument = new EventMetricArgument(metricArgument());
    EventExperiment experiment =
        events
            .experiment(unit, variant, metrics.stream().map(argument::parse).toList())
            .withArms(Optional.ofNullable(control), new LinkedHashMap<>(arms))
            .withSegments(segments, Optional.ofNullable(stratify));
    requireNames(experiment.metrics().stream().map(EventMetric::name).toList());
    EventExperimentRun run = EventExperimentRun.of(open, entry, experiment, judged.plan());
    Map<String, Object> more = new LinkedHashMap<>();
    more.put("exposure", ExposureDocument.of(run.read().facts()));
    more.put("data", run.data());
    Words words = new Words(services.messages());
    print(
        run.result(),
        times.timeline()
            ? Optional.of(timeline(run.read().data(), run.read().design()))
            : Optional.empty(),
        more,
        out -> {
          out.println();
          ExposureSentences.of(run.read().facts(), words::text).forEach(out::println);
        });
  }

  private static ExperimentTimeline timeline(ExperimentData data, ExperimentDesign design) {
    return TimelineAnalysis.of(data, design, Progress.unwatched());
  }

  /** The result in its parts, then what is to be said of its data. */
  private void print(
      ExperimentResult result,
      Optional<ExperimentTimeline> timeline,
      Map<String, Object> more,
      Consumer<PrintWriter> people) {
    Map<String, Object> document = document().of(result.report(), result.segments());
    if (!result.mixes().isEmpty()) {
      document.put("simpson", new MixDocument(writer()).of(result.mixes()));
    }
    timeline.ifPresent(days -> document.putAll(new TimelineDocument(writer()).of(days)));
    document.putAll(more);
    output.print(
        document,
        out -> {
          text(out).print(result.report(), result.segments());
          new HealthText(writer(), out).print(result.report().health());
          new TimelineText(writer(), out).print(result.mixes(), timeline);
          people.accept(out);
        });
  }

  private ExperimentRows rows(ExperimentQuery query) {
    if (workspace == null) {
      return new ExperimentFiles(query, times.times()).read(files, Optional.ofNullable(join));
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
    List<MetricColumn> columns =
        reading.winsorised(metrics.stream().map(metricArgument()::parse).toList());
    requireNames(columns.stream().map(MetricColumn::name).toList());
    requireArms();
    return new ExperimentQuery(
        unit,
        variant,
        columns,
        Optional.ofNullable(control),
        new LinkedHashMap<>(arms),
        segments,
        Optional.ofNullable(stratify),
        judged.plan(),
        reading.reading(events));
  }

  private MetricArgument metricArgument() {
    return new MetricArgument(lowerIsBetter, meanings, Optional.ofNullable(covariate));
  }

  private void requireNames(List<String> names) {
    for (String name : lowerIsBetter) {
      if (!names.contains(name)) {
        throw usage("--lower-is-better " + name);
      }
    }
    meanings.requireKnown(names);
  }

  private void requireArms() {
    for (Map.Entry<String, Double> arm : arms.entrySet()) {
      if (!(arm.getValue() >= 0) || arm.getValue().isInfinite()) {
        throw usage("--arms " + arm.getKey() + "=" + arm.getValue());
      }
    }
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
