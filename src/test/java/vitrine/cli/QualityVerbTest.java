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
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import vitrine.core.workspace.MemoryWorkspaces;

class QualityVerbTest {
  @TempDir Path folder;
  private final MemoryWorkspaces workspaces = new MemoryWorkspaces();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void importShop() throws IOException {
    StringBuilder rows =
        new StringBuilder("InvoiceNo,StockCode,Quantity,InvoiceDate,UnitPrice,CustomerID\n");
    for (int i = 0; i < 20; i++) {
      rows.append(
          "%d,%d,1,2024-03-0%d 10:00:00,%d,%d\n".formatted(i, 100 + i, 1 + i / 5, i, i % 4));
    }
    rows.append("7,POST,1,2024-03-02 10:00:00,3.5,1\n");
    rows.append("3,103,1,2024-03-01 10:00:00,3,3\n");
    rows.append("9,109,1,2024-03-02 10:00:00,2,\n");
    rows.append("9,109,1,never,2,\n");
    Path file = Files.writeString(folder.resolve("shop.csv"), rows);
    assertThat(
            run("import", file.toString(), "--workspace", "w", "--kind", "events", "--zone", "UTC"))
        .as(err.toString())
        .isZero();
  }

  @Test
  void profilesAndProposes() throws IOException {
    JsonNode json = json("quality", "--workspace", "w", "--json");
    assertThat(json.at("/rows/read").asInt()).isEqualTo(24);
    assertThat(json.at("/rows/setAside").asInt()).isEqualTo(1);
    assertThat(json.at("/rows/kept").asInt()).isEqualTo(23);
    assertThat(rule(json, "duplicates").at("/alone").asInt()).isEqualTo(1);
    assertThat(rule(json, "prices").at("/alone").asInt()).isEqualTo(1);
    assertThat(rule(json, "users").at("/alone").asInt()).isEqualTo(1);
    assertThat(rule(json, "items").at("/settings/ids/0/value").asText()).isEqualTo("POST");
    assertThat(rule(json, "robots").at("/settings/threshold").asDouble()).isEqualTo(1000);
    assertThat(rule(json, "overlap").at("/applicable").asBoolean()).isFalse();
    assertThat(rule(json, "duplicates").at("/sample/0/row").asInt()).isEqualTo(22);
    JsonNode price = json.at("/columns/4");
    assertThat(price.at("/name").asText()).isEqualTo("UnitPrice");
    assertThat(price.at("/range/high").asDouble()).isEqualTo(19);
    assertThat(price.at("/distinct").asInt()).isEqualTo(21);
    assertThat(json.at("/columns/3/histogram/unit").asText()).isEqualTo("day");
    assertThat(json.at("/columns/3/histogram/starts/0").asText()).isEqualTo("2024-03-01");
    assertThat(json.at("/columns/3/range/low").asText()).isEqualTo("2024-03-01T10:00:00Z");
  }

  @Test
  void rulesAreStoredAndOtherVerbsObeyThem() throws IOException {
    JsonNode json =
        json(
            "quality",
            "--workspace",
            "w",
            "--json",
            "--rule",
            "duplicates=on",
            "--rule",
            "items=on",
            "--rule",
            "items.ids=POST,100",
            "--rule",
            "times=on",
            "--rule",
            "times.to=2024-03-03");
    long byRule =
        StreamSupport.stream(json.at("/rows/byRule").spliterator(), false)
            .mapToLong(JsonNode::asLong)
            .sum();
    assertThat(json.at("/rows/byRule/times").asInt()).isEqualTo(5);
    assertThat(json.at("/rows/byRule/items").asInt()).isEqualTo(2);
    assertThat(byRule).isEqualTo(8);
    assertThat(json.at("/rows/kept").asLong() + byRule + 1).isEqualTo(24);
    JsonNode again = json("quality", "--workspace", "w", "--json");
    assertThat(again).isEqualTo(json);
    JsonNode overview = json("engagement", "--workspace", "w", "--json");
    assertThat(overview.toString()).contains(json.at("/dataset/fingerprint").asText());
    JsonNode back =
        json(
            "quality",
            "--workspace",
            "w",
            "--json",
            "--rule",
            "duplicates=off",
            "--rule",
            "items=off",
            "--rule",
            "times=off");
    assertThat(back.at("/dataset/fingerprint")).isEqualTo(back.at("/dataset/whole"));
  }

  @Test
  void saysItForPeople() {
    assertThat(run("quality", "--workspace", "w", "--rule", "prices=on")).isZero();
    assertThat(out.toString())
        .contains("24 rows read = 22 kept + 1 set aside at the import + 1 price zero or negative")
        .contains("[on]  prices")
        .contains("proposed, as ids without a digit: POST 1");
  }

  @Test
  void unknownRulesAreRefused() {
    for (String rule : new String[] {"prices", "nothing=on", "prices=maybe", "times.to=soon"}) {
      err.getBuffer().setLength(0);
      assertThat(run("quality", "--workspace", "w", "--rule", rule)).isNotZero();
      assertThat(err.toString()).contains("--rule " + rule);
    }
  }

  @Test
  void anExportIsAppendedByTheStoredPlan() throws IOException {
    Path more =
        Files.writeString(
            folder.resolve("more.csv"),
            """
            InvoiceNo,StockCode,Quantity,InvoiceDate,UnitPrice,CustomerID
            19,119,1,2024-03-04 10:00:00,19,3
            30,120,1,2024-03-05 10:00:00,4,3
            """);
    JsonNode json =
        json(
            "import",
            more.toString(),
            "--workspace",
            "w",
            "--dataset",
            "shop",
            "--refresh",
            "append",
            "--json");
    assertThat(json.at("/overlap/rows").asInt()).isEqualTo(1);
    assertThat(json.at("/rows/read").asInt()).isEqualTo(26);
    assertThat(json.at("/rows/kept").asInt()).isEqualTo(24);
    assertThat(json.at("/rows/byRule/overlap").asInt()).isEqualTo(1);
    assertThat(run("import", more.toString(), "--workspace", "w", "--refresh", "append"))
        .isEqualTo(2);
    assertThat(
            run(
                "import",
                more.toString(),
                "--workspace",
                "w",
                "--dataset",
                "shop",
                "--refresh",
                "append",
                "--zone",
                "UTC"))
        .isEqualTo(2);
  }

  private static JsonNode rule(JsonNode json, String name) {
    return StreamSupport.stream(json.at("/rules").spliterator(), false)
        .filter(rule -> rule.at("/rule").asText().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private JsonNode json(String... arguments) throws IOException {
    int status = run(arguments);
    assertThat(status).as(err.toString()).isZero();
    return new JsonMapper().readTree(out.toString());
  }

  private int run(String... arguments) {
    out.getBuffer().setLength(0);
    CommandLine line =
        VitrineCommand.of(
            () -> workspaces, ResourceBundle.getBundle("vitrine.messages", Locale.ENGLISH));
    return line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(arguments);
  }
}
