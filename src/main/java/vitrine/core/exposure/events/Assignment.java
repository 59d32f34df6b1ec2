package vitrine.core.exposure.events;

import java.util.Optional;

/** Where it stands which arm a unit was assigned to. */
public sealed interface Assignment {

  /**
   * In a column of the events. A unit is assigned at its first event that names a variant.
   *
   * @param variant the column
   */
  record ByColumn(String variant) implements Assignment {}

  /**
   * In another dataset or file, a row an assignment. Columns that are not named are found by what
   * they mean: the user, the variant, the time.
   *
   * @param dataset its name in the workspace
   * @param unit column of the ids, which match letter by letter those of the events' users
   * @param variant column of the arm
   * @param time column of the time of assignment; without one a unit is assigned from the start
   */
  record ByTable(
      String dataset, Optional<String> unit, Optional<String> variant, Optional<String> time)
      implements Assignment {

    /** A dataset whose columns are found by what they mean. */
    public ByTable(String dataset) {
      this(dataset, Optional.empty(), Optional.empty(), Optional.empty());
    }
  }
}
