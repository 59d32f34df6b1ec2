package vitrine.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import vitrine.core.workspace.Workspaces;

/** {@code vitrine experiment FILE}: from the rows of a file to the document. */
class ExperimentVerbTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void trueAndFalseCountAndIdsStayText() throws IOException {
    List<String> lines = new ArrayList<>(List.of("userid,version,rounds,kept"));
    for (int i = 0; i < 200; i++) {
      boolean b = i % 2 == 1;
      boolean kept = b ? i % 8 == 1 : i % 4 == 0;
      lines.add("%05d,%s,%d,%s".formatted(i, b ? "b" : "a", i, kept ? "TRUE" : "FALSE"));
      lines.add("%d,%s,%d,%s".formatted(i + 1000, b ? "b" : "a", i, kept ? "TRUE" : "FALSE"));
    }

    JsonNode json =
        json(lines, "--metric", "kept=proportion:kept", "--metric", "rounds=mean:rounds");

    assertThat(json.path("data").path("rows").asInt()).isEqualTo(400);
    assertThat(json.path("arms").get(0).path("units").asInt()).isEqualTo(200);
    assertThat(json.path("effects").get(0).path("controlValue").path("proportion").asDouble())
        .isCloseTo(.5, within(1e-12));
    assertThat(json.path("effects").get(0).path("absolute").path("diff").asDouble())
        .isCloseTo(-.25, within(1e-12));
    assertThat(json.path("effects").get(1).path("absolute").path("diff").asDouble())
        .isCloseTo(1, within(1e-12));
    assertThat(json.path("verdicts")).hasSize(2);
  }

  @Test
  void aUnitsRowsAreOneUnit() throws IOException {
    JsonNode json =
        json(
            List.of("userid,version,spent", "1,a,2", "1,a,3", "2,a,1", "3,b,4", "4,b,4", "4,b,1"),
            "--metric",
            "spent=mean:spent");

    assertThat(json.path("arms").get(0).path("units").asInt()).isEqualTo(2);
    assertThat(json.path("effects").get(0).path("controlValue").path("mean").asDouble())
        .isEqualTo(3);
    assertThat(json.path("data").path("mostRowsPerUnit").asInt()).isEqualTo(2);
  }

  @Test
  void plannedSharesAndSegments() throws IOException {
    List<String> lines = new ArrayList<>(List.of("userid,version,spent,device"));
    for (int i = 0; i < 300; i++) {
      lines.add(
          "%d,%s,%d,%s".formatted(i, i % 3 == 0 ? "b" : "a", i % 7, i % 2 == 0 ? "web" : "app"));
    }

    JsonNode json =
        json(lines, "--metric", "spent=mean:spent", "--arms", "a=2,b=1", "--segment", "device");

    assertThat(json.path("checks").path("sampleRatio").path("level").asText()).isEqualTo("ok");
    assertThat(json.path("segments")).hasSize(2);
    assertThat(json.path("segments").get(0).has("differenceFromRest")).isTrue();
  }

  @Test
  void aColumnThatIsNotThereIsNamed() throws IOException {
    int status = run(List.of("userid,version,x", "1,a,2", "2,b,3"), "--metric", "m=mean:y");

    assertThat(status).isEqualTo(3);
    assertThat(err.toString()).contains("no column y").contains("userid, version, x");
  }

  @Test
  void aMetricWithoutTypeIsUsage() throws IOException {
    assertThat(run(List.of("userid,version,x", "1,a,2", "2,b,3"), "--metric", "x")).isEqualTo(2);
    assertThat(run(List.of("userid,version,x", "1,a,2", "2,b,3"))).isEqualTo(2);
  }

  @Test
  void aColumnAndAnArmMayBeCalledAsAVerb() throws IOException {
    JsonNode json =
        json(
            List.of("userid,version,compare", "1,portfolio,2", "2,portfolio,3", "3,aa,1", "4,aa,0"),
            "--metric",
            "x=mean:compare",
            "--segment",
            "compare",
            "--control",
            "portfolio");

    assertThat(json.path("control").asText()).isEqualTo("portfolio");
  }

  /** Three days; on the last one the arms are as the report says, and novelty has two days. */
  @Test
  void daysAreFollowedAndStrataBalanced() throws IOException {
    List<String> lines = new ArrayList<>(List.of("userid,version,at,spent,device"));
    for (int i = 0; i < 60; i++) {
      String start = "%d,%s,".formatted(i, i % 2 == 1 ? "b" : "a");
      String device = i % 3 == 0 ? "phone" : "desk";
      lines.add("%s2025-03-0%dT23:30:00Z,%d,%s".formatted(start, 1 + i % 2, i % 7, device));
      lines.add("%s2025-03-03T10:00:00Z,%d,%s".formatted(start, i % 5, device));
    }

    JsonNode json =
        json(
            lines,
            "--metric",
            "spent=mean:spent",
            "--timeline",
            "--time",
            "at",
            "--zone",
            "UTC",
            "--stratify",
            "device",
            "--segment",
            "device");

    JsonNode days = json.path("timeline").get(0).path("days");
    assertThat(days).hasSize(3);
    assertThat(days.get(0).path("day").asText()).isEqualTo("2025-03-01");
    assertThat(days.get(0).path("units").get(1).asInt()).isZero();
    JsonNode effect = json.path("effects").get(0).path("absolute");
    JsonNode last = days.get(2).path("fixed").path("absolute");
    assertThat(last.path("diff").asDouble())
        .isCloseTo(effect.path("diff").asDouble(), within(1e-12));
    assertThat(last.path("p").asDouble()).isCloseTo(effect.path("p").asDouble(), within(1e-12));
    assertThat(json.path("peeking").get(0).path("looks").asInt()).isEqualTo(2);
    assertThat(json.path("novelty").get(0).path("days").get(2).path("units").get(1).asInt())
        .isZero();
    assertThat(json.path("simpson").get(0).path("kind").asText()).isEqualTo("consistent");
    assertThat(json.path("effects"))
        .anyMatch(one -> one.path("postStratified").asBoolean() && one.has("absolute"));
  }

  private JsonNode json(List<String> lines, String... more) throws IOException {
    assertThat(run(lines, more)).as(err.toString()).isZero();
    return Output.JSON.readTree(out.toString());
  }

  private int run(List<String> lines, String... more) throws IOException {
    Path file = Files.write(folder.resolve("rows.csv"), lines);
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "experiment",
                file.toString(),
                "--unit",
                "userid",
                "--variant",
                "version",
                "--json"));
    arguments.addAll(List.of(more));
    CommandLine line = VitrineCommand.of(new OnlyText(), OnlyText.ENGLISH);
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err));
    int status = line.execute(arguments.toArray(String[]::new));
    line.getErr().flush();
    return status;
  }

  private static final class OnlyText implements Services {
    private static final ResourceBundle ENGLISH =
        ResourceBundle.getBundle("vitrine.messages", Locale.ROOT);

    @Override
    public Workspaces workspaces() {
      throw new AssertionError("rows of a file need no workspace");
    }

    @Override
    public ResourceBundle messages() {
      return ENGLISH;
    }
  }
}
