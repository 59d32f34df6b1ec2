package vitrine.core.experiment.summary;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A column of typed sums, under its name in the JSON of {@code --summary}. */
public enum SumsColumn {
  /** The variant. */
  ARM("name", "arm", "variant", "group", "组", "版本"),
  /** Units. */
  UNITS("n", "units", "users", "count", "visitors", "单位数"),
  /** Over units; of a proportion the units that converted. */
  SUM("sum", "conversions", "converted", "numeratorSum", "合计", "转化数"),
  /** Over units. */
  SUM_SQUARES("sumSquares", "sumOfSquares", "numeratorSumSquares", "平方和"),
  /** A ratio's denominator, over units. */
  DENOMINATOR_SUM("denominatorSum", "分母合计"),
  /** A ratio's denominator, over units. */
  DENOMINATOR_SUM_SQUARES("denominatorSumSquares", "分母平方和"),
  /** Numerator times denominator, over units. */
  CROSS_PRODUCT("crossProduct", "sumProducts", "乘积和"),
  /** The planned share, on any scale; equal ones where all are blank. */
  WEIGHT("weight", "share", "planned", "plannedShare", "计划比例");

  private final String field;

  @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody changes
  private final List<String> names;

  SumsColumn(String field, String... others) {
    this.field = field;
    this.names = List.of(others);
  }

  /** Its name in the JSON. */
  public String field() {
    return field;
  }

  /** The column that a heading names; case and separators do not count. */
  public static Optional<SumsColumn> of(String heading) {
    String wanted = plain(heading);
    return Arrays.stream(values())
        .filter(
            column ->
                plain(column.field).equals(wanted)
                    || column.names.stream().anyMatch(name -> plain(name).equals(wanted)))
        .findFirst();
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
