package vitrine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import vitrine.core.common.Progress;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.dataset.EventKind;
import vitrine.core.dataset.EventLog;
import vitrine.core.workspace.DatasetEntry;
import vitrine.core.workspace.MemoryWorkspaces;

class ImportVerbTest {
  @TempDir Path folder;
  private final MemoryWorkspaces workspaces = new MemoryWorkspaces();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private String file = "";

  @BeforeEach
  void writeEvents() throws IOException {
    file =
        Files.writeString(
                folder.resolve("UserBehavior.csv"),
                """
                1,2268318,2520377,pv,1511544070
                1,2333346,2520771,zap,1511561733
                100,3830808,4181361,buy,1511593493
                100,1968385,1875258,pv\
                """)
            .toString();
  }

  @Test
  void importStoresTheRowsAndSaysWhatItDid() throws IOException {
    int status =
        run(
            Locale.ENGLISH,
            "import",
            file,
            "--workspace",
            "w",
            "--kind",
            "events",
            "--dataset",
            "taobao",
            "--zone",
            "Asia/Shanghai",
            "--map",
            "attribute=c3",
            "--event",
            "zap=click",
            "--currency",
            "CNY",
            "--set-aside",
            folder.resolve("aside.csv").toString(),
            "--json");

    assertThat(err.toString()).isEmpty();
    assertThat(status).isZero();
    JsonNode document = new JsonMapper().readTree(out.toString());
    assertThat(document.at("/dataset/name").asText()).isEqualTo("taobao");
    assertThat(document.at("/rows/read").asInt()).isEqualTo(4);
    assertThat(document.at("/rows/kept").asInt()).isEqualTo(3);
    assertThat(document.at("/rows/setAside").asInt()).isEqualTo(1);
    assertThat(document.at("/setAside/reasons/too_few_fields").asInt()).isEqualTo(1);
    assertThat(document.at("/events/zap").asText()).isEqualTo("click");
    assertThat(Files.readAllLines(folder.resolve("aside.csv"))).hasSize(2);
    DatasetEntry entry = workspaces.datasets().list().getFirst();
    assertThat(entry.kind()).isEqualTo(DatasetKind.EVENTS);
    assertThat(entry.provenance().rowsSetAside()).isEqualTo(1);
    assertThat(new JsonMapper().readTree(entry.provenance().plan()).at("/currency").asText())
        .isEqualTo("CNY");
    EventLog log = EventLog.of(workspaces.datasets().open(entry, Progress.unwatched()));
    assertThat(log.kind(1)).isEqualTo(EventKind.CLICK);
    assertThat(log.categories()).isEmpty();
  }

  @Test
  void profileStoresNothing() {
    assertThat(run(Locale.SIMPLIFIED_CHINESE, "profile", file, "--zone", "Asia/Shanghai")).isZero();
    assertThat(out.toString())
        .contains("读取 4 行，保留 3 行，搁置 1 行")
        .contains("字段太少（4/5）")
        .contains("buy = purchase");
    assertThat(workspaces.datasets().list()).isEmpty();
  }

  @Test
  void everyFieldIsDocumented() throws IOException {
    run(Locale.ENGLISH, "profile", file, "--zone", "Asia/Shanghai", "--json");
    String documented = Files.readString(Path.of("docs/json/profile.md"));

    JsonNode example = new JsonMapper().readTree(example(documented));
    JsonNode printed = new JsonMapper().readTree(out.toString());
    assertThat(names(printed)).isSubsetOf(names(example));
    for (String name : names(example)) {
      String field = name.substring(name.lastIndexOf('/') + 1);
      assertThat(documented).as("what %s means", name).contains("`" + field + "`");
    }
  }

  @Test
  void whatDoesNotFitIsSaidWithItsStatus() {
    assertThat(run(Locale.ENGLISH, "profile", folder.toString())).isEqualTo(3);
    assertThat(err.toString()).contains("[FILE_IS_DIRECTORY]");
    assertThat(run(Locale.ENGLISH, "profile", file, "--map", "usr=c1")).isEqualTo(2);
    assertThat(run(Locale.ENGLISH, "profile", file, "--zone", "Mars")).isEqualTo(2);
    assertThat(run(Locale.ENGLISH, "profile", file, "--map", "user=nobody")).isEqualTo(3);
    assertThat(err.toString()).contains("There is no column nobody.", "c1, c2, c3, c4, c5");
    assertThat(run(Locale.ENGLISH, "profile", file, "--map", "user=c1", "--map", "user=c2"))
        .isEqualTo(3);
    assertThat(run(Locale.ENGLISH, "import", file, "--workspace", "w", "--kind", "experiment"))
        .isEqualTo(3);
    assertThat(err.toString()).contains("This data has no column for: variant");
  }

  private int run(Locale language, String... arguments) {
    Services services =
        (Services)
            Proxy.newProxyInstance(
                Services.class.getClassLoader(),
                new Class<?>[] {Services.class},
                (proxy, method, args) -> {
                  if (method.getName().equals("workspaces")) {
                    return workspaces;
                  }
                  throw new UnsupportedOperationException(method.getName());
                });
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

  private static String example(String page) {
    Matcher json = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL).matcher(page);
    assertThat(json.find()).isTrue();
    return json.group(1);
  }

  /** The paths of all fields; the keys below maps are data, not fields. */
  private static List<String> names(JsonNode node) {
    List<String> names = new ArrayList<>();
    collect("", node, names);
    return names.stream().distinct().sorted().toList();
  }

  private static void collect(String path, JsonNode node, List<String> names) {
    boolean map =
        path.endsWith("/events") || path.endsWith("/reasons") || path.endsWith("/timeFormats");
    if (node.isObject() && !map) {
      node.fieldNames()
          .forEachRemaining(
              name -> {
                names.add(path + "/" + name);
                collect(path + "/" + name, node.get(name), names);
              });
    }
    node.elements()
        .forEachRemaining(
            child -> {
              if (node.isArray()) {
                collect(path, child, names);
              }
            });
  }
}
