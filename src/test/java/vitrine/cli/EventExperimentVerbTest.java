package vitrine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import vitrine.BesideWindowTests;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.dataset.EventKind;
import vitrine.core.engagement.LogBuilder;
import vitrine.core.workspace.MemoryWorkspaces;
import vitrine.core.workspace.Workspaces;

/** Holds {@code vitrine experiment} on events to docs/json/experiment.md, "From events". */
@BesideWindowTests
class EventExperimentVerbTest {
  private static final ResourceBundle MESSAGES =
      ResourceBundle.getBundle(
          "vitrine.messages",
          Locale.ENGLISH,
          ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  /** Four shoppers, the category of whose events is their variant; one has no event at all. */
  private static MemoryWorkspaces shop() {
    LogBuilder log = new LogBuilder("UTC");
    log.add("001", EventKind.VIEW, "2026-01-01T10:00", "", "");
    log.add("001", EventKind.VIEW, "2026-01-10T10:00", "A", "");
    log.add("001", EventKind.PURCHASE, "2026-01-11T10:00", "A", "60");
    log.add("1", EventKind.VIEW, "2026-01-10T10:00", "A", "");
    log.add("bob", EventKind.VIEW, "2026-01-10T10:00", "B", "");
    log.add("bob", EventKind.CLICK, "2026-01-19T10:00", "B", "");
    log.add("cid", EventKind.VIEW, "2026-01-10T10:00", "B", "");
    log.add("cid", EventKind.PURCHASE, "2026-01-24T10:00", "B", "9");
    return new MemoryWorkspaces().with("shop", DatasetKind.EVENTS, log.frame());
  }

  private int run(String... arguments) {
    Services services =
        new Services() {
          @Override
          public Workspaces workspaces() {
            return shop();
          }

          @Override
          public ResourceBundle messages() {
            return MESSAGES;
          }
        };
    CommandLine line = VitrineCommand.of(services, MESSAGES);
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(arguments);
  }

  private JsonNode json(String... arguments) throws IOException {
    assertThat(run(arguments)).as(err.toString()).isZero();
    return new JsonMapper().readTree(out.toString());
  }

  @Test
  void aVariantColumnMetricsOfEventsAndWhoWasExposed() throws IOException {
    JsonNode json =
        json(
            "experiment",
            "--workspace",
            "w",
            "--dataset",
            "shop",
            "--variant",
            "category",
            "--window",
            "7d",
            "--metric",
            "revenue=mean:revenue",
            "--metric",
            "buyers=proportion:purchase",
            "--metric",
            "kept=retention:7..14",
            "--metric",
            "ctr=ratio:click/shown",
            "--lower-is-better",
            "kept",
            "--json");

    assertThat(JsonSchema.of("experiment.schema.json").problems(json)).isEmpty();
    JsonNode exposure = json.path("exposure");
    assertThat(exposure.path("arms").get(0).path("exposed").asInt()).isEqualTo(2);
    assertThat(exposure.path("firstExposure").asText()).isEqualTo("2026-01-10");
    assertThat(exposure.path("window").path("longestDays").asInt()).isEqualTo(14);
    assertThat(exposure.path("window").path("passingDataEnd").asInt()).isZero();
    assertThat(exposure.path("lookBack").path("unitsWithEvents").asInt()).isEqualTo(1);
    assertThat(value(json, "revenue", "controlValue", "mean")).isEqualTo(30);
    assertThat(value(json, "revenue", "armValue", "mean")).isZero();
    assertThat(value(json, "buyers", "controlValue", "proportion")).isEqualTo(.5);
    assertThat(value(json, "kept", "armValue", "proportion")).isEqualTo(.5);
    assertThat(json.path("data").path("zone").asText()).isEqualTo("UTC");
  }

  private static double value(JsonNode json, String metric, String arm, String name) {
    for (JsonNode effect : json.path("effects")) {
      if (effect.path("metric").asText().equals(metric)) {
        return effect.path(arm).path(name).asDouble(Double.NaN);
      }
    }
    throw new AssertionError("no effect on " + metric);
  }

  @Test
  void assignmentsFromAFileKeepTheirZeros() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("who.csv"),
            """
            user_id,variant,assigned_at
            001,on,2026-01-10T00:00:00Z
            bob,off,2026-01-10T00:00:00Z
            cid,off,2026-01-20T00:00:00Z
            01,off,2026-01-10T00:00:00Z
            """);

    JsonNode json =
        json(
            "experiment",
            "--workspace",
            "w",
            "--assignment",
            file.toString(),
            "--metric",
            "views=mean:view",
            "--json");

    assertThat(JsonSchema.of("experiment.schema.json").problems(json)).isEmpty();
    JsonNode exposure = json.path("exposure");
    assertThat(exposure.path("unknownIds").asInt()).isEqualTo(1);
    assertThat(json.path("control").asText()).isEqualTo("off");
    assertThat(value(json, "views", "armValue", "mean")).isEqualTo(1);
    assertThat(value(json, "views", "controlValue", "mean")).isEqualTo(.5);
    assertThat(json.path("data").path("assignmentFingerprint").asText()).hasSize(64);
  }

  @Test
  void peopleReadWhoTakesPart() {
    assertThat(
            run(
                "experiment",
                "--workspace",
                "w",
                "--dataset",
                "shop",
                "--variant",
                "category",
                "--metric",
                "views=mean:view"))
        .isZero();
    assertThat(out.toString())
        .contains("4 of 4 assigned units were exposed between 2026-01-10 and 2026-01-10.")
        .contains("Each unit is followed from its exposure to the end of 2026-01-24.");
  }

  @Test
  void whatIsMissingOrMistypedIsSaid() {
    assertThat(
            run("experiment", "--workspace", "w", "--dataset", "shop", "--metric", "v=mean:view"))
        .isEqualTo(2);
    assertThat(
            run(
                "experiment",
                "--workspace",
                "w",
                "--dataset",
                "shop",
                "--variant",
                "category",
                "--metric",
                "k=retention:9..7"))
        .isEqualTo(2);
    assertThat(
            run(
                "experiment",
                "--workspace",
                "w",
                "--dataset",
                "shop",
                "--variant",
                "nowhere",
                "--metric",
                "v=mean:view"))
        .isEqualTo(3);
    assertThat(
            run(
                "experiment",
                "--workspace",
                "w",
                "--assignment",
                "nobody.csv",
                "--metric",
                "v=mean:view"))
        .isEqualTo(3);
  }
}
