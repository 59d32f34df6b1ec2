package vitrine.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vitrine.core.common.Fingerprint;
import vitrine.core.workspace.RunEntry;
import vitrine.core.workspace.RunEpoch;
import vitrine.core.workspace.RunFailure;
import vitrine.core.workspace.RunStore;
import vitrine.core.workspace.Workspace;

/** Lists what was trained and evaluated in a workspace. */
@Command(
    name = "runs",
    mixinStandardHelpOptions = true,
    description = "What was trained in a workspace: settings, curves, metrics, the newest first.")
final class RunsVerb implements Callable<Integer> {
  private final Services services;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private Output output;

  @Option(names = "--workspace", required = true, paramLabel = "W", description = "its folder")
  @SuppressWarnings("NullAway.Init")
  private Path workspace;

  RunsVerb(Services services) {
    this.services = services;
  }

  /** What {@code --json} prints. */
  record Document(List<Row> runs) {}

  /** One run. */
  record Row(
      String id,
      String kind,
      String name,
      String state,
      String startedAt,
      @Nullable String endedAt,
      @Nullable Double seconds,
      @Nullable String dataHash,
      @Nullable String modelHash,
      JsonNode settings,
      JsonNode metrics,
      List<RunEpoch> curve,
      @Nullable RunFailure failure) {
    static Row of(RunEntry run, RunStore runs) {
      return new Row(
          run.id(),
          run.kind(),
          run.name(),
          run.state().key(),
          run.startedAt().toString(),
          run.endedAt().map(Instant::toString).orElse(null),
          run.took().map(Duration::toMillis).map(millis -> millis / 1000.0).orElse(null),
          run.data().map(Fingerprint::sha256).orElse(null),
          run.model().map(Fingerprint::sha256).orElse(null),
          node(run.settings()),
          node(run.metrics()),
          runs.curve(run.id()),
          run.failure().orElse(null));
    }
  }

  @Override
  public Integer call() {
    try (Workspace open = services.workspaces().openExisting(workspace)) {
      RunStore runs = open.runs();
      List<Row> rows = runs.list().stream().map(run -> Row.of(run, runs)).toList();
      output.print(new Document(rows), out -> tell(rows, out));
    }
    return 0;
  }

  private static JsonNode node(String json) {
    try {
      return Output.JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a run that is no JSON", e);
    }
  }

  private void tell(List<Row> rows, PrintWriter out) {
    if (rows.isEmpty()) {
      out.println(output.messages().getString("runs.cli.none"));
      return;
    }
    TextTable table =
        new TextTable().row("name", "method", "state", "epochs", "accuracy", "seconds", "started");
    for (Row row : rows) {
      table.row(
          row.name(),
          row.settings().path("method").asText("–").toLowerCase(Locale.ROOT),
          row.state(),
          Integer.toString(row.curve().size()),
          row.metrics().has("accuracy")
              ? String.format(Locale.ROOT, "%.3f", row.metrics().path("accuracy").asDouble())
              : "–",
          row.seconds() == null ? "–" : String.format(Locale.ROOT, "%.0f", row.seconds()),
          row.startedAt());
    }
    table.print(out);
  }
}
