package vitrine.core.experiment;

import java.time.LocalDate;

/** A value inside a sentence, in no language yet. */
public sealed interface Figure {
  /** A name of the user's data, as it is. */
  record Name(String text) implements Figure {}

  /** A text of the bundles. */
  record Term(String key) implements Figure {}

  /** A whole number. */
  record Count(long value) implements Figure {}

  /** A day of the calendar. */
  record Date(LocalDate day) implements Figure {}

  /** A number with four significant digits. */
  record Amount(double value, boolean signed) implements Figure {}

  /** A share as a percentage. */
  record Share(double value, boolean signed) implements Figure {}

  /** A difference of shares, in percentage points. */
  record Points(double value) implements Figure {}

  /** A p-value with its relation: "= 0.00155", "&lt; 0.0001". */
  record Probability(double value) implements Figure {}
}
