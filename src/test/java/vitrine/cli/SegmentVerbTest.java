package vitrine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.dataset.EventKind;
import vitrine.core.engagement.LogBuilder;
import vitrine.core.workspace.MemoryWorkspaces;
import vitrine.core.workspace.Workspaces;

class SegmentVerbTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final MemoryWorkspaces shop = shop();

  private static MemoryWorkspaces shop() {
    LogBuilder log = new LogBuilder("UTC");
    log.add("ann", EventKind.VIEW, "2026-01-01T10:00", "shoes", "");
    log.add("ann", EventKind.PURCHASE, "2026-01-02T10:06", "shoes", "60");
    log.add("bob", EventKind.VIEW, "2026-01-02T10:00", "hats", "");
    log.add("bob", EventKind.VIEW, "2026-01-03T10:00", "", "");
    log.add("cid", EventKind.PURCHASE, "2026-01-03T11:00", "hats", "9");
    return new MemoryWorkspaces().with("shop", DatasetKind.EVENTS, log.frame());
  }

  private int run(Workspaces workspaces, Locale language, String... arguments) {
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

  private int run(String... arguments) {
    out.getBuffer().setLength(0);
    return run(shop, Locale.ENGLISH, arguments);
  }

  private JsonNode json(String... arguments) throws IOException {
    assertThat(run(arguments)).as(err.toString()).isZero();
    return new JsonMapper().readTree(out.toString());
  }

  private int save(String name, String... rules) {
    String[] all = new String[rules.length + 5];
    System.arraycopy(new String[] {"segment", "save", name, "--workspace", "w"}, 0, all, 0, 5);
    System.arraycopy(rules, 0, all, 5, rules.length);
    return run(all);
  }

  @Test
  void aSegmentIsSavedListedUsedAndDeleted() throws IOException {
    assertThat(save("buyers", "--where", "event=PURCHASE")).isZero();
    assertThat(save("dear", "--where", "event=PURCHASE", "--where", "price>=10")).isZero();
    assertThat(save("lookers", "--not", "event=PURCHASE")).isZero();

    JsonNode list = json("segment", "list", "--workspace", "w", "--json").path("segments");
    assertThat(list).hasSize(3);
    assertThat(list.path(2).path("rules").toString())
        .isEqualTo(
            "[{\"type\":\"without\",\"rule\":{\"type\":\"hasEvent\",\"where\":[{\"type\":\"anyOf\","
                + "\"column\":\"event\",\"values\":[\"PURCHASE\"],\"missing\":false}],\"period\":null}}]");

    JsonNode figures =
        json("engagement", "--workspace", "w", "--segment", "lookers", "--json").path("figures");
    assertThat(figures.path("activeUsers").path("value").asDouble()).isEqualTo(1);
    assertThat(run("segment", "delete", "lookers", "--workspace", "w")).isZero();
    assertThat(run("engagement", "--workspace", "w", "--segment", "lookers")).isEqualTo(3);
    assertThat(err.toString()).contains("lookers");
  }

  @Test
  void segmentsAreComparedWithTheFirst() throws IOException {
    save("buyers", "--where", "event=PURCHASE");
    save("dear", "--where", "price>=10");
    JsonNode document = json("segment", "compare", "buyers", "dear", "--workspace", "w", "--json");
    JsonNode one = document.path("segments").path(0);
    JsonNode two = document.path("segments").path(1);
    assertThat(one.path("users").asInt()).isEqualTo(2);
    assertThat(two.path("users").asInt()).isEqualTo(1);
    JsonNode revenue = two.path("figures").path("grossRevenue");
    assertThat(revenue.path("value").asDouble()).isEqualTo(60);
    assertThat(revenue.path("difference").path("value").asDouble()).isEqualTo(-9);
    assertThat(two.path("funnel").path(0).path("users").asInt()).isEqualTo(1);
    assertThat(one.path("days").path(1).path("dau").asInt()).isEqualTo(1);
    assertThat(run("segment", "compare", "buyers", "dear", "--workspace", "w")).isZero();
    assertThat(out.toString()).contains("Gross revenue", "69.00", "60.00 (-9.00)");
  }

  @Test
  void conditionsAreOnAnyColumn() throws IOException {
    JsonNode missing = json("engagement", "--workspace", "w", "--where", "category=", "--json");
    assertThat(missing.path("eventKinds").path("view").path("events").asInt()).isEqualTo(1);
    JsonNode cheap =
        json(
            "engagement",
            "--workspace",
            "w",
            "--where",
            "price<60",
            "--order-value",
            "net",
            "--json");
    assertThat(cheap.path("figures").path("positiveOrders").path("value").asDouble()).isEqualTo(1);
    assertThat(cheap.path("filter").path("conditions").path(0).path("below").asDouble())
        .isEqualTo(60);
    assertThat(run("engagement", "--workspace", "w", "--where", "category>=1")).isEqualTo(3);
    assertThat(run("engagement", "--workspace", "w", "--where", "price>=cheap")).isEqualTo(2);
    assertThat(save("nothing")).isEqualTo(2);
  }
}
