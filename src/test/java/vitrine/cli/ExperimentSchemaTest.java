package vitrine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vitrine.BesideWindowTests;

/** Holds what goes in and comes out of {@code vitrine experiment} to the schemas in docs/json. */
@BesideWindowTests
class ExperimentSchemaTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  @SuppressWarnings("NullAway.Init")
  private JsonSchema input;

  @SuppressWarnings("NullAway.Init")
  private JsonSchema output;

  @BeforeEach
  void read() throws IOException {
    input = JsonSchema.of("experiment-summary.schema.json");
    output = JsonSchema.of("experiment.schema.json");
  }

  /** All kinds of metrics, all methods, and what cannot be estimated. */
  @Test
  void thePublishedCases() throws IOException {
    for (PublishedCases.Case one : PublishedCases.all()) {
      JsonNode document = one.json().path("input");
      assertThat(input.problems(document)).as(one.name()).isEmpty();
      assertThat(output.problems(SummaryRun.json(folder, document.toString())))
          .as(one.name())
          .isEmpty();
    }
  }

  @Test
  void rowsWithSegmentsDaysAndATopUnit() throws IOException {
    List<String> lines = new ArrayList<>(List.of("user,arm,spent,bought,before,device,at"));
    for (int i = 0; i < 240; i++) {
      int spent = i == 7 ? 90_000 : i % 11;
      String device = i < 3 ? "tv" : i % 2 == 0 ? "web" : "app";
      lines.add(
          "%d,%s,%d,%d,%d,%s,2026-03-%02d"
              .formatted(
                  i,
                  i % 3 == 0 ? "b" : "a",
                  spent,
                  i % 4 == 0 ? 1 : 0,
                  i % 13,
                  device,
                  1 + i % 20));
    }
    JsonNode printed =
        SummaryRun.run(
            "experiment",
            Files.write(folder.resolve("rows.csv"), lines).toString(),
            "--unit=user",
            "--variant=arm",
            "--metric=spent=mean:spent",
            "--metric=bought=proportion:bought",
            "--covariate=before",
            "--segment=device",
            "--timeline",
            "--time=at",
            "--json");

    assertThat(printed.path("segments").isEmpty()).isFalse();
    assertThat(printed.path("timeline").isEmpty()).isFalse();
    assertThat(printed.findValue("topUnit")).isNotNull();
    assertThat(output.problems(printed)).isEmpty();
  }

  /** A schema that lets everything pass would hold nothing. */
  @ParameterizedTest
  @ValueSource(strings = {"se", "ci", "p"})
  void aFieldThatIsMissingIsFound(String field) throws IOException {
    ObjectNode printed = (ObjectNode) SummaryRun.json(folder, PublishedCases.input(0).toString());
    ((ObjectNode) printed.findPath("absolute")).remove(field);

    assertThat(output.problems(printed)).isNotEmpty();
  }

  @Test
  void aFieldThatNobodyDescribedIsFound() throws IOException {
    ObjectNode printed = (ObjectNode) SummaryRun.json(folder, PublishedCases.input(0).toString());
    ((ObjectNode) printed.path("effects").get(0)).put("significance", true);
    assertThat(output.problems(printed)).isNotEmpty();

    ObjectNode document = PublishedCases.input(0);
    ((ObjectNode) document.path("metrics").get(0)).put("sumOfSquares", 3);
    assertThat(input.problems(document)).isNotEmpty();
  }

  @Test
  void sumsThatAMetricNeedsAreAskedFor() throws IOException {
    ObjectNode document = PublishedCases.input(0);
    ArrayNode arms = (ArrayNode) document.path("metrics").get(0).path("arms");
    ((ObjectNode) arms.get(1)).remove("sumSquares");

    assertThat(input.problems(document)).isNotEmpty();
  }
}
