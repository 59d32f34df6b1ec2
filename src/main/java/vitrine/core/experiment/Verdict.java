package vitrine.core.experiment;

import java.util.List;
import java.util.Locale;

/**
 * What an experiment says about one metric of one arm.
 *
 * @param metric what is measured
 * @param arm the variant
 * @param level in one word
 * @param clauses in sentences, the first one the verdict itself
 */
public record Verdict(String metric, String arm, Level level, List<Clause> clauses) {
  /** The verdict in one word. */
  public enum Level {
    /** Significant, and in the direction that is better. */
    BETTER,
    /** Significant, and in the direction that is worse. */
    WORSE,
    /** Not significant: both directions fit the data. */
    UNDECIDED,
    /** A guardrail that is shown to lose less than its margin. */
    SAFE,
    /** A guardrail that may have lost more than its margin. */
    UNPROVEN,
    /** The sample ratio check alarms: nothing is called a win. */
    REFUSED,
    /** There is no effect to judge. */
    NOT_ESTIMABLE;

    /** The name in JSON: {@code notEstimable}. */
    public String argument() {
      return this == NOT_ESTIMABLE ? "notEstimable" : name().toLowerCase(Locale.ROOT);
    }
  }

  /** Copies the list. */
  public Verdict {
    clauses = List.copyOf(clauses);
  }
}
