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
import java.util.Random;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import vitrine.BesideWindowTests;
import vitrine.core.workspace.Workspaces;

/** {@code vitrine experiment power} and {@code aa}: from the command line to the document. */
@BesideWindowTests
class ExperimentPlanningVerbsTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void unitsFromBareNumbers() throws IOException {
    JsonNode plan = json("power", "--proportion", ".1", "--lift", ".05", "--runs", "100");

    assertThat(plan.path("solvedFor").asText()).isEqualTo("units");
    assertThat(plan.path("unitsExact").asDouble()).isCloseTo(118816.05039017998, within(1e-4));
    assertThat(plan.path("units").asLong()).isEqualTo(118_818);
    assertThat(plan.path("variants").get(1).path("horizon").asText()).isEqualTo("sequential");
    assertThat(plan.path("variants").get(1).path("unitsExact").asDouble())
        .isCloseTo(227521.30291565982, within(1e-4));
    assertThat(plan.path("simulated").path("points")).hasSize(9);
    assertThat(plan.path("curves").path("powerByEffect").get(0).path("power").get(20).asDouble())
        .isCloseTo(.8, within(1e-9));
  }

  @Test
  void powerAndEffectFromBareNumbers() throws IOException {
    String[] mean = {"--baseline-mean", "10", "--baseline-sd", "62.52999", "--arms", "1,1,1"};

    assertThat(
            json("power", mean, "--units", "400000", "--lift", ".05", "--runs", "0")
                .path("power")
                .asDouble())
        .isCloseTo(.52144, within(1e-4));
    assertThat(json("power", mean, "--units", "400000", "--runs", "0").path("effect").asDouble())
        .isCloseTo(.07027, within(1e-4));
  }

  @Test
  void aCorrelationStandsForCuped() throws IOException {
    JsonNode plan =
        json("power", "--proportion", ".1", "--lift", ".05", "--correlation", ".6", "--runs", "0");

    assertThat(plan.path("variants").get(1).path("cuped").asBoolean()).isTrue();
    assertThat(plan.path("variants").get(1).path("unitsExact").asDouble())
        .isCloseTo(118816.05039017998 * .64, within(1e-3));
  }

  @Test
  void aDatasetsOwnDaysMakeTheWeeks() throws IOException {
    Path file = rows();
    JsonNode all =
        json(
            "power",
            file.toString(),
            "--unit",
            "user",
            "--metric",
            "spent=mean:spent",
            "--lift",
            ".1",
            "--covariate",
            "before",
            "--runs",
            "0");
    JsonNode control =
        json(
            "power",
            file.toString(),
            "--unit",
            "user",
            "--metric",
            "spent=mean:spent",
            "--lift",
            ".1",
            "--variant",
            "arm",
            "--runs",
            "0");

    assertThat(all.path("baseline").path("units").asLong()).isEqualTo(400);
    assertThat(all.path("inflow").path("days").asInt()).isEqualTo(20);
    assertThat(all.path("inflow").path("unitsPerDay").asDouble()).isEqualTo(20);
    assertThat(all.path("weeks").asLong())
        .isEqualTo((long) Math.ceil(Math.ceil(all.path("units").asLong() / 20.0) / 7));
    assertThat(all.path("baseline").path("correlation").asDouble()).isGreaterThan(.5);
    assertThat(control.path("baseline").path("units").asLong()).isEqualTo(200);
    assertThat(control.path("inflow").path("unitsPerDay").asDouble()).isEqualTo(20);
  }

  @Test
  void theSelfCheckCountsFalsePositives() throws IOException {
    JsonNode check =
        json(
            "aa",
            rows().toString(),
            "--unit",
            "user",
            "--variant",
            "arm",
            "--metric",
            "spent=mean:spent",
            "--covariate",
            "before",
            "--splits",
            "200",
            "--seed",
            "4");

    JsonNode metric = check.path("metrics").get(0);
    assertThat(check.path("units").asLong()).isEqualTo(400);
    assertThat(metric.path("looks").asInt()).isEqualTo(20);
    assertThat(metric.path("methods").get(0).path("rate").asDouble()).isBetween(.0, .12);
    assertThat(metric.path("methods").get(0).path("splits").asInt()).isEqualTo(200);
    assertThat(metric.path("uniformity").path("bins")).hasSize(20);
    assertThat(metric.path("sentence").asText()).isNotEmpty();
  }

  @Test
  void whatHasNoAnswerSaysWhy() throws IOException {
    JsonNode plan = json("power", "--baseline-mean", "0", "--baseline-sd", "1", "--lift", ".1");

    assertThat(plan.path("notEstimable").path("code").asText()).isEqualTo("controlIsZero");
    assertThat(plan.has("units")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "power --lift .1",
        "power --proportion .1",
        "power --proportion 1.1 --lift .1",
        "power --proportion .1 --lift 0",
        "power --proportion .1 --lift .1 --absolute .1",
        "power --proportion .1 --lift .1 --power .01",
        "power --proportion .1 --lift .1 --units 100 --power .8",
        "power --proportion .1 --lift .1 --arms .5",
        "power --baseline-mean 1 --lift .1",
        "power --baseline-mean 1 --baseline-sd 0 --lift .1",
        "aa x.csv --unit u --metric m=mean:m",
        "aa x.csv --unit u --variant v --metric m=mean:m --splits 0"
      })
  void wrongUseIsRefused(String command) {
    assertThat(run(("experiment " + command).split(" ", -1))).as("%s", err).isEqualTo(2);
  }

  private Path rows() throws IOException {
    Random random = new Random(11);
    List<String> lines = new ArrayList<>(List.of("user,arm,day,spent,before"));
    for (int i = 0; i < 400; i++) {
      double before = random.nextDouble() * 10;
      lines.add(
          "u%d,%s,2026-04-%02d,%.3f,%.3f"
              .formatted(
                  i,
                  i % 2 == 0 ? "control" : "b",
                  1 + i % 20,
                  before + random.nextDouble() * 5,
                  before));
    }
    return Files.write(folder.resolve("rows.csv"), lines);
  }

  private JsonNode json(String verb, String[] some, String... more) throws IOException {
    List<String> all = new ArrayList<>(List.of(some));
    all.addAll(List.of(more));
    return json(verb, all.toArray(String[]::new));
  }

  private JsonNode json(String verb, String... arguments) throws IOException {
    List<String> all = new ArrayList<>(List.of("experiment", verb));
    all.addAll(List.of(arguments));
    all.add("--json");
    out.getBuffer().setLength(0);
    assertThat(run(all.toArray(String[]::new))).as("%s", err).isZero();
    return Output.JSON.readTree(out.toString());
  }

  private int run(String... arguments) {
    CommandLine line = VitrineCommand.of(new OnlyText(), OnlyText.ENGLISH);
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err));
    int status = line.execute(arguments);
    line.getErr().flush();
    return status;
  }

  private static final class OnlyText implements Services {
    private static final ResourceBundle ENGLISH =
        ResourceBundle.getBundle("vitrine.messages", Locale.ROOT);

    @Override
    public ResourceBundle messages() {
      return ENGLISH;
    }

    @Override
    public Workspaces workspaces() {
      throw new UnsupportedOperationException("rows come from files");
    }
  }
}
