package vitrine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import vitrine.core.common.Fingerprint;
import vitrine.core.sentiment.Sentiment;
import vitrine.core.sentiment.WorkspaceCorrections;
import vitrine.core.workspace.MemoryWorkspaces;
import vitrine.core.workspace.RunEntry;
import vitrine.core.workspace.RunEpoch;
import vitrine.core.workspace.Workspaces;

class RunsVerbTest {
  private static final Instant NOW = Instant.parse("2026-03-05T09:30:00Z");

  @TempDir private Path folder;

  private final MemoryWorkspaces shop = new MemoryWorkspaces();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    out.getBuffer().setLength(0);
    Services services =
        new Services() {
          @Override
          public Workspaces workspaces() {
            return shop;
          }
        };
    CommandLine line =
        VitrineCommand.of(services, ResourceBundle.getBundle("vitrine.messages", Locale.ENGLISH));
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    int status = line.execute(arguments);
    assertThat(err.toString()).doesNotContain("Exception");
    return status;
  }

  @Test
  void runsAreListedWithCurveSettingsAndMetrics() throws Exception {
    Fingerprint hash = Fingerprint.of(new byte[] {7});
    shop.runs()
        .save(
            RunEntry.waiting(
                    "r1",
                    "train.sentiment",
                    "mine",
                    NOW,
                    Optional.of(hash),
                    "{\"method\":\"LORA\",\"seed\":4}")
                .running(NOW)
                .done(NOW.plusSeconds(90), hash, "{\"accuracy\":0.875}"));
    shop.runs().append("r1", new RunEpoch(1, .7, .6, .8, 1.5));
    assertThat(run("runs", "--workspace", "w", "--json")).as(err.toString()).isZero();
    JsonNode first = new JsonMapper().readTree(out.toString()).path("runs").path(0);
    assertThat(first.path("state").asText()).isEqualTo("done");
    assertThat(first.path("seconds").asDouble()).isEqualTo(90);
    assertThat(first.path("settings").path("seed").asInt()).isEqualTo(4);
    assertThat(first.path("metrics").path("accuracy").asDouble()).isEqualTo(.875);
    assertThat(first.path("curve").path(0).path("validationAccuracy").asDouble()).isEqualTo(.8);
    assertThat(first.path("modelHash").asText()).isEqualTo(hash.sha256());
    assertThat(first.has("failure")).isFalse();
    assertThat(run("runs", "--workspace", "w")).isZero();
    assertThat(out.toString()).contains("mine", "lora", "0.875", "90");
  }

  @Test
  void correctionsGoOutAndComeBack() throws Exception {
    new WorkspaceCorrections(shop)
        .correct(
            "=too small",
            Optional.of("fit"),
            Sentiment.NEGATIVE,
            Optional.of(Sentiment.POSITIVE),
            "m");
    Path file = folder.resolve("c.csv");
    assertThat(run("corrections", "--workspace", "w", "--export", file.toString(), "--json"))
        .isZero();
    JsonNode document = new JsonMapper().readTree(out.toString());
    JsonNode one = document.path("corrections").path(0);
    assertThat(one.path("text").asText()).isEqualTo("=too small");
    assertThat(one.path("aspect").asText()).isEqualTo("fit");
    assertThat(one.path("said").asText()).isEqualTo("positive");
    assertThat(Files.readString(file)).contains("'=too small");
    Files.writeString(file, "text,given\nlovely,positive\n");
    assertThat(run("corrections", "--workspace", "w", "--import", file.toString(), "--json"))
        .isZero();
    document = new JsonMapper().readTree(out.toString());
    assertThat(document.path("imported").asInt()).isEqualTo(1);
    assertThat(document.path("corrections")).hasSize(2);
    Files.writeString(file, "text,given\nlovely,super\n");
    assertThat(run("corrections", "--workspace", "w", "--import", file.toString())).isEqualTo(3);
    assertThat(err.toString()).contains("CORRECTIONS_UNREADABLE", "Line 2");
  }
}
