package vitrine.core.recommend.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;

/**
 * Rule sets as JSON: an object a rule, each with {@code on} and its settings. A rule that is left
 * out is off; one that is named is on unless it says otherwise; a setting that is left out has its
 * usual value.
 */
public final class RuleSetJson {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Set<String> RULES =
      Set.of("inStock", "priceBand", "categoryCap", "diversity", "promoted");

  private RuleSetJson() {}

  /** The set as a JSON object. */
  public static String text(RuleSet rules) {
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(tree(rules));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of texts is always JSON", e);
    }
  }

  /** The set as a JSON tree. */
  public static JsonNode tree(RuleSet rules) {
    ObjectNode root = JSON.createObjectNode();
    root.putObject("inStock").put("on", rules.inStock().on());
    Rule.PriceBand band = rules.priceBand();
    ObjectNode prices = root.putObject("priceBand").put("on", band.on());
    band.lower().ifPresent(price -> prices.put("lower", price));
    band.upper().ifPresent(price -> prices.put("upper", price));
    prices.put("lowerLevel", band.lowerLevel()).put("upperLevel", band.upperLevel());
    root.putObject("categoryCap")
        .put("on", rules.categoryCap().on())
        .put("most", rules.categoryCap().most());
    root.putObject("diversity")
        .put("on", rules.diversity().on())
        .put("lambda", rules.diversity().lambda())
        .put("similarity", rules.diversity().similarity().argument());
    ObjectNode promoted = root.putObject("promoted").put("on", rules.promotions().on());
    ArrayNode places = promoted.putArray("places");
    for (Rule.Promotion promotion : rules.promotions().places()) {
      places.addObject().put("item", promotion.item()).put("place", promotion.place());
    }
    return root;
  }

  /**
   * Reads a set.
   *
   * @throws VitrineException if the text is no such JSON; the argument says where
   */
  public static RuleSet read(String text) {
    JsonNode root;
    try {
      root = JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new VitrineException(ProblemCode.RECOMMEND_RULES, e, e.getOriginalMessage());
    }
    known(root, "", RULES);
    RuleSet usual = RuleSet.off();
    try {
      return new RuleSet(
          new Rule.InStock(on(root, "inStock", Set.of())),
          priceBand(root, usual.priceBand()),
          new Rule.CategoryCap(
              on(root, "categoryCap", Set.of("most")),
              whole(root.path("categoryCap"), "most", usual.categoryCap().most())),
          diversity(root, usual.diversity()),
          new Rule.Promotions(on(root, "promoted", Set.of("places")), promotions(root)));
    } catch (IllegalArgumentException e) {
      throw new VitrineException(ProblemCode.RECOMMEND_RULES, e, String.valueOf(e.getMessage()));
    }
  }

  private static Rule.PriceBand priceBand(JsonNode root, Rule.PriceBand usual) {
    JsonNode node = root.path("priceBand");
    boolean on = on(root, "priceBand", Set.of("lower", "upper", "lowerLevel", "upperLevel"));
    return new Rule.PriceBand(
        on,
        node.hasNonNull("lower")
            ? OptionalDouble.of(number(node, "lower", 0))
            : OptionalDouble.empty(),
        node.hasNonNull("upper")
            ? OptionalDouble.of(number(node, "upper", 0))
            : OptionalDouble.empty(),
        number(node, "lowerLevel", usual.lowerLevel()),
        number(node, "upperLevel", usual.upperLevel()));
  }

  private static Rule.Diversity diversity(JsonNode root, Rule.Diversity usual) {
    JsonNode node = root.path("diversity");
    boolean on = on(root, "diversity", Set.of("lambda", "similarity"));
    String name = node.path("similarity").asText(usual.similarity().argument());
    return new Rule.Diversity(
        on,
        number(node, "lambda", usual.lambda()),
        SimilarityKind.of(name)
            .orElseThrow(() -> new IllegalArgumentException("similarity " + name)));
  }

  private static List<Rule.Promotion> promotions(JsonNode root) {
    List<Rule.Promotion> promotions = new ArrayList<>();
    JsonNode places = root.path("promoted").path("places");
    if (!places.isMissingNode() && !places.isArray()) {
      throw new IllegalArgumentException("promoted.places is no list");
    }
    for (JsonNode each : places) {
      known(each, "promoted.places", Set.of("item", "place"));
      if (!each.path("item").isValueNode() || !each.path("place").isInt()) {
        throw new IllegalArgumentException("promoted.places: an item and a place, not " + each);
      }
      promotions.add(new Rule.Promotion(each.path("item").asText(), each.path("place").asInt()));
    }
    return promotions;
  }

  private static boolean on(JsonNode root, String rule, Set<String> settings) {
    JsonNode node = root.path(rule);
    if (node.isMissingNode()) {
      return false;
    }
    Set<String> fields = settings.stream().collect(Collectors.toSet());
    fields.add("on");
    known(node, rule, fields);
    if (node.has("on") && !node.path("on").isBoolean()) {
      throw new IllegalArgumentException(rule + ".on " + node.path("on"));
    }
    return node.path("on").asBoolean(true);
  }

  /** Refuses what is no object, and a field that nobody would read: a slip of the pen. */
  private static void known(JsonNode node, String where, Set<String> fields) {
    Iterable<String> names = node::fieldNames;
    String strange =
        !node.isObject()
            ? node.toString()
            : StreamSupport.stream(names.spliterator(), false)
                .filter(name -> !fields.contains(name))
                .findFirst()
                .orElse("");
    if (!node.isObject() || !strange.isEmpty()) {
      throw new VitrineException(
          ProblemCode.RECOMMEND_RULES, where.isEmpty() ? strange : where + ": " + strange);
    }
  }

  private static double number(JsonNode node, String name, double usual) {
    if (!node.has(name)) {
      return usual;
    }
    if (!node.path(name).isNumber()) {
      throw new IllegalArgumentException(name + " " + node.path(name));
    }
    return node.path(name).asDouble();
  }

  private static int whole(JsonNode node, String name, int usual) {
    if (!node.has(name)) {
      return usual;
    }
    if (!node.path(name).isInt()) {
      throw new IllegalArgumentException(name + " " + node.path(name));
    }
    return node.path(name).asInt();
  }
}
