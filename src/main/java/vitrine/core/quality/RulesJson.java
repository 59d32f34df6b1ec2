package vitrine.core.quality;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Cleaning rules as JSON, as they are stored with a dataset. */
final class RulesJson {
  private static final JsonMapper JSON = new JsonMapper();

  private RulesJson() {}

  static String text(CleaningRules rules) {
    ObjectNode root = JSON.createObjectNode();
    ArrayNode on = root.putArray("on");
    EnumSet.allOf(Rule.class).stream().filter(rules::isOn).forEach(r -> on.add(r.argument()));
    rules.from().ifPresent(day -> root.put("from", day.toString()));
    rules.to().ifPresent(day -> root.put("to", day.toString()));
    root.put("eventsPerDay", rules.eventsPerDay());
    rules
        .items()
        .ifPresent(
            ids -> {
              ArrayNode items = root.putArray("items");
              ids.forEach(items::add);
            });
    try {
      return JSON.writeValueAsString(root);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of texts is always JSON", e);
    }
  }

  static CleaningRules rules(String text) {
    JsonNode root;
    try {
      root = JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no cleaning rules: " + text, e);
    }
    Set<Rule> on = EnumSet.noneOf(Rule.class);
    root.path("on").forEach(name -> Rule.of(name.asText()).ifPresent(on::add));
    return new CleaningRules(
        on,
        day(root, "from"),
        day(root, "to"),
        root.path("eventsPerDay").asDouble(CleaningRules.MOST_EVENTS_PER_DAY),
        items(root));
  }

  private static Optional<LocalDate> day(JsonNode root, String name) {
    return root.hasNonNull(name)
        ? Optional.of(LocalDate.parse(root.get(name).asText()))
        : Optional.empty();
  }

  private static Optional<List<String>> items(JsonNode root) {
    if (!root.has("items")) {
      return Optional.empty();
    }
    List<String> ids = new ArrayList<>();
    root.get("items").forEach(id -> ids.add(id.asText()));
    return Optional.of(ids);
  }
}
