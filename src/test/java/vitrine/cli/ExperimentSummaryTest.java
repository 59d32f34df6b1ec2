package vitrine.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import vitrine.core.workspace.Workspaces;

/** Holds the JSON of {@code vitrine experiment --summary} to docs/json/experiment.md. */
class ExperimentSummaryTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  /** Cookie Cats from its sums; values by scipy 1.17. */
  private static final int METHODS = 5;

  private static final String COOKIE_CATS =
      """
      {"control": "gate_30", "metrics": [
        {"name": "retention_7", "type": "proportion", "arms": [
          {"name": "gate_30", "weight": 0.5, "n": 44700, "sum": 8502},
          {"name": "gate_40", "weight": 0.5, "n": 45489, "sum": 8279}]}]}
      """;

  @Test
  void effectsAndChecks() throws IOException {
    JsonNode json = json(COOKIE_CATS);

    JsonNode ratio = json.path("checks").path("sampleRatio");
    assertThat(ratio.path("chi2").asDouble()).isCloseTo(6.9024049496, within(1e-9));
    assertThat(ratio.path("df").asInt()).isEqualTo(1);
    assertThat(ratio.path("p").asDouble()).isCloseTo(0.0086079878108, within(1e-12));
    assertThat(ratio.path("level").asText()).isEqualTo("warning");
    JsonNode effect = json.path("effects").get(0);
    assertThat(effect.path("metric").asText()).isEqualTo("retention_7");
    assertThat(effect.path("arm").asText()).isEqualTo("gate_40");
    assertThat(effect.path("method").asText()).isEqualTo("fixed");
    assertThat(effect.path("cuped").isBoolean()).isTrue();
    JsonNode absolute = effect.path("absolute");
    assertThat(absolute.path("diff").asDouble()).isCloseTo(-0.0082012983152, within(1e-12));
    assertThat(absolute.path("se").asDouble()).isCloseTo(0.0025920140083, within(1e-12));
    assertThat(absolute.path("ci").get(0).asDouble()).isCloseTo(-0.0132815524189, within(1e-12));
    assertThat(absolute.path("p").asDouble()).isCloseTo(0.0015542499756, within(1e-12));
    assertThat(absolute.path("pAdjusted").asDouble()).isEqualTo(absolute.path("p").asDouble());
    assertThat(absolute.path("newcombe").get(1).asDouble())
        .isCloseTo(-0.0031213026888, within(1e-12));
    assertThat(effect.path("relative").path("lift").asDouble())
        .isCloseTo(-0.0431190348965, within(1e-12));
    assertThat(effect.path("relative").path("ci").get(1).asDouble())
        .isCloseTo(-0.0169931417408, within(1e-12));
    assertThat(effect.has("notEstimable")).isFalse();
    JsonNode verdict = json.path("verdicts").get(0);
    assertThat(verdict.path("level").asText()).isEqualTo("worse");
    assertThat(verdict.path("sentences").get(0).asText())
        .isEqualTo(
            "gate_40 is worse than gate_30 on retention_7: 18.20% against 19.02%, a difference of"
                + " −0.82 pp (95% interval −1.33 pp to −0.31 pp, p = 0.00155).");
  }

  @Test
  void whatCannotBeComputedHasACodeAndAReason() throws IOException {
    JsonNode effect =
        json("""
        {"metrics": [{"name": "m", "type": "mean", "arms": [
          {"name": "A", "n": 5, "sum": 0, "sumSquares": 10},
          {"name": "B", "n": 5, "sum": 5, "sumSquares": 10}]}]}
        """)
            .path("effects")
            .get(0);

    assertThat(effect.has("absolute")).isTrue();
    assertThat(effect.has("relative")).isFalse();
    assertThat(effect.path("notEstimable").path("code").asText()).isEqualTo("controlIsZero");
    assertThat(effect.path("notEstimable").path("reason").asText()).isNotBlank();
  }

  @Test
  void lessIsBetterTurnsTheVerdict() throws IOException {
    JsonNode json = json(COOKIE_CATS.replace("\"type\"", "\"direction\": \"less\", \"type\""));

    assertThat(json.path("verdicts").get(0).path("level").asText()).isEqualTo("better");
  }

  @Test
  void covariatesGiveASecondEffect() throws IOException {
    JsonNode json =
        json(
            """
            {"metrics": [{"name": "m", "type": "mean", "arms": [
              {"name": "A", "n": 3, "sum": 6, "sumSquares": 14,
               "covariate": {"sum": 6, "sumSquares": 14, "crossProduct": 13}},
              {"name": "B", "n": 3, "sum": 9, "sumSquares": 29,
               "covariate": {"sum": 6, "sumSquares": 14, "crossProduct": 19}}]}]}
            """);

    assertThat(json.path("effects")).hasSize(2 * METHODS);
    JsonNode adjusted = json.path("effects").get(1);
    assertThat(adjusted.path("cuped").asBoolean()).isTrue();
    // equal covariate means: the effect stays and the error shrinks
    assertThat(adjusted.path("absolute").path("diff").asDouble()).isCloseTo(1, within(1e-12));
    assertThat(adjusted.path("absolute").path("se").asDouble())
        .isLessThan(json.path("effects").get(0).path("absolute").path("se").asDouble());
  }

  @Test
  void aRunningExperimentIsJudgedByTheAlwaysValidInterval() throws IOException {
    JsonNode running = json(COOKIE_CATS.replaceFirst("\\{", "{\"planned\": 20000000, "));

    assertThat(running.path("plan").path("method").asText()).isEqualTo("alwaysValid");
    assertThat(running.path("verdicts").get(0).path("level").asText()).isEqualTo("undecided");
  }

  @Test
  void aMissingFieldIsNamed() throws IOException {
    int status = run(COOKIE_CATS.replace("\"sum\": 8279", "\"total\": 8279"), "--json");

    assertThat(status).isEqualTo(3);
    assertThat(err.toString()).contains("metrics[0].arms[1].sum").contains("[EXPERIMENT_SUMMARY");
  }

  @Test
  void brokenJsonIsSaid() throws IOException {
    assertThat(run("{\"metrics\": [", "--json")).isEqualTo(3);
    assertThat(err.toString()).contains("JSON");
  }

  /** The input in docs/json/experiment.md works, and every field printed stands on that page. */
  @Test
  void thePageDescribesWhatIsPrinted() throws IOException {
    String page = Files.readString(Path.of("docs", "json", "experiment.md"));
    int begin = page.indexOf("```json", page.indexOf("## Input of `--summary`")) + 7;
    String input = page.substring(begin, page.indexOf("```", begin));
    JsonNode json = json(input);

    assertThat(json.path("effects")).hasSize(3 * METHODS);
    Set<String> fields = new TreeSet<>();
    collect(json, fields);
    assertThat(fields).contains("absolute", "lift", "pAdjusted", "sampleRatio");
    assertThat(fields)
        .allSatisfy(
            field ->
                assertThat(page.contains("\"" + field + "\"") || page.contains("`" + field + "`"))
                    .as(field)
                    .isTrue());
  }

  private static void collect(JsonNode node, Set<String> fields) {
    node.fieldNames().forEachRemaining(fields::add);
    node.forEach(child -> collect(child, fields));
  }

  private JsonNode json(String summary) throws IOException {
    assertThat(run(summary, "--json")).as(err.toString()).isZero();
    return Output.JSON.readTree(out.toString());
  }

  private int run(String summary, String... more) throws IOException {
    Path file = Files.writeString(folder.resolve("summary.json"), summary);
    String[] arguments = new String[more.length + 3];
    arguments[0] = "experiment";
    arguments[1] = "--summary";
    arguments[2] = file.toString();
    System.arraycopy(more, 0, arguments, 3, more.length);
    CommandLine line = VitrineCommand.of(new NoServices(), NoServices.ENGLISH);
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err));
    int status = line.execute(arguments);
    line.getErr().flush();
    return status;
  }

  /** Sums need no service but the text. */
  private static final class NoServices implements Services {
    private static final ResourceBundle ENGLISH =
        ResourceBundle.getBundle("vitrine.messages", Locale.ROOT);

    @Override
    public Workspaces workspaces() {
      throw new AssertionError("sums need no workspace");
    }

    @Override
    public ResourceBundle messages() {
      return ENGLISH;
    }
  }
}
