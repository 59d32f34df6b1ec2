package vitrine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.dataset.Frame;
import vitrine.core.recommend.LogShop;
import vitrine.core.recommend.policy.PolicyShop;
import vitrine.core.workspace.MemoryWorkspaces;
import vitrine.core.workspace.Workspaces;

class ShopVerbsTest {
  private static final ResourceBundle ENGLISH =
      ResourceBundle.getBundle(
          "vitrine.messages",
          Locale.ENGLISH,
          ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  @TempDir private Path folder;

  @Test
  void theShopOfTheManualIsWhatTheVerbPrints() throws IOException {
    assertThat(run(shop(), "shop", "--workspace", "w", "--top", "1", "--json"))
        .as(err.toString())
        .isZero();

    ObjectNode printed = (ObjectNode) new JsonMapper().readTree(out.toString());
    JsonNode curves = printed.remove("curves");
    assertThat(curves.at("/recommended")).hasSize(101);
    assertThat(printed).isEqualTo(example("docs/json/shop.md"));
  }

  @Test
  void thePoliciesOfTheManualAreWhatTheVerbPrints() throws IOException {
    assertThat(
            run(
                policies(),
                "policy",
                "--workspace",
                "w",
                "--model",
                "popularity",
                "--top",
                "1",
                "--from",
                "1970-01-02",
                "--fewest-effective",
                "1",
                "--json"))
        .as(err.toString())
        .isZero();

    assertThat(new JsonMapper().readTree(out.toString())).isEqualTo(example("docs/json/policy.md"));
  }

  @Test
  void peopleReadTablesAndFindTheirFile() throws IOException {
    Path file = folder.resolve("lists.csv");

    assertThat(run(shop(), "shop", "--workspace", "w", "--export", file.toString(), "--sentences"))
        .as(err.toString())
        .isZero();

    assertThat(out.toString())
        .contains("Coverage", "Never recommended", "events a shopper", "rows written to");
    assertThat(Files.readString(file)).contains("sentence", "Because you");
  }

  @Test
  void peopleReadWhyAPolicyCannotBeTold() {
    assertThat(run(shop(), "policy", "--workspace", "w")).isZero();

    assertThat(out.toString()).contains("Lists of itemknn", "the data has no impressions");
    assertThat(run(policies(), "policy", "--workspace", "w", "--clip", "3")).isZero();
    assertThat(out.toString()).contains("Weights are cut at 3", "leave too few");
  }

  @Test
  void slipsAndProblemsAreToldWithTheirCodes() {
    assertThat(run(shop(), "shop", "--workspace", "w", "--top", "0")).isEqualTo(2);
    assertThat(run(shop(), "shop", "--workspace", "w", "--top", "10001")).isEqualTo(2);
    assertThat(run(shop(), "policy", "--workspace", "w", "--clip", "0")).isEqualTo(2);
    assertThat(run(shop(), "shop", "--workspace", "w", "--model", "oracle")).isEqualTo(3);
    assertThat(run(shop(), "shop", "--workspace", "w", "--segment", "nobody")).isEqualTo(3);
    assertThat(run(shop(), "policy", "--workspace", "w", "--category", "hats")).isEqualTo(3);
    assertThat(run(policies(), "policy", "--workspace", "w", "--reward", "joy")).isEqualTo(3);
    assertThat(err.toString())
        .contains(
            "RECOMMEND_UNKNOWN_MODEL",
            "SEGMENT_NOT_FOUND",
            "POLICY_UNKNOWN_CATEGORY",
            "POLICY_NO_REWARD_COLUMN");
  }

  private static Frame shop() {
    return LogShop.log(
        "ann mug pv 1 .",
        "ann tea pv 2 .",
        "bob mug buy 3 .",
        "bob pot buy 4 .",
        "cid mug pv 5 .",
        "dan hat pv 6 .");
  }

  /** Two views before the second day, four impressions with propensities on it. */
  private static Frame policies() {
    return new PolicyShop()
        .event(1, 0, "view", 0)
        .event(2, 1, "view", 1)
        .event(3, 1, "view", 2)
        .event(4, 2, "view", 2)
        .shown(30, 0, 2, 1, .5)
        .shown(31, 0, 1, 2, .25)
        .shown(32, 1, 0, 1, .5)
        .shown(33, 2, 0, 1, .2)
        .event(34, 0, "click", 2)
        .event(34, 2, "click", 0)
        .frame();
  }

  private int run(Frame events, String... arguments) {
    MemoryWorkspaces memory = new MemoryWorkspaces().with("shop", DatasetKind.EVENTS, events);
    Services services =
        new Services() {
          @Override
          public Workspaces workspaces() {
            return memory;
          }

          @Override
          public ResourceBundle messages() {
            return ENGLISH;
          }
        };
    CommandLine line = VitrineCommand.of(services, ENGLISH);
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(arguments);
  }

  /** The JSON block of a page of the manual that is whole. */
  private static JsonNode example(String page) throws IOException {
    Matcher block =
        Pattern.compile("```json\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(Path.of(page)));
    assertThat(block.find()).isTrue();
    return new JsonMapper().readTree(block.group(1));
  }
}
