package vitrine.core.importing;

import java.util.Locale;
import vitrine.core.dataset.Role;

/** How the values of a column are kept. */
public enum ColumnType {
  /** Ids, categories and free text: kept letter by letter, as dictionary codes. */
  TEXT,
  /** Numbers. */
  NUMBER,
  /** Yes and no, kept as 1 and 0. */
  FLAG,
  /** Points in time. */
  TIME;

  /** The type that a role asks for; an attribute keeps the type that its values suggest. */
  static ColumnType of(Role role, ColumnType suggested) {
    return switch (role) {
      case PRICE, QUANTITY, STOCK, POSITION, PROPENSITY, DWELL, RATING -> NUMBER;
      case TIME -> TIME;
      case ATTRIBUTE, IGNORED -> suggested;
      default -> TEXT;
    };
  }

  /** The name on the command line and in JSON: lower case. */
  public String argument() {
    return name().toLowerCase(Locale.ROOT);
  }
}
