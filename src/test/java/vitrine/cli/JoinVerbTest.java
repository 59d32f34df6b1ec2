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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import vitrine.core.workspace.MemoryWorkspaces;
import vitrine.core.workspace.Workspaces;

class JoinVerbTest {
  @TempDir Path folder;
  private final MemoryWorkspaces workspaces = new MemoryWorkspaces();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void importBoth() throws IOException {
    store(
        "ab", "experiment", "user_id,group,converted\n1,A,1\n2,A,0\n3,B,1\n4,B,1\n5,B,0\n5,B,1\n");
    store("countries", "users", "user_id,country\n1,US\n2,UK\n3,US\n4,UK\n4,CA\n9,FR\n");
  }

  private void store(String name, String kind, String text) throws IOException {
    String file = Files.writeString(folder.resolve(name + ".csv"), text).toString();
    run("import", file, "--workspace", "w", "--dataset", name, "--kind", kind);
  }

  @Test
  void matchRatesBothWaysAndAnExperimentBySegment() throws IOException {
    JsonNode join =
        json("join", "--workspace", "w", "--to", "ab", "--from", "countries", "--json")
            .at("/joins/0");

    assertThat(join.at("/match/rows/all").asInt()).isEqualTo(6);
    assertThat(join.at("/match/rows/matched").asInt()).isEqualTo(4);
    assertThat(join.at("/match/keys/all").asInt()).isEqualTo(5);
    assertThat(join.at("/match/keys/matched").asInt()).isEqualTo(4);
    assertThat(join.at("/match/partner/repeated").asInt()).isEqualTo(1);
    assertThat(join.at("/match/partner/unused").asInt()).isEqualTo(1);
    assertThat(join.at("/match/columns/0/name").asText()).isEqualTo("country");
    assertThat(json("join", "--workspace", "w", "--json").at("/joins")).hasSize(1);

    JsonNode segments =
        json(
                "experiment",
                "--workspace",
                "w",
                "--dataset",
                "ab",
                "--unit",
                "user_id",
                "--variant",
                "group",
                "--metric",
                "c=proportion:converted",
                "--segment",
                "country",
                "--json")
            .at("/segments");
    assertThat(segments.findValuesAsText("segment")).contains("US", "UK");

    assertThat(
            json(
                    "join",
                    "--workspace",
                    "w",
                    "--to",
                    "ab",
                    "--from",
                    "countries",
                    "--remove",
                    "--json")
                .at("/joins"))
        .isEmpty();
  }

  @Test
  void anExperimentWithAFileOfTheUnits() throws IOException {
    JsonNode document =
        json(
            "experiment",
            folder.resolve("ab.csv").toString(),
            "--join",
            folder.resolve("countries.csv").toString(),
            "--unit",
            "user_id",
            "--variant",
            "group",
            "--metric",
            "c=proportion:converted",
            "--segment",
            "country",
            "--json");

    assertThat(document.at("/data/join/rowsMatched").asInt()).isEqualTo(4);
    assertThat(document.at("/segments").findValuesAsText("segment")).contains("US", "UK");
  }

  @Test
  void problemsAreSaid() {
    assertThat(run("join", "--workspace", "w", "--to", "ab", "--from", "nobody")).isEqualTo(3);
    assertThat(run("join", "--workspace", "w", "--to", "ab", "--from", "ab")).isEqualTo(3);
    assertThat(run("join", "--workspace", "w", "--to", "ab", "--from", "countries", "--by", "item"))
        .isEqualTo(3);
    assertThat(run("join", "--workspace", "w", "--to", "ab")).isEqualTo(2);
    assertThat(err.toString()).contains("ab has no item column");
  }

  private JsonNode json(String... arguments) throws IOException {
    out.getBuffer().setLength(0);
    assertThat(run(arguments)).as(err.toString()).isZero();
    return new JsonMapper().readTree(out.toString());
  }

  private int run(String... arguments) {
    ResourceBundle messages = ResourceBundle.getBundle("vitrine.messages", Locale.ENGLISH);
    CommandLine line =
        VitrineCommand.of(
            new Services() {
              @Override
              public Workspaces workspaces() {
                return workspaces;
              }

              @Override
              public ResourceBundle messages() {
                return messages;
              }
            },
            messages);
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err));
    return line.execute(arguments);
  }
}
