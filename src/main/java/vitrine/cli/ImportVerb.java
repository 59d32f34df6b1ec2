package vitrine.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.importing.DatasetImport;
import vitrine.core.importing.DatasetName;
import vitrine.core.importing.ImportOutcome;
import vitrine.core.importing.ImportPlan;
import vitrine.core.importing.SetAsideFile;
import vitrine.core.quality.Refresh;
import vitrine.core.workspace.DatasetEntry;
import vitrine.core.workspace.Workspace;

/** Brings files into a workspace as one dataset. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = "Brings files into a workspace as one dataset.")
final class ImportVerb implements Runnable {
  private final Services services;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private Output output;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private PlanOptions options;

  @Option(names = "--workspace", required = true, description = "folder of the workspace")
  @SuppressWarnings("NullAway.Init")
  private Path workspace;

  @Option(names = "--dataset", description = "name of the dataset; the file's name otherwise")
  private @Nullable String dataset;

  @Option(names = "--set-aside", description = "CSV file for the rows that were set aside")
  private @Nullable Path setAside;

  @Option(
      names = "--refresh",
      paramLabel = "append|replace",
      description =
          "brings the files into the dataset that is there, by its own plan and cleaning rules")
  private Refresh.@Nullable Mode refresh;

  ImportVerb(Services services) {
    this.services = services;
  }

  @Override
  public void run() {
    if (refresh != null) {
      refresh(refresh);
      return;
    }
    ImportPlan plan = options.plan();
    Words words = new Words(output.messages());
    String name = dataset == null ? DatasetName.of(options.files()) : dataset;
    try (Workspace open = services.workspaces().open(workspace)) {
      DatasetImport.Imported imported =
          new DatasetImport().into(open, name, plan, Progress.unwatched());
      try (ImportOutcome outcome = imported.outcome()) {
        saveSetAside(outcome, words);
        ImportDocument document =
            ImportDocument.of(plan, outcome, Optional.of(imported.entry()), words);
        output.print(document, out -> new ImportSummary(words, document).print(out));
      }
    }
  }

  private void refresh(Refresh.Mode mode) {
    String name = dataset;
    if (name == null || options.corrected()) {
      throw new VitrineException(
          ProblemCode.USAGE, name == null ? "--refresh without --dataset" : "--refresh --map …");
    }
    Words words = new Words(output.messages());
    try (Workspace open = services.workspaces().openExisting(workspace)) {
      DatasetEntry entry =
          open.datasets()
              .find(name)
              .orElseThrow(() -> new VitrineException(ProblemCode.DATASET_NOT_FOUND, name));
      Refresh.Refreshed refreshed =
          new Refresh(Clock.systemUTC())
              .run(open.datasets(), entry, options.files(), mode, Progress.unwatched());
      try (ImportOutcome outcome = refreshed.outcome()) {
        saveSetAside(outcome, words);
        RefreshDocument document = RefreshDocument.of(refreshed, words);
        output.print(document, out -> new RefreshText(words).print(document, out));
      }
    }
  }

  private void saveSetAside(ImportOutcome outcome, Words words) {
    if (setAside != null) {
      SetAsideFile.write(
          outcome.setAside(), setAside, words.sentences().header(), words.sentences()::reason);
    }
  }
}
