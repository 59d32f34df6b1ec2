package vitrine.core.quality;

import java.util.List;

/**
 * What a rule comes to.
 *
 * @param applicable whether the data has what the rule looks at: a price, a second export …
 * @param on whether it takes rows
 * @param taken rows that it takes and no earlier rule does; 0 while it is off
 * @param alone rows that it would take if it were the only rule that is on
 * @param sample the first rows that it would take alone
 */
public record RuleOutcome(
    Rule rule, boolean applicable, boolean on, long taken, long alone, List<SampleRow> sample) {
  /** Copies the list. */
  public RuleOutcome {
    sample = List.copyOf(sample);
  }
}
