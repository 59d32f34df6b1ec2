package vitrine.cli;

import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vitrine.core.common.Progress;
import vitrine.core.importing.ImportOutcome;
import vitrine.core.importing.ImportPlan;
import vitrine.core.importing.Importer;

/** Tells what files hold; stores nothing. */
@Command(
    name = "profile",
    mixinStandardHelpOptions = true,
    description = "Tells format, roles, types and problems of files. Nothing is stored.")
final class ProfileVerb implements Runnable {
  @Mixin
  @SuppressWarnings("NullAway.Init")
  private Output output;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private PlanOptions options;

  @Override
  public void run() {
    ImportPlan plan = options.plan();
    Words words = new Words(output.messages());
    try (ImportOutcome outcome = new Importer().read(plan, Progress.unwatched())) {
      ImportDocument document = ImportDocument.of(plan, outcome, Optional.empty(), words);
      output.print(document, out -> new ImportSummary(words, document).print(out));
    }
  }
}
