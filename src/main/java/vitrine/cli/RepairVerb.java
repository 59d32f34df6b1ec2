package vitrine.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vitrine.core.workspace.Repair;

/** Makes a damaged workspace usable again. */
@Command(
    name = "repair",
    mixinStandardHelpOptions = true,
    description = "Makes a damaged workspace usable; a whole one is left as it is.")
final class RepairVerb implements Runnable {
  private final Services services;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private Output output;

  @Option(names = "--workspace", required = true, description = "folder of the workspace")
  @SuppressWarnings("NullAway.Init")
  private Path workspace;

  RepairVerb(Services services) {
    this.services = services;
  }

  /** What {@code --json} prints. */
  private record Document(
      String workspace,
      boolean damaged,
      List<String> keptAside,
      List<Dataset> datasets,
      List<String> unreadable) {}

  /** A dataset that is there. */
  private record Dataset(String name, String kind, long rows, String fingerprint) {}

  @Override
  public void run() {
    Repair repair = services.workspaces().repair(workspace);
    Document document =
        new Document(
            workspace.toAbsolutePath().normalize().toString(),
            repair.damaged(),
            repair.keptAside().stream().map(Path::toString).toList(),
            repair.restored().stream()
                .map(
                    entry ->
                        new Dataset(
                            entry.name(),
                            entry.kind().argument(),
                            entry.rows(),
                            entry.fingerprint().sha256()))
                .toList(),
            repair.unreadable().stream().map(Path::toString).toList());
    output.print(document, out -> print(document, out));
  }

  private void print(Document document, PrintWriter out) {
    if (!document.damaged()) {
      out.println(text("repair.whole", document.workspace()));
      return;
    }
    document.keptAside().forEach(file -> out.println(text("repair.aside", file)));
    document
        .datasets()
        .forEach(dataset -> out.println(text("repair.dataset", dataset.name(), dataset.rows())));
    document.unreadable().forEach(file -> out.println(text("repair.unreadable", file)));
  }

  private String text(String key, Object... arguments) {
    return MessageFormat.format(output.messages().getString(key), arguments);
  }
}
