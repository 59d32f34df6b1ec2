package vitrine.core.experiment.summary;

import java.util.ArrayList;
import java.util.List;

/** A type of metric whose sums can be typed, with the columns that it needs in their order. */
public enum SumsKind {
  /** The mean over units. */
  MEAN("mean", SumsColumn.ARM, SumsColumn.UNITS, SumsColumn.SUM, SumsColumn.SUM_SQUARES),
  /** The share of units that converted. */
  PROPORTION("proportion", SumsColumn.ARM, SumsColumn.UNITS, SumsColumn.SUM),
  /** One sum over another. */
  RATIO(
      "ratio",
      SumsColumn.ARM,
      SumsColumn.UNITS,
      SumsColumn.SUM,
      SumsColumn.SUM_SQUARES,
      SumsColumn.DENOMINATOR_SUM,
      SumsColumn.DENOMINATOR_SUM_SQUARES,
      SumsColumn.CROSS_PRODUCT);

  private final String argument;

  @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody changes
  private final List<SumsColumn> required;

  SumsKind(String argument, SumsColumn... required) {
    this.argument = argument;
    this.required = List.of(required);
  }

  /** Its name in the JSON. */
  public String argument() {
    return argument;
  }

  /** The columns that every arm needs. */
  public List<SumsColumn> required() {
    return required;
  }

  /** All columns, the planned share last. */
  public List<SumsColumn> columns() {
    List<SumsColumn> all = new ArrayList<>(required);
    all.add(SumsColumn.WEIGHT);
    return List.copyOf(all);
  }
}
