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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.recommend.LogShop;
import vitrine.core.workspace.MemoryWorkspaces;
import vitrine.core.workspace.Workspaces;

class ShopperVerbTest {
  private static final ResourceBundle ENGLISH =
      ResourceBundle.getBundle(
          "vitrine.messages",
          Locale.ENGLISH,
          ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void thePortraitOfTheManualIsWhatTheVerbPrints() throws IOException {
    assertThat(run("shopper", "--workspace", "w", "--user", "ann", "--json"))
        .as(err.toString())
        .isZero();
    assertThat(new JsonMapper().readTree(out.toString())).isEqualTo(example("shopper"));

    out.getBuffer().setLength(0);
    assertThat(run("shopper", "--workspace", "w", "--user", "ann")).isZero();
    assertThat(out.toString())
        .contains("Likes: Kitchen 100.0 %", "Most like: bob 0.71", "No propensity: the data has 0");
    assertThat(run("shopper", "--workspace", "w", "--user", "nobody")).isEqualTo(3);
    assertThat(err.toString()).contains("RECOMMEND_UNKNOWN_USER");
    assertThat(run("shopper", "--workspace", "w", "--user", "ann", "--like", "-1")).isEqualTo(2);
  }

  @Test
  void withTooFewWeeksThereIsNoPropensityAndTheReasonIsSaid() throws IOException {
    assertThat(run("evaluate", "propensity", "--workspace", "w", "--json")).isZero();

    JsonNode gap = new JsonMapper().readTree(out.toString()).path("notEstimable");
    assertThat(gap.path("code").asText()).isEqualTo("weeks");
    assertThat(gap.path("needed").asInt()).isEqualTo(4);
    assertThat(gap.path("reason").asText()).startsWith("No propensity: the data has 0 weeks");
  }

  private static JsonNode example(String verb) throws IOException {
    Matcher block =
        Pattern.compile("```json\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(Path.of("docs/json/" + verb + ".md")));
    assertThat(block.find()).isTrue();
    return new JsonMapper().readTree(block.group(1));
  }

  private int run(String... arguments) {
    MemoryWorkspaces shop =
        new MemoryWorkspaces()
            .with("shop", DatasetKind.EVENTS, LogShop.events())
            .with("products", DatasetKind.CATALOG, LogShop.catalog());
    Services services =
        new Services() {
          @Override
          public Workspaces workspaces() {
            return shop;
          }
        };
    CommandLine line = VitrineCommand.of(services, ENGLISH);
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(arguments);
  }
}
