package vitrine.core.chart;

/**
 * How a chart writes values.
 *
 * @param kind what the values are
 * @param decimals digits after the point; of the percentage for {@link Kind#PERCENT}
 * @param currency ISO code or sign of the currency for {@link Kind#MONEY}, else empty
 */
public record ValueFormat(Kind kind, int decimals, String currency) {

  /** What values are. */
  public enum Kind {
    NUMBER,
    /** A share: .05 is written 5 %. */
    PERCENT,
    MONEY
  }

  /** Whole numbers with separators. */
  public static ValueFormat whole() {
    return new ValueFormat(Kind.NUMBER, 0, "");
  }

  /** Numbers with so many decimals. */
  public static ValueFormat number(int decimals) {
    return new ValueFormat(Kind.NUMBER, decimals, "");
  }

  /** Shares as percentages with so many decimals. */
  public static ValueFormat percent(int decimals) {
    return new ValueFormat(Kind.PERCENT, decimals, "");
  }

  /** Money without decimals. */
  public static ValueFormat money(String currency) {
    return new ValueFormat(Kind.MONEY, 0, currency);
  }
}
