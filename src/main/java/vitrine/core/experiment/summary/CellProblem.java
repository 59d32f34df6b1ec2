package vitrine.core.experiment.summary;

import java.util.Locale;
import java.util.Optional;

/**
 * What is wrong with a cell of typed sums.
 *
 * @param row of the arm, from 0
 * @param column of the cell; empty where the planned units are meant, which stand for themselves
 * @param kind what is wrong; the bundles hold a sentence under {@link Kind#key()}
 * @param value what stands there
 */
public record CellProblem(int row, Optional<SumsColumn> column, Kind kind, String value) {

  /** What can be wrong. */
  public enum Kind {
    /** Nothing stands there. */
    MISSING,
    /** No number. */
    NO_NUMBER,
    /** No whole number of units. */
    NO_COUNT,
    /** A negative number where none can be. */
    NEGATIVE,
    /** Another arm has the same name. */
    TWICE,
    /** More conversions than units. */
    MORE_THAN_UNITS,
    /** A sum of squares smaller than the sum's own square divided by the units. */
    CONTRADICTS;

    /** The key of its sentence, which has places for the row, the column and the value. */
    public String key() {
      return "sums.problem." + name().toLowerCase(Locale.ROOT).replace('_', '.');
    }
  }
}
