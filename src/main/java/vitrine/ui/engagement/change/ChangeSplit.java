package vitrine.ui.engagement.change;

/** What the user can have a figure split by. */
public sealed interface ChangeSplit {

  /** Its name in the data or in the workspace. */
  String name();

  /** The values of a column. */
  record Column(String name) implements ChangeSplit {}

  /** A saved segment, and everybody else. */
  record Saved(String name) implements ChangeSplit {}
}
