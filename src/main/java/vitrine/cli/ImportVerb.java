package vitrine.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vitrine.core.common.Progress;
import vitrine.core.importing.DatasetImport;
import vitrine.core.importing.DatasetName;
import vitrine.core.importing.ImportOutcome;
import vitrine.core.importing.ImportPlan;
import vitrine.core.importing.SetAsideFile;
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

  ImportVerb(Services services) {
    this.services = services;
  }

  @Override
  public void run() {
    ImportPlan plan = options.plan();
    Words words = new Words(output.messages());
    String name = dataset == null ? DatasetName.of(options.files()) : dataset;
    try (Workspace open = services.workspaces().open(workspace)) {
      DatasetImport.Imported imported =
          new DatasetImport().into(open, name, plan, Progress.unwatched());
      try (ImportOutcome outcome = imported.outcome()) {
        if (setAside != null) {
          SetAsideFile.write(
              outcome.setAside(), setAside, words.sentences().header(), words.sentences()::reason);
        }
        ImportDocument document =
            ImportDocument.of(plan, outcome, Optional.of(imported.entry()), words);
        output.print(document, out -> new ImportSummary(words, document).print(out));
      }
    }
  }
}
