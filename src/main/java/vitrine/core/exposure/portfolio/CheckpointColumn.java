package vitrine.core.exposure.portfolio;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;

/** A column of a file of checkpoints, recognised by name; case and separators do not count. */
public enum CheckpointColumn {
  EXPERIMENT("experiment_id", "experiment", "test_id", "test", "experiment_name"),
  VARIANT("variant_id", "variant", "arm", "variation", "variation_id"),
  METRIC("metric_id", "metric", "metric_name"),
  TIME("time_since_start", "time", "day", "days", "days_since_start"),
  CONTROL_COUNT("count_c", "n_c", "count_control", "control_count", "n_control"),
  TREATMENT_COUNT("count_t", "n_t", "count_treatment", "treatment_count", "n_treatment"),
  CONTROL_MEAN("mean_c", "mean_control", "control_mean"),
  TREATMENT_MEAN("mean_t", "mean_treatment", "treatment_mean"),
  CONTROL_VARIANCE("variance_c", "var_c", "variance_control", "control_variance"),
  TREATMENT_VARIANCE("variance_t", "var_t", "variance_treatment", "treatment_variance");

  @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody changes
  private final List<String> names;

  CheckpointColumn(String... names) {
    this.names = List.of(names);
  }

  /** The usual name, also that on the command line: {@code count_c}. */
  public String argument() {
    return names.getFirst();
  }

  /** The column of this argument. */
  public static Optional<CheckpointColumn> of(String argument) {
    return List.of(values()).stream()
        .filter(column -> column.argument().equals(argument))
        .findFirst();
  }

  /** Whether these columns hold checkpoints, going by their names. */
  public static boolean recognised(List<String> columns) {
    return List.of(values()).stream().allMatch(column -> column.among(columns).isPresent());
  }

  /**
   * The name of each column.
   *
   * @param columns of the data
   * @param chosen names that the user gave, which are asked first
   * @throws VitrineException if one is not there
   */
  public static Map<CheckpointColumn, String> find(
      List<String> columns, Map<CheckpointColumn, String> chosen) {
    Map<CheckpointColumn, String> found = new EnumMap<>(CheckpointColumn.class);
    for (CheckpointColumn column : values()) {
      String name = chosen.get(column);
      if (name == null) {
        name = column.among(columns).orElseThrow(() -> absent(column.argument(), columns));
      } else if (!columns.contains(name)) {
        throw absent(name, columns);
      }
      found.put(column, name);
    }
    return found;
  }

  private Optional<String> among(List<String> columns) {
    return names.stream()
        .flatMap(name -> columns.stream().filter(column -> plain(column).equals(plain(name))))
        .findFirst();
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private static VitrineException absent(String name, List<String> columns) {
    return new VitrineException(ProblemCode.EXPERIMENT_NO_COLUMN, name, String.join(", ", columns));
  }
}
