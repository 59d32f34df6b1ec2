package vitrine.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import vitrine.BesideWindowTests;
import vitrine.core.workspace.Workspaces;

/** What cannot be judged has a coded reason, never a p; big and odd values keep their digits. */
@BesideWindowTests
class ExperimentBadInputTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void oneArmIsNoExperiment() throws IOException {
    assertThat(rows(List.of("user,group,x", "1,a,2", "2,a,3"), "--metric", "x=mean:x"))
        .isEqualTo(3);
    assertThat(err.toString()).contains("EXPERIMENT_ONE_ARM").contains("fewer than two variants");
  }

  @Test
  void anEmptyArmHasNoEffect() throws IOException {
    JsonNode json =
        json(
            List.of("user,group,x", "1,a,2", "2,a,3", "3,b,1", "4,b,4"),
            "--metric",
            "x=mean:x",
            "--arms",
            "a=1,b=1,c=1");

    JsonNode empty = effect(json, "c");
    assertThat(code(empty)).isEqualTo("tooFewUnits");
    assertThat(empty.has("absolute")).isFalse();
    assertThat(effect(json, "b").has("absolute")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void conversionsThatAreAllAlikeHaveNoEffect(int value) throws IOException {
    JsonNode json = json(alike(value, value), "--metric", "x=proportion:x");

    assertThat(code(effect(json, "b"))).isEqualTo("noVariation");
    assertThat(json.toString()).doesNotContain("\"p\":1.0,\"nominalAlpha\"");
    assertThat(json.at("/verdicts/0/level").asText()).isEqualTo("notEstimable");
  }

  @Test
  void meansWithoutVarianceHaveNoEffectHoweverFarApart() throws IOException {
    JsonNode json = json(alike(5, 7), "--metric", "x=mean:x");

    assertThat(code(effect(json, "b"))).isEqualTo("noVariation");
    assertThat(effect(json, "b").has("absolute")).isFalse();
  }

  @Test
  void aNegativeDenominatorIsRefused() throws IOException {
    List<String> lines = new ArrayList<>(List.of("user,group,clicks,views"));
    for (int i = 0; i < 40; i++) {
      lines.add("%d,%s,%d,%d".formatted(i, i % 2 == 0 ? "a" : "b", i % 3, i == 7 ? -1 : 5 + i % 4));
    }

    JsonNode json = json(lines, "--metric", "ctr=ratio:clicks/views");

    assertThat(code(effect(json, "b"))).isEqualTo("denominatorNotPositive");
  }

  @Test
  void blanksAndNotANumberCountAsNoRow() throws IOException {
    JsonNode json =
        json(
            List.of(
                "user,group,x", "1,a,2", "2,a,", "3,a,NaN", "4,a,4", "5,b,1", "6,b,3", "7,b,n/a"),
            "--metric",
            "x=mean:x");

    assertThat(json.at("/data/blanks").asInt()).isEqualTo(3);
    assertThat(json.at("/effects/0/controlValue/n").asInt()).isEqualTo(4);
    assertThat(json.at("/effects/0/controlValue/mean").asDouble()).isEqualTo(1.5);
    assertThat(json.toString()).doesNotContain("NaN");
  }

  @Test
  void aLeadingZeroIsPartOfAnId() throws IOException {
    JsonNode json =
        json(
            List.of("user,group,x", "007,a,2", "7,b,3", "08,a,1", "8,a,4", "0009,b,4", "9,b,4"),
            "--metric",
            "x=mean:x");

    assertThat(json.at("/arms/0/units").asInt()).isEqualTo(3);
    assertThat(json.at("/arms/1/units").asInt()).isEqualTo(3);
    assertThat(json.at("/checks/mixedExposure/units").asInt()).isZero();
  }

  @Test
  void largeValuesWithASmallSpreadKeepTheirDigits() throws IOException {
    List<String> lines = new ArrayList<>(List.of("user,group,x"));
    for (int i = 0; i < 400; i++) {
      long more = i % 2 == 0 ? i / 2 % 3 : i / 2 % 3 + i / 2 % 2;
      lines.add("%d,%s,%d".formatted(i, i % 2 == 0 ? "a" : "b", 1_000_000_000L + more));
    }

    JsonNode absolute = effect(json(lines, "--metric", "x=mean:x"), "b").path("absolute");

    // numpy and scipy.stats.ttest_ind(equal_var=False) on the same values less 1e9
    assertThat(absolute.path("diff").asDouble()).isCloseTo(.5, within(1e-9));
    assertThat(absolute.path("se").asDouble()).isCloseTo(0.08924445565031817, within(1e-9));
    assertThat(absolute.path("p").asDouble()).isCloseTo(4.008880990725375e-08, within(1e-15));
  }

  @Test
  void aBillionUnitsNeitherOverflowNorCancel() throws IOException {
    Path file = folder.resolve("sums.json");
    Files.writeString(
        file,
        """
        {"control": "A", "metrics": [{"name": "bought", "type": "proportion", "arms": [
          {"name": "A", "n": 1000000000, "sum": 500000000},
          {"name": "B", "n": 1000000000, "sum": 500060000}]}]}
        """,
        StandardCharsets.UTF_8);

    assertThat(execute(List.of("experiment", "--summary", file.toString(), "--json"))).isZero();

    JsonNode absolute = Output.JSON.readTree(out.toString()).at("/effects/0/absolute");
    assertThat(absolute.path("diff").asDouble()).isCloseTo(6e-5, within(1e-15));
    // z = 6e-5 / sqrt(2 · .50003 · .49997 / 1e9), two-sided
    assertThat(absolute.path("p").asDouble()).isCloseTo(0.007290357986237987, within(1e-9));
  }

  @Test
  void rulesThatTakeAllRowsSaySo() throws IOException {
    assertThat(
            rows(
                List.of("user,group,x", "1,a,2", "2,b,3"),
                "--metric",
                "x=mean:x",
                "--keep",
                "group=a & x=3"))
        .isEqualTo(3);
    assertThat(err.toString()).contains("EXPERIMENT_RULES_TAKE_ALL");
  }

  private static List<String> alike(int a, int b) {
    List<String> lines = new ArrayList<>(List.of("user,group,x"));
    for (int i = 0; i < 20; i++) {
      lines.add("%d,%s,%d".formatted(i, i % 2 == 0 ? "a" : "b", i % 2 == 0 ? a : b));
    }
    return lines;
  }

  private static JsonNode effect(JsonNode json, String arm) {
    for (JsonNode effect : json.path("effects")) {
      if (effect.path("arm").asText().equals(arm)
          && effect.path("method").asText().equals("fixed")) {
        return effect;
      }
    }
    throw new AssertionError("no effect of " + arm + " in " + json);
  }

  private static String code(JsonNode effect) {
    return effect.at("/notEstimable/code").asText();
  }

  private JsonNode json(List<String> lines, String... more) throws IOException {
    assertThat(rows(lines, more)).as(err.toString()).isZero();
    return Output.JSON.readTree(out.toString());
  }

  private int rows(List<String> lines, String... more) throws IOException {
    Path file = Files.write(folder.resolve("rows.csv"), lines);
    List<String> arguments =
        new ArrayList<>(
            List.of("experiment", file.toString(), "--unit", "user", "--variant", "group"));
    arguments.addAll(List.of(more));
    arguments.add("--json");
    return execute(arguments);
  }

  private int execute(List<String> arguments) {
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
