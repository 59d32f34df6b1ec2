package vitrine.core.experiment.summary;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import vitrine.core.experiment.Direction;

/**
 * Sums of one metric as a user types them, checked or not.
 *
 * @param metric its name
 * @param kind what its arms are made of
 * @param direction which way is better
 * @param planned units of the two largest arms together, as typed; blank: nobody planned
 * @param arms a row each, the control first; blank rows do not count
 */
public record SumsDraft(
    String metric,
    SumsKind kind,
    Direction direction,
    String planned,
    List<Map<SumsColumn, String>> arms) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Copies the rows. */
  public SumsDraft {
    arms = arms.stream().map(Map::copyOf).toList();
  }

  /** A mean of two arms that nobody has typed anything for. */
  public static SumsDraft empty() {
    return new SumsDraft("", SumsKind.PROPORTION, Direction.MORE, "", List.of(Map.of(), Map.of()));
  }

  /** Whether nothing is typed. */
  public boolean blank() {
    return arms.stream().allMatch(SumsDraft::blank);
  }

  /** What is wrong, cell by cell; empty where the sums can be judged. */
  public List<CellProblem> problems() {
    return SumsCheck.of(this);
  }

  /**
   * The form of {@code --summary}.
   *
   * @param name of a metric that has none
   * @throws IllegalStateException where there are {@link #problems}
   */
  public String json(String name) {
    if (!problems().isEmpty()) {
      throw new IllegalStateException("sums with problems");
    }
    ObjectNode root = JSON.createObjectNode();
    SumsNumbers.count(planned).ifPresent(units -> root.put("planned", units));
    ObjectNode object = root.putArray("metrics").addObject();
    object.put("name", metric.isBlank() ? name : metric.strip());
    object.put("type", kind.argument());
    object.put("direction", direction == Direction.LESS ? "less" : "more");
    ArrayNode list = object.putArray("arms");
    for (Map<SumsColumn, String> arm : arms) {
      if (!blank(arm)) {
        write(arm, list.addObject());
      }
    }
    return root.toPrettyString();
  }

  private void write(Map<SumsColumn, String> arm, ObjectNode object) {
    for (SumsColumn column : kind.columns()) {
      String cell = cell(arm, column);
      OptionalLong count = SumsNumbers.count(cell);
      OptionalDouble number = SumsNumbers.number(cell);
      if (column == SumsColumn.ARM) {
        object.put(column.field(), cell);
      } else if (column == SumsColumn.UNITS) {
        object.put(column.field(), count.orElseThrow());
      } else {
        number.ifPresent(value -> object.put(column.field(), value));
      }
    }
  }

  /** The same with another cell. */
  public SumsDraft with(int row, SumsColumn column, String cell) {
    List<Map<SumsColumn, String>> changed = new ArrayList<>(arms);
    Map<SumsColumn, String> arm = new EnumMap<>(SumsColumn.class);
    arm.putAll(arms.get(row));
    arm.put(column, cell);
    changed.set(row, arm);
    return withArms(changed);
  }

  /** The same with other rows. */
  public SumsDraft withArms(List<Map<SumsColumn, String>> rows) {
    return new SumsDraft(metric, kind, direction, planned, rows);
  }

  static boolean blank(Map<SumsColumn, String> arm) {
    return arm.values().stream().allMatch(String::isBlank);
  }

  static String cell(Map<SumsColumn, String> arm, SumsColumn column) {
    return arm.getOrDefault(column, "").strip();
  }
}
