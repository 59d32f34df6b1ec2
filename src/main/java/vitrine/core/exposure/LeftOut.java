package vitrine.core.exposure;

/**
 * Rows that a rule left out.
 *
 * @param rule which one
 * @param notation its conditions or days, the same in every language; empty where it has none
 * @param rows how many rows
 */
public record LeftOut(Rule rule, String notation, long rows) {
  /** The kinds of rules. */
  public enum Rule {
    /** Days that count. */
    DAYS("days"),
    /** Conditions on columns. */
    KEEP("keep"),
    /** A unit's first row only. */
    FIRST_ROW("firstRow");

    private final String code;

    Rule(String code) {
      this.code = code;
    }

    /** The name in JSON and in the bundles. */
    public String code() {
      return code;
    }
  }
}
