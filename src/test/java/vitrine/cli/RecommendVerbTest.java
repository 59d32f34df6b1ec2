package vitrine.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.recommend.Interactions;
import vitrine.core.recommend.InteractionsFile;
import vitrine.core.recommend.ItemFacts;
import vitrine.core.recommend.LogShop;
import vitrine.core.recommend.Shop;
import vitrine.core.recommend.linear.DenseSolver;
import vitrine.core.recommend.linear.PlainSolver;
import vitrine.core.settings.Places;
import vitrine.core.workspace.MemoryWorkspaces;
import vitrine.core.workspace.Workspaces;

class RecommendVerbTest {
  private static final ResourceBundle ENGLISH =
      ResourceBundle.getBundle(
          "vitrine.messages",
          Locale.ENGLISH,
          ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  @TempDir private Path folder;

  @Test
  void theListOfTheManualIsWhatTheVerbPrints() throws IOException {
    assertThat(
            run(
                "recommend",
                "--workspace",
                "w",
                "--user",
                "ann",
                "--top",
                "2",
                "--explain",
                "--json"))
        .as(err.toString())
        .isZero();

    assertThat(new JsonMapper().readTree(out.toString()))
        .isEqualTo(example("docs/json/recommend.md"));
  }

  @Test
  void theEvaluationOfTheManualIsWhatTheVerbPrints() throws IOException {
    Path file = folder.resolve("sequences.txt");
    Files.writeString(file, "1 7 8 9\n2 7 8 9 10\n3 9 8 10\n4 7\n");

    assertThat(
            run(
                "evaluate",
                "recommend",
                "--sequences",
                file.toString(),
                "--models",
                "itemknn",
                "--k",
                "2",
                "--json"))
        .as(err.toString())
        .isZero();

    JsonNode printed = new JsonMapper().readTree(out.toString());
    holds(printed, example("docs/json/evaluate-recommend.md"), "document");
    assertThat(printed.get("results").findValuesAsText("model"))
        .startsWith("popularity")
        .contains("itemknn");
  }

  @Test
  void weightsThatAFileDoesNotNameAreNotMadeUp() throws IOException {
    Path file = folder.resolve("events");
    Interactions shop =
        Shop.of(
            4,
            new int[][] {{0, 1, 2}, {0, 1, 2, 3}, {2, 1, 3}},
            new float[][] {{1, 5, 5}, {1, 1, 5, 5}, {5, 1, 5}});
    InteractionsFile.write(file, shop, ItemFacts.unknown(shop.itemIds()));

    assertThat(
            run(
                "evaluate",
                "recommend",
                "--interactions",
                file.toString(),
                "--fitted",
                "refit",
                "--k",
                "2",
                "--json"))
        .as(err.toString())
        .isZero();

    JsonNode protocol = new JsonMapper().readTree(out.toString()).path("protocol");
    assertThat(protocol.path("events").asInt()).isEqualTo(10);
    assertThat(protocol.has("eventWeights")).isFalse();
  }

  /** Everything that the abridged example tells stands in the document. */
  private static void holds(JsonNode whole, JsonNode example, String where) {
    if (example.isObject()) {
      example
          .properties()
          .forEach(
              field -> {
                String place = where + "." + field.getKey();
                assertThat(whole.has(field.getKey())).as(place).isTrue();
                if (field.getKey().endsWith("Seconds") || field.getKey().equals("peakBytes")) {
                  assertThat(whole.get(field.getKey()).doubleValue()).as(place).isNotNegative();
                } else {
                  holds(whole.get(field.getKey()), field.getValue(), place);
                }
              });
    } else if (example.isArray() && !example.isEmpty() && example.get(0).isObject()) {
      for (JsonNode element : example) {
        JsonNode same = like(whole, element);
        holds(same, element, where + "[" + element.path("model").asText() + "]");
      }
    } else {
      assertThat(whole).as(where).isEqualTo(example);
    }
  }

  /** The element with the same names; only the names of a difference are told by an example. */
  private static JsonNode like(JsonNode array, JsonNode element) {
    for (JsonNode other : array) {
      if (other.path("model").equals(element.path("model"))
          && other.path("fitted").equals(element.path("fitted"))) {
        return other;
      }
    }
    throw new AssertionError("nothing like " + element);
  }

  @Test
  void anotherProtocolIsAskedForAndUsageIsChecked() throws IOException {
    Path file = folder.resolve("more.txt");
    Files.writeString(file, "1 7 8 9\n2 7 8 9 10\n3 9 8 10\n4 7\n");

    assertThat(
            run(
                "evaluate",
                "recommend",
                "--sequences",
                file.toString(),
                "--models",
                "random",
                "--candidates",
                "sampled:1",
                "--fitted",
                "refit",
                "--tune",
                "--seed",
                "7"))
        .as(err.toString())
        .isZero();
    assertThat(out.toString())
        .contains("and 1 other items a shopper", "seed 7", "settings of itemknn", "random")
        .doesNotContain("trainOnly");
    for (String wrong :
        new String[] {
          "--split=days",
          "--candidates=some",
          "--candidates=sampled:0",
          "--fitted=none",
          "--test-days=3",
          "--k=0",
          "--k=10001"
        }) {
      assertThat(run("evaluate", "recommend", "--sequences", file.toString(), wrong))
          .as(wrong)
          .isEqualTo(2);
    }
    assertThat(run("evaluate", "recommend", "--sequences", file.toString(), "--split", "time"))
        .isEqualTo(3);
    assertThat(err.toString()).contains("RECOMMEND_NO_TIMES");
  }

  @Test
  void theTestOfExplanationsOfTheManualIsWhatTheVerbPrints() throws IOException {
    Path file = folder.resolve("sequences.txt");
    Files.writeString(file, "1 7 8 9\n2 7 8 9 10\n3 9 8 10\n4 7 11\n5 8 11 7\n");
    String[] verb = {"explain", "recommend", "--sequences", file.toString(), "--k", "1"};

    assertThat(run(Stream.concat(Arrays.stream(verb), Stream.of("--json")).toArray(String[]::new)))
        .as(err.toString())
        .isZero();

    JsonNode printed = new JsonMapper().readTree(out.toString());
    ((ObjectNode) printed).remove("seconds");
    JsonNode expected = example("docs/json/explain-recommend.md");
    ((ObjectNode) expected).remove("seconds");
    assertThat(printed).isEqualTo(expected);
    assertThat(run(verb)).isZero();
    assertThat(out.toString()).contains("Fidelity: ", "Counterfactuals: found for");
    assertThat(run("explain", "recommend", "--sequences", file.toString(), "--model", "popularity"))
        .isZero();
    assertThat(out.toString()).contains("nothing to test");
    assertThat(run("explain", "recommend", "--sequences", file.toString(), "--sample", "0"))
        .isEqualTo(2);
    assertThat(run("explain", "recommend", "--sequences", folder.resolve("no").toString()))
        .isEqualTo(3);
  }

  @Test
  void aWorkspaceIsEvaluatedToo() {
    assertThat(run("evaluate", "recommend", "--workspace", "w", "--k", "2")).isZero();

    assertThat(out.toString())
        .contains("full catalogue", "2 shoppers evaluated, 0 left out", "popularity", "itemknn");
  }

  @Test
  void peopleReadWhy() {
    assertThat(run("recommend", "--workspace", "w", "--user", "ann", "--explain")).isZero();

    assertThat(out.toString()).contains("Tea pot", "Because you bought “Blue mug”");
  }

  @Test
  void whatIfSaysWhereEachProductWent() throws IOException {
    assertThat(run("recommend", "--workspace", "w", "--user", "ann", "--without", "mug", "--json"))
        .as(err.toString())
        .isZero();
    JsonNode document = new JsonMapper().readTree(out.toString());
    assertThat(document.at("/history/items").asInt()).isEqualTo(1);
    assertThat(document.at("/items/0/score").asDouble())
        .isCloseTo(0.7071067811921239, within(1e-9));
    assertThat(document.at("/whatIf/changes/0").toString())
        .isEqualTo(
            "{\"item\":\"pot\",\"title\":\"Tea pot\",\"before\":1,\"after\":1,"
                + "\"movement\":\"same\"}");
    out.getBuffer().setLength(0);
    assertThat(run("recommend", "--workspace", "w", "--user", "cid", "--add", "mug=purchase"))
        .isZero();
    assertThat(out.toString()).contains("Product", "before", "after", "up", "gone");
  }

  @Test
  void rulesOfFilesAndOptionsAreSaidWithWhatTheyDid() throws IOException {
    Path file = folder.resolve("rules.json");
    Files.writeString(file, "{\"inStock\": {}, \"categoryCap\": {\"most\": 9}}");

    assertThat(
            run(
                "recommend",
                "--workspace",
                "w",
                "--user",
                "cid",
                "--rules",
                file.toString(),
                "--category-cap",
                "1",
                "--promote",
                "tea@1",
                "--json"))
        .as(err.toString())
        .isZero();

    JsonNode document = new JsonMapper().readTree(out.toString());
    assertThat(document.at("/rules/set/categoryCap/most").asInt()).isEqualTo(1);
    assertThat(document.at("/rules/found/0/idle").asText()).isEqualTo("noStock");
    assertThat(document.at("/items")).hasSize(2);
    assertThat(document.at("/items/0/item").asText()).isEqualTo("tea");
    assertThat(document.at("/items/0/effects/0/rule").asText()).isEqualTo("promoted");
    assertThat(document.at("/rules/leftOut/0/item").asText()).isEqualTo("pot");
    assertThat(document.at("/asked").asInt()).isEqualTo(10);
    assertThat(run("recommend", "--workspace", "w", "--user", "cid", "--rules", file.toString()))
        .isZero();
    assertThat(out.toString()).contains("The rule “in stock” does nothing", "Only 3 of 10 places");
  }

  @Test
  void slipsInRulesAndEditsAreToldWithTheirCodes() throws IOException {
    Path file = folder.resolve("rules.json");
    Files.writeString(file, "{\"diversty\": {}}");
    assertThat(annWith("--rules", file.toString())).isEqualTo(3);
    assertThat(annWith("--rules", folder.resolve("no").toString())).isEqualTo(3);
    assertThat(annWith("--promote", "zebra@1")).isEqualTo(3);
    assertThat(annWith("--without", "pot")).isEqualTo(3);
    assertThat(annWith("--add", "pot=impression")).isEqualTo(3);
    assertThat(annWith("--model", "oracle")).isEqualTo(3);
    assertThat(err.toString())
        .contains(
            "RECOMMEND_RULES",
            "diversty",
            "FILE_NOT_FOUND",
            "RECOMMEND_UNKNOWN_ITEM",
            "RECOMMEND_NOT_IN_PAST",
            "RECOMMEND_COUNTS_NOTHING",
            "RECOMMEND_UNKNOWN_MODEL");
    for (String[] wrong :
        new String[][] {
          {"--add", "pot"},
          {"--add", "pot=sniff"},
          {"--promote", "pot"},
          {"--promote", "pot@0"},
          {"--promote", "pot@1,tea@1"},
          {"--diversity", "2"},
          {"--similarity", "smell"},
          {"--price-band", "5"},
          {"--price-band", "5:1"},
          {"--category-cap", "0"}
        }) {
      assertThat(annWith(wrong)).as(String.join(" ", wrong)).isEqualTo(2);
    }
    assertThat(annWith("--price-band")).isZero();
    assertThat(annWith("--price-band", "1:")).isZero();
  }

  private int annWith(String... more) {
    String[] all = {"recommend", "--workspace", "w", "--user", "ann"};
    return run(Stream.concat(Arrays.stream(all), Arrays.stream(more)).toArray(String[]::new));
  }

  @Test
  void aShopperWhoWasOnlyShownProductsGetsPopularOnes() {
    assertThat(run("recommend", "--workspace", "w", "--user", "cid")).isZero();

    assertThat(out.toString()).contains("cid: 0 events", "Popular with everybody");
  }

  @Test
  void problemsAreToldWithTheirCodes() {
    assertThat(run("recommend", "--workspace", "w", "--user", "zoe")).isEqualTo(3);
    assertThat(err.toString()).contains("There is no shopper zoe", "RECOMMEND_UNKNOWN_USER");
    assertThat(run("recommend", "--workspace", "w", "--user", "ann", "--dataset", "x"))
        .isEqualTo(3);
    assertThat(err.toString()).contains("RECOMMEND_NO_DATASET");
    assertThat(run("recommend", "--workspace", "w", "--user", "ann", "--top", "0")).isEqualTo(2);
    assertThat(annWith("--top", "2147483647")).isEqualTo(2);
    assertThat(err.toString()).contains("--top is between 1 and 10000");
    assertThat(run("evaluate", "recommend", "--workspace", "w", "--models", "popularity,oracle"))
        .isEqualTo(3);
    assertThat(err.toString())
        .contains(
            "There is no recommendation model oracle in this version.",
            "popularity, itemknn",
            "RECOMMEND_UNKNOWN_MODEL");
    assertThat(run("evaluate", "recommend", "--sequences", folder.resolve("no").toString()))
        .isEqualTo(3);
    assertThat(err.toString()).contains("FILE_NOT_FOUND");
    assertThat(run("evaluate", "recommend")).isEqualTo(2);
  }

  private static JsonNode example(String manual) throws IOException {
    Matcher block =
        Pattern.compile("```json\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(Path.of(manual)));
    assertThat(block.find()).as("an example in %s", manual).isTrue();
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

          @Override
          public Places places() {
            return new Places(folder, folder, folder);
          }

          @Override
          public DenseSolver denseSolver() {
            return new PlainSolver();
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
}
