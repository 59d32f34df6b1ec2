package vitrine.core.importing;

import java.util.List;
import java.util.Locale;

/**
 * Something about the files that the user should know before importing them.
 *
 * @param arguments what its sentence names
 */
public record PlanNote(Code code, List<String> arguments) {
  /** What there is to know. */
  public enum Code {
    /** Two columns had one name: the name, the new name of the second. */
    DUPLICATE_COLUMN,
    /** There is only one column. */
    ONE_COLUMN,
    /** The first row is data: columns are c1, c2 … */
    NO_HEADER,
    /** The column, the formats. */
    MIXED_TIME_FORMATS,
    /** The column: day and month cannot be told apart. */
    AMBIGUOUS_DATES,
    /** The file, the column that it lacks. */
    COLUMN_ABSENT,
    /** The column that the dataset did not have before. */
    COLUMN_LEFT_OUT,
    /** The file, the sheet that is read because those before it are empty. */
    SHEET_READ,
    /** The file, a sheet that does not go with the others. */
    SHEET_LEFT_OUT;

    /** Its sentence in the message bundles. */
    public String key() {
      return "import.note." + name().toLowerCase(Locale.ROOT).replace('_', '.');
    }
  }

  /** Copies the list. */
  public PlanNote {
    arguments = List.copyOf(arguments);
  }

  static PlanNote of(Code code, String... arguments) {
    return new PlanNote(code, List.of(arguments));
  }
}
