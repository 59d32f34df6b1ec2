package vitrine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import vitrine.core.common.Progress;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.workspace.Workspace;
import vitrine.core.workspace.Workspaces;
import vitrine.infra.frames.Disk;
import vitrine.infra.frames.Frames;
import vitrine.infra.storage.H2Workspaces;

class RepairVerbTest {
  @TempDir private Path folder;
  private final Workspaces workspaces = new H2Workspaces(Disk.real(), Clock.systemUTC());
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void documentHasTheFieldsOfTheManual() throws Exception {
    String manual = Files.readString(Path.of("docs/json/repair.md"));
    int from = manual.indexOf("```json") + 7;
    JsonNode example =
        new JsonMapper().readTree(manual.substring(from, manual.indexOf("```", from)));
    damage();
    assertThat(run(Locale.ENGLISH, "repair", "--workspace", folder.toString(), "--json")).isZero();
    JsonNode printed = new JsonMapper().readTree(out.toString());
    assertThat(names(printed)).isEqualTo(names(example));
    assertThat(names(printed.at("/datasets/0"))).isEqualTo(names(example.at("/datasets/0")));
    assertThat(printed.path("damaged").asBoolean()).isTrue();
    assertThat(printed.at("/datasets/0/name").asText()).isEqualTo("events");
    assertThat(printed.at("/datasets/0/rows").asInt()).isEqualTo(4);
    assertThat(Path.of(printed.at("/keptAside/0").asText())).exists();
    assertThat(printed.path("unreadable")).isEmpty();
  }

  @Test
  void peopleAreToldWhatHappened() throws Exception {
    damage();
    assertThat(run(Locale.ENGLISH, "repair", "--workspace", folder.toString())).isZero();
    assertThat(out.toString())
        .contains("kept aside as " + folder.resolve("store.damaged-"), "events, 4 rows");
    out.getBuffer().setLength(0);
    assertThat(run(Locale.CHINA, "repair", "--workspace", folder.toString())).isZero();
    assertThat(out.toString()).contains("无需修复");
  }

  @Test
  void absentWorkspaceIsAProblemWithTheData() {
    assertThat(run(Locale.ENGLISH, "repair", "--workspace", folder.resolve("no").toString()))
        .isEqualTo(VitrineCommand.DATA_PROBLEM);
    assertThat(err.toString()).contains("There is no workspace in", "[WORKSPACE_NOT_FOUND]");
  }

  private void damage() throws Exception {
    try (Workspace workspace = workspaces.open(folder)) {
      workspace
          .datasets()
          .save("events", DatasetKind.EVENTS, Frames.shop(), Frames.FROM, Progress.unwatched());
    }
    Files.writeString(folder.resolve("store.mv.db"), "no database");
  }

  private int run(Locale language, String... arguments) {
    Services services =
        (Services)
            Proxy.newProxyInstance(
                Services.class.getClassLoader(),
                new Class<?>[] {Services.class},
                (proxy, method, given) -> workspaces);
    ResourceBundle messages =
        ResourceBundle.getBundle(
            "vitrine.messages",
            language,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    CommandLine line = VitrineCommand.of(services, messages);
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(arguments);
  }

  private static List<String> names(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
