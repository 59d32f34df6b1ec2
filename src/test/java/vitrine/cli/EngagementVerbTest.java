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
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import vitrine.BesideWindowTests;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.dataset.EventKind;
import vitrine.core.engagement.LogBuilder;
import vitrine.core.workspace.MemoryWorkspaces;
import vitrine.core.workspace.Workspaces;

@BesideWindowTests
class EngagementVerbTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private static MemoryWorkspaces shop() {
    LogBuilder log = new LogBuilder("Asia/Shanghai");
    log.add("ann", EventKind.VIEW, "2026-01-01T10:00", "shoes", "");
    log.add("ann", EventKind.VIEW, "2026-01-02T10:00", "shoes", "");
    log.add("ann", EventKind.CART, "2026-01-02T10:05", "shoes", "");
    log.add("ann", EventKind.PURCHASE, "2026-01-02T10:06", "shoes", "59.9");
    log.add("bob", EventKind.VIEW, "2026-01-02T23:55", "hats", "");
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

  private JsonNode json(String... arguments) throws IOException {
    assertThat(run(shop(), Locale.ENGLISH, arguments)).as(err.toString()).isZero();
    return new JsonMapper().readTree(out.toString());
  }

  @Test
  void documentsOfTheManualAreWhatTheVerbPrints() throws IOException {
    String manual = Files.readString(Path.of("docs/json/engagement.md"));
    Map<String, String> arguments =
        Map.of(
            "[overview]", "overview --from 2026-01-02",
            "retention", "retention --interval day --last 1",
            "lifecycle", "lifecycle --interval day",
            "basket", "basket --by category",
            "paths", "paths --steps 2",
            "table", "table --by category --from 2026-01-02",
            "changed", "changed --kpi purchaseRate --from 2026-01-02",
            "rfm", "rfm --rectangle best=4-5,4-5 --rectangle recent=4-5,1-3");
    List<MatchResult> examples =
        Pattern.compile(
                "```\nvitrine engagement (\\S+)[^`]*```[^`]*(?:`[^`\n]+`[^`]*)*```json\n(.*?)```",
                Pattern.DOTALL)
            .matcher(manual)
            .results()
            .toList();
    assertThat(examples).hasSize((int) manual.lines().filter("```json"::equals).count());
    for (MatchResult example : examples) {
      List<String> line = new ArrayList<>(List.of("engagement"));
      String view = example.group(1);
      line.addAll(List.of(arguments.getOrDefault(view, view).split(" ")));
      line.addAll(List.of("--workspace", "w", "--json"));
      out.getBuffer().setLength(0);
      holds(example.group(2), json(line.toArray(String[]::new)));
    }
  }

  @Test
  void everyViewTellsPeopleWhatItFound() {
    tells("every order", "basket", "--by", "category");
    tells("cart", "paths", "--after", "cart:category=shoes");
    tells("10:00", "hours", "--measure", "users");
    tells("59.90", "table", "--by", "category");
    tells("+59.90", "changed", "--kpi", "netRevenue", "--from", "2026-01-02");
    tells("shoes", "funnel", "--by", "category", "--window", "48h", "--order", "any");
    assertThat(run(shop(), Locale.ENGLISH, "engagement", "table", "--workspace", "w")).isEqualTo(2);
    assertThat(status("table", "--by", "colour")).isEqualTo(3);
    assertThat(status("funnel", "--steps", "view,pay")).isEqualTo(3);
    assertThat(status("funnel", "--window", "2w")).isEqualTo(2);
    assertThat(status("changed", "--kpi", "joy")).isEqualTo(2);
  }

  @Test
  void rulesThatTakeEveryRowAndDaysThatAreNoneAreNamed() {
    assertThat(asks(new LogBuilder("Asia/Shanghai"), "overview")).isEqualTo(3);
    assertThat(err.toString()).contains("The cleaning rules leave no row", "EVENTS_WITHOUT_ROWS");
    assertThat(status("overview", "--from", "31-01-2026")).isEqualTo(2);
    assertThat(err.toString())
        .contains("Invalid value for option '--from': 31-01-2026 (2026-01-31)");
  }

  private int asks(LogBuilder log, String view) {
    out.getBuffer().setLength(0);
    return run(
        new MemoryWorkspaces().with("shop", DatasetKind.EVENTS, log.frame()),
        Locale.ENGLISH,
        "engagement",
        view,
        "--workspace",
        "w");
  }

  private int status(String... arguments) {
    out.getBuffer().setLength(0);
    List<String> line = new ArrayList<>(List.of("engagement"));
    line.addAll(List.of(arguments));
    line.addAll(List.of("--workspace", "w"));
    return run(shop(), Locale.ENGLISH, line.toArray(String[]::new));
  }

  private void tells(String text, String... arguments) {
    assertThat(status(arguments)).as(err.toString()).isZero();
    assertThat(out.toString()).containsIgnoringCase(text);
  }

  /** Every field of the example is there with its value, and the example lacks no field. */
  private static void holds(String example, JsonNode printed) throws IOException {
    JsonNode expected = new JsonMapper().readTree(example);
    assertThat(names(printed)).isEqualTo(names(expected));
    contains(expected, printed, "");
  }

  private static List<String> names(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static void contains(JsonNode expected, JsonNode printed, String path) {
    if (expected.isObject()) {
      for (String name : names(expected)) {
        assertThat(printed.has(name)).as(path + "/" + name).isTrue();
        contains(expected.get(name), printed.get(name), path + "/" + name);
      }
    } else if (expected.isArray()) {
      for (int i = 0; i < expected.size(); i++) {
        contains(expected.get(i), printed.get(i), path + "/" + i);
      }
    } else if (expected.isNumber()) {
      assertThat(printed.doubleValue()).as(path).isEqualTo(expected.doubleValue());
    } else {
      assertThat(printed).as(path).isEqualTo(expected);
    }
  }

  @Test
  void whereNobodyIsLeftPeopleReadASentence() {
    String nobody = "Nobody was active in these days, so there is nobody to count.";
    tells("No cohort begins in these days", "retention", "--where", "category=");
    tells(nobody, "stickiness", "--where", "category=");
    tells(nobody, "lifecycle", "--where", "category=");
    tells("Nothing happened in these days.", "hours", "--where", "category=");
    tells("Nothing happened in these days.", "table", "--by", "category", "--where", "category=");
    tells("At risk: – ", "churn", "--where", "category=");
    LogBuilder unsold = new LogBuilder("Asia/Shanghai");
    unsold.add("ann", EventKind.VIEW, "2026-01-01T10:00", "shoes", "");
    asks(unsold, "rfm");
    assertThat(out.toString()).contains("Buyers: –. ", "\nThe data has no purchases.\n");
  }

  @Test
  void aChangeThatCannotBeToldHasItsReasonOnALineOfItsOwn() {
    tells(
        "Active users: – before, 2 now, change –\n"
            + "The data does not reach back over the period before.\n",
        "changed",
        "--by",
        "category");
  }

  @Test
  void peopleReadNamesInTheirLanguage() {
    assertThat(run(shop(), Locale.ENGLISH, "engagement", "--workspace", "w")).isZero();
    assertThat(out.toString()).contains("Active users", "Purchase rate", "50.0%", "shoes");
    out.getBuffer().setLength(0);
    assertThat(run(shop(), Locale.SIMPLIFIED_CHINESE, "engagement", "--workspace", "w")).isZero();
    assertThat(out.toString()).contains("活跃用户", "购买率", "50.0%", "2 天");
  }

  @Test
  void theOverviewIsWhatIsMeantWithoutAName() throws IOException {
    JsonNode unnamed = json("engagement", "--json", "--workspace", "w");
    out.getBuffer().setLength(0);
    assertThat(json("engagement", "overview", "--workspace", "w", "--json")).isEqualTo(unnamed);
    out.getBuffer().setLength(0);
    assertThat(run(shop(), Locale.ENGLISH, "engagement", "--help")).isZero();
    assertThat(out.toString()).contains("overview", "funnel");
  }

  @Test
  void aFilterKeepsMatchingEvents() throws IOException {
    JsonNode document =
        json("engagement", "--workspace", "w", "--where", "category=hats", "--json");
    assertThat(document.at("/figures/activeUsers/value").asInt()).isEqualTo(1);
    assertThat(document.at("/filter/where/category/0").asText()).isEqualTo("hats");
  }

  @Test
  void whatIsMissingEndsWithStatus3AndWhatIsMisspeltWith2() {
    assertThat(run(new MemoryWorkspaces(), Locale.ENGLISH, "engagement", "--workspace", "w"))
        .isEqualTo(3);
    assertThat(err.toString()).contains("NO_EVENTS");
    assertThat(run(shop(), Locale.ENGLISH, "engagement", "--workspace", "w", "--where", "hats"))
        .isEqualTo(2);
    assertThat(run(shop(), Locale.ENGLISH, "engagement")).isEqualTo(2);
    assertThat(run(shop(), Locale.ENGLISH, "engagement", "funel", "--workspace", "w")).isEqualTo(2);
    assertThat(
            run(shop(), Locale.ENGLISH, "engagement", "--workspace", "w", "--from", "2027-01-01"))
        .isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "retention --interval fortnight",
        "retention --interval 0",
        "retention --counting loosely",
        "retention --cohort all",
        "retention --criterion never",
        "retention --last -1",
        "retention --bracket 3,3",
        "retention --bracket 1-3",
        "retention --cohort-event purchases",
        "lifecycle --interval 400",
        "churn --top -1",
        "rfm --rectangle best",
        "rfm --rectangle best=6,1",
        "rfm --rectangle best=5-4,1",
        "rfm --rectangle other=1,1",
        "rfm --rectangle a=1,1 --rectangle a=2,2"
      })
  void aVariantThatDoesNotExistIsMisspelt(String view) {
    List<String> line = new ArrayList<>(List.of("engagement"));
    line.addAll(List.of(view.split(" ")));
    line.addAll(List.of("--workspace", "w"));
    assertThat(run(shop(), Locale.ENGLISH, line.toArray(String[]::new))).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"retention", "stickiness", "lifecycle", "churn", "rfm", "repeat"})
  void viewsOfUsersSayHowTheyAreComputed(String view) throws IOException {
    String definition =
        json("engagement", view, "--workspace", "w", "--json").path("definition").asText();
    out.getBuffer().setLength(0);
    assertThat(run(shop(), Locale.ENGLISH, "engagement", view, "--workspace", "w")).isZero();
    String sentence = definition.substring(0, definition.indexOf('.'));
    assertThat(sentence).hasSizeGreaterThan(20);
    assertThat(out.toString()).contains(sentence, "shop: 2026-01-01 to 2026-01-02, 2 days");
    out.getBuffer().setLength(0);
    assertThat(run(shop(), Locale.SIMPLIFIED_CHINESE, "engagement", view, "--workspace", "w"))
        .isZero();
    assertThat(out.toString()).doesNotContain(sentence);
  }
}
