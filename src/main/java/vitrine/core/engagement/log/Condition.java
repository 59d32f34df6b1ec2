package vitrine.core.engagement.log;

import java.util.Set;

/**
 * An event filter on one column: a row matches if the column holds one of the values.
 *
 * @param column a categorical column of the data
 * @param values what it may hold
 */
public record Condition(String column, Set<String> values) {
  /** Copies the set. */
  public Condition {
    values = Set.copyOf(values);
  }
}
