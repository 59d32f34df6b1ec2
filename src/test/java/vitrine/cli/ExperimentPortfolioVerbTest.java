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

/** {@code vitrine experiment portfolio FILE}; expected numbers were computed with SciPy. */
class ExperimentPortfolioVerbTest {
  private static final List<String> LINES =
      List.of(
          "experiment_id,variant_id,metric_id,time_since_start,"
              + "count_c,count_t,mean_c,mean_t,variance_c,variance_t",
          "058875,1,1,1,1000,1100,0.5,0.55,0.25,0.26",
          "058875,1,1,2,2000,2200,0.5,0.53,0.25,0.26",
          "058875,1,1,2,2000,2200,0.5,0.53,0.25,0.26",
          "7a,1,2,1,2000,2200,0.5,0.53,,");

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void theDocumentHoldsEveryStream() throws IOException {
    JsonNode json = json("--looks");

    assertThat(json.path("rows").path("read").asInt()).isEqualTo(4);
    assertThat(json.path("rows").path("kept").asInt()).isEqualTo(3);
    assertThat(json.path("rows").path("reasons").path("timeNotIncreasing").asInt()).isEqualTo(1);
    assertThat(json.path("rows").path("first").get(0).path("line").asInt()).isEqualTo(4);
    assertThat(json.path("planned").asDouble()).isEqualTo(5_000);
    assertThat(json.path("plannedByUser").asBoolean()).isFalse();
    JsonNode metric = json.path("metrics").get(0);
    assertThat(metric.path("significantAtEnd").asInt()).isZero();
    assertThat(metric.path("significantEver").asInt()).isEqualTo(1);
    JsonNode stream = json.path("streams").get(0);
    assertThat(stream.path("experiment").asText()).isEqualTo("058875");
    assertThat(stream.path("end").path("absolute").path("p").asDouble())
        .isCloseTo(.05444992726012577, within(1e-9));
    assertThat(stream.path("end").path("pHolm").asDouble())
        .isCloseTo(.05444992726012577, within(1e-9));
    assertThat(stream.path("firstSignificant").asDouble()).isEqualTo(1);
    assertThat(stream.path("overTime").get(0).path("alwaysValid").path("p").asDouble())
        .isCloseTo(.28827994359918474, within(1e-9));
    assertThat(json.path("streams").get(1).path("end").path("notEstimable").path("code").asText())
        .isEqualTo("varianceMissing");
    assertThat(json.path("streams").get(1).path("end").has("absolute")).isFalse();
  }

  @Test
  void oneMetricOnlyWithAPlan() throws IOException {
    JsonNode json = json("--metric", "1", "--planned", "20000", "--alpha", ".1");

    assertThat(json.path("metrics")).hasSize(1);
    assertThat(json.path("streams")).hasSize(1);
    assertThat(json.path("metrics").get(0).path("significantAtEnd").asInt()).isEqualTo(1);
    assertThat(json.path("plannedByUser").asBoolean()).isTrue();
    assertThat(json.path("streams").get(0).has("overTime")).isFalse();
  }

  @Test
  void peopleAreToldTheCountsAndTheBadRow() throws IOException {
    assertThat(run("--metric", "1")).as(err.toString()).isZero();

    assertThat(out.toString())
        .contains("4 rows read: 3 kept, 1 set aside.")
        .contains("line 4: time_since_start 2 is not later")
        .contains("058875");
  }

  @Test
  void whatCannotBeAskedForIsNamed() throws IOException {
    assertThat(run("--metric", "9")).isEqualTo(3);
    assertThat(err.toString()).contains("no metric 9").contains("1, 2");
    assertThat(run("--map", "count_x=a")).isEqualTo(2);
    assertThat(run("--alpha", "1")).isEqualTo(2);
    assertThat(run("--planned", "0")).isEqualTo(2);
    assertThat(run("--map", "count_c=nobody")).isEqualTo(3);
    assertThat(err.toString()).contains("no column nobody");
  }

  private JsonNode json(String... more) throws IOException {
    List<String> arguments = new ArrayList<>(List.of(more));
    arguments.add("--json");
    assertThat(run(arguments.toArray(String[]::new))).as(err.toString()).isZero();
    return Output.JSON.readTree(out.toString());
  }

  private int run(String... more) throws IOException {
    Path file = Files.write(folder.resolve("checkpoints.csv"), LINES);
    List<String> arguments = new ArrayList<>(List.of("experiment", "portfolio", file.toString()));
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
      throw new AssertionError("checkpoints of a file need no workspace");
    }

    @Override
    public ResourceBundle messages() {
      return ENGLISH;
    }
  }
}
