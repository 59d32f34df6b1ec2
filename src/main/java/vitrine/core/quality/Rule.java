package vitrine.core.quality;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a row may be left out for, in the order in which rules are applied: a row that several rules
 * would take is counted for the first of them that is on.
 */
public enum Rule {
  /**
   * The row repeats one that an earlier export of the same dataset already had. Of equal rows, as
   * many stay as the export has that holds most of them.
   */
  OVERLAP,
  /** Every column is equal to that of an earlier row; the first stays. */
  DUPLICATES,
  /** The time lies outside the plausible days. */
  TIMES,
  /** The user has more events per active day than a person makes. */
  ROBOTS,
  /** The price is zero or negative. */
  PRICES,
  /** The product is none: postage, a manual correction, a test. */
  ITEMS,
  /** Nobody is named. */
  USERS;

  /** The name on the command line and in JSON: lower case. */
  public String argument() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The rule of this name. */
  public static Optional<Rule> of(String argument) {
    return Arrays.stream(values()).filter(rule -> rule.argument().equals(argument)).findFirst();
  }
}
