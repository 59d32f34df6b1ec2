package vitrine.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vitrine.core.sentiment.Correction;
import vitrine.core.sentiment.CorrectionCsv;
import vitrine.core.sentiment.Sentiment;
import vitrine.core.sentiment.WorkspaceCorrections;
import vitrine.core.workspace.Workspace;

/** Lists what reviewers corrected; also to and from CSV. */
@Command(
    name = "corrections",
    mixinStandardHelpOptions = true,
    description = "What reviewers corrected: listed, exported as CSV, imported from CSV.")
final class CorrectionsVerb implements Callable<Integer> {
  private static final int SHORT = 60;

  private final Services services;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private Output output;

  @Option(names = "--workspace", required = true, paramLabel = "W", description = "its folder")
  @SuppressWarnings("NullAway.Init")
  private Path workspace;

  @Option(
      names = "--import",
      paramLabel = "FILE",
      description = "CSV with the columns text and given, read first; the later of two counts")
  private @Nullable Path source;

  @Option(names = "--export", paramLabel = "FILE", description = "written as CSV")
  private @Nullable Path target;

  CorrectionsVerb(Services services) {
    this.services = services;
  }

  /** What {@code --json} prints. */
  record Document(int imported, @Nullable String exported, List<Row> corrections) {}

  /** One correction. */
  record Row(
      String text,
      String textHash,
      @Nullable String aspect,
      String given,
      @Nullable String said,
      String model,
      String correctedAt) {
    static Row of(Correction correction) {
      return new Row(
          correction.text(),
          correction.key().sha256(),
          correction.aspect().orElse(null),
          correction.given().argument(),
          correction.said().map(Sentiment::argument).orElse(null),
          correction.model(),
          correction.at().toString());
    }
  }

  @Override
  public Integer call() {
    try (Workspace open = services.workspaces().openExisting(workspace)) {
      WorkspaceCorrections corrections = new WorkspaceCorrections(open);
      List<Correction> read =
          source == null ? List.of() : CorrectionCsv.read(source, Instant.now());
      List<Correction> all = (read.isEmpty() ? corrections.all() : corrections.add(read)).all();
      if (target != null) {
        CorrectionCsv.write(all, target);
      }
      output.print(
          new Document(
              read.size(),
              target == null ? null : target.toString(),
              all.stream().map(Row::of).toList()),
          out -> tell(all, out));
    }
    return 0;
  }

  private void tell(List<Correction> all, PrintWriter out) {
    if (all.isEmpty()) {
      out.println(output.messages().getString("corrections.cli.none"));
      return;
    }
    TextTable table = new TextTable().row("text", "aspect", "given", "said", "when");
    for (Correction each : all) {
      String line = each.text().strip().replaceAll("\\s+", " ");
      table.row(
          line.length() > SHORT ? line.substring(0, SHORT) + "…" : line,
          each.aspect().orElse("–"),
          each.given().argument(),
          each.said().map(Sentiment::argument).orElse("–"),
          each.at().toString());
    }
    table.print(out);
  }
}
