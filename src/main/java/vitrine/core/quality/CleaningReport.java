package vitrine.core.quality;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import vitrine.core.common.Fingerprint;
import vitrine.core.dataset.RowSet;
import vitrine.core.workspace.Cleaning;

/**
 * What the cleaning rules of a dataset take. Rows of the frame = rows left + rows taken by each
 * rule, always.
 *
 * @param data fingerprint of the whole frame
 * @param zone whose days count
 * @param rules the switches and bounds
 * @param columns names of the columns, for the sample rows
 * @param outcomes of every rule, in the order in which they are applied
 * @param days what {@link Rule#TIMES} goes by; empty where there are no times
 * @param robots users that {@link Rule#ROBOTS} would take alone
 * @param items what {@link Rule#ITEMS} goes by; empty where there are no products
 * @param removed the rows that the rules take
 */
public record CleaningReport(
    Fingerprint data,
    ZoneId zone,
    CleaningRules rules,
    List<String> columns,
    List<RuleOutcome> outcomes,
    Optional<PlausibleDays> days,
    int robots,
    Optional<TestItems> items,
    RowSet removed) {
  /** Copies the lists. */
  public CleaningReport {
    columns = List.copyOf(columns);
    outcomes = List.copyOf(outcomes);
  }

  /** Rows of the whole frame. */
  public long rows() {
    return removed.rows();
  }

  /** Rows that no rule takes. */
  public long rowsLeft() {
    return removed.rows() - removed.count();
  }

  /** What a rule comes to. */
  public RuleOutcome outcome(Rule rule) {
    return outcomes.get(rule.ordinal());
  }

  /** What is stored with the dataset. */
  public Cleaning cleaning() {
    return new Cleaning(RulesJson.text(rules), removed);
  }
}
