package vitrine.core.engagement.segment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vitrine.core.engagement.churn.ChurnRule;
import vitrine.core.engagement.funnel.FunnelUsers;
import vitrine.core.engagement.lifecycle.LifecycleRule;
import vitrine.core.engagement.log.Condition;
import vitrine.core.engagement.log.UserRule;
import vitrine.core.engagement.path.PathUsers;
import vitrine.core.engagement.repeat.OrderCountRule;
import vitrine.core.engagement.retention.RetentionRule;
import vitrine.core.engagement.rfm.RfmRule;
import vitrine.core.engagement.stickiness.ActiveDaysRule;

/**
 * Conditions, rules for users and segments as JSON: in routes, in the workspace and on the command
 * line. A rule is an object whose {@code type} is the name of its record and whose other fields are
 * the record's components.
 */
public final class RuleJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Every rule that can be written; a new one is added here. */
  private static final RecordJson RECORDS = new RecordJson(Map.of(UserRule.class, tagged()));

  private RuleJson() {}

  private static Map<String, Class<?>> tagged() {
    return Stream.<Class<? extends UserRule>>of(
            HasEvent.class,
            Without.class,
            FunnelUsers.class,
            PathUsers.class,
            RetentionRule.class,
            LifecycleRule.class,
            ChurnRule.class,
            RfmRule.class,
            OrderCountRule.class,
            ActiveDaysRule.class)
        .collect(Collectors.toMap(RecordJson::tag, kind -> kind));
  }

  /** The rules as a JSON array. */
  public static String writeRules(List<UserRule> rules) {
    return write(rules, UserRule.class).toString();
  }

  /** The rules of a JSON array; empty where it is none. */
  public static Optional<List<UserRule>> readRules(String json) {
    return read(json, UserRule.class);
  }

  /** The conditions as a JSON array. */
  public static String writeConditions(List<Condition> conditions) {
    return write(conditions, Condition.class).toString();
  }

  /** The conditions of a JSON array; empty where it is none. */
  public static Optional<List<Condition>> readConditions(String json) {
    return read(json, Condition.class);
  }

  /** The segments as a JSON array. */
  static String writeSegments(List<Segment> segments) {
    return write(segments, Segment.class).toString();
  }

  /** The segments of a JSON array; empty where it is none. */
  static Optional<List<Segment>> readSegments(String json) {
    return read(json, Segment.class);
  }

  /**
   * Conditions, rules or segments as JSON nodes, for a larger document.
   *
   * @param kind {@link Condition}, {@link UserRule} or {@link Segment}
   */
  public static <T> ArrayNode write(List<? extends T> all, Class<T> kind) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    all.forEach(one -> array.add(RECORDS.write(one, kind)));
    return array;
  }

  private static <T> Optional<List<T>> read(String json, Class<T> kind) {
    try {
      JsonNode root = JSON.readTree(json);
      if (!root.isArray()) {
        return Optional.empty();
      }
      List<T> all = new ArrayList<>();
      root.forEach(node -> all.add(kind.cast(RECORDS.read(node, kind))));
      return Optional.of(all);
    } catch (JsonProcessingException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
