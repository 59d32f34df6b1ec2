package vitrine.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.quality.CleaningRules;
import vitrine.core.quality.DataQuality;
import vitrine.core.quality.QualityReport;
import vitrine.core.workspace.DatasetEntry;
import vitrine.core.workspace.DatasetStore;
import vitrine.core.workspace.Workspace;

/** What is in a dataset, and which of its rows analyses do not see. */
@Command(
    name = "quality",
    mixinStandardHelpOptions = true,
    description = "Profiles every column of a dataset and applies its cleaning rules.")
final class QualityVerb implements Runnable {
  private final Services services;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private Output output;

  @Option(names = "--workspace", required = true, paramLabel = "W", description = "its folder")
  @SuppressWarnings("NullAway.Init")
  private Path workspace;

  @Option(
      names = "--dataset",
      paramLabel = "NAME",
      description = "the events imported last if absent, else whatever was imported last")
  private @Nullable String dataset;

  @Option(
      names = "--rule",
      paramLabel = "NAME=on|off",
      description =
          "stores a switch: overlap, duplicates, times, robots, prices, items, users; or a bound:"
              + " times.from=D, times.to=D, robots.threshold=N events per active day,"
              + " items.ids=A,B,C; auto takes it from the data again")
  private List<String> rules = new ArrayList<>();

  QualityVerb(Services services) {
    this.services = services;
  }

  @Override
  public void run() {
    try (Workspace open = services.workspaces().openExisting(workspace)) {
      DatasetStore datasets = open.datasets();
      DatasetEntry entry = entry(datasets);
      CleaningRules wanted = RuleArguments.apply(DataQuality.rules(datasets, entry), rules);
      DataQuality quality = DataQuality.of(datasets, entry, Progress.unwatched());
      QualityReport report =
          rules.isEmpty()
              ? quality.report(Progress.unwatched())
              : quality.change(wanted, Progress.unwatched());
      QualityText text = new QualityText(new Words(output.messages()));
      output.print(QualityDocument.of(report), out -> text.print(report, out));
    }
  }

  private DatasetEntry entry(DatasetStore datasets) {
    String name = dataset;
    Optional<DatasetEntry> found =
        name == null
            ? datasets
                .latest(DatasetKind.EVENTS)
                .or(
                    () ->
                        datasets.list().stream()
                            .max(Comparator.comparing(DatasetEntry::importedAt)))
            : datasets.find(name);
    return found.orElseThrow(
        () -> new VitrineException(ProblemCode.DATASET_NOT_FOUND, name == null ? "" : name));
  }
}
