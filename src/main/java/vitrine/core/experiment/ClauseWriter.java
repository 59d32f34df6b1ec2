package vitrine.core.experiment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * Writes clauses and figures in a language.
 *
 * @param patterns the text of a key
 * @param locale of numbers
 */
public record ClauseWriter(UnaryOperator<String> patterns, Locale locale) {
  private static final double SMALLEST_P = 1e-4;

  /** The sentence. */
  public String write(Clause clause) {
    Object[] arguments = clause.figures().stream().map(this::write).toArray();
    return new MessageFormat(patterns.apply(clause.key()), locale).format(arguments);
  }

  /** The figure. */
  public String write(Figure figure) {
    return switch (figure) {
      case Figure.Name name -> name.text();
      case Figure.Term term -> patterns.apply(term.key());
      case Figure.Count count -> NumberFormat.getIntegerInstance(locale).format(count.value());
      case Figure.Date date ->
          DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
              .withLocale(locale)
              .format(date.day());
      case Figure.Amount amount -> sign(amount.value(), amount.signed()) + amount(amount.value());
      case Figure.Share share -> sign(share.value(), share.signed()) + percent(share.value());
      case Figure.Points points ->
          new MessageFormat(patterns.apply("experiment.figure.points"), locale)
              .format(
                  new Object[] {
                    sign(points.value(), true) + decimals(Math.abs(points.value()) * 100, 2)
                  });
      case Figure.Probability p -> relation(p.value());
    };
  }

  /** A share or a difference of shares in hundredths, signed and without a unit: −4.51. */
  public String hundredths(double share) {
    return Double.isFinite(share)
        ? sign(share, true) + decimals(Math.abs(share) * 100, 2)
        : sign(share, true) + "∞";
  }

  /** A p-value without its name: 0.00155, "&lt; 0.0001" below that. */
  public String probability(double p) {
    return p < SMALLEST_P ? "< " + decimals(SMALLEST_P, 4) : significant(p, 3);
  }

  /** A p-value behind its name: "= 0.00155", or "&lt; 0.0001" below that. */
  public String relation(double p) {
    return p < SMALLEST_P ? probability(p) : "= " + probability(p);
  }

  private String amount(double value) {
    return significant(Math.abs(value), 4);
  }

  private String percent(double share) {
    double size = Math.abs(share);
    int digits = size < .001 && size > 0 ? 4 : 2;
    NumberFormat format = NumberFormat.getPercentInstance(locale);
    format.setMaximumFractionDigits(digits);
    format.setMinimumFractionDigits(size >= .9999 || size == Math.rint(size * 100) / 100 ? 0 : 2);
    return format.format(size);
  }

  private static String sign(double value, boolean signed) {
    if (value < 0) {
      return "−";
    }
    return signed && value > 0 ? "+" : "";
  }

  private String decimals(double value, int digits) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    return format.format(value);
  }

  private String significant(double value, int digits) {
    if (!Double.isFinite(value)) {
      return "∞";
    }
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_UP));
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    // Whole numbers keep all their digits: 49,854 is not 49,850.
    if (Math.abs(value) >= Math.pow(10, digits)) {
      format.setMaximumFractionDigits(0);
      return format.format(value);
    }
    boolean whole = value == Math.rint(value);
    int scale = whole ? rounded.stripTrailingZeros().scale() : rounded.scale();
    format.setMinimumFractionDigits(Math.max(0, scale));
    format.setMaximumFractionDigits(Math.max(0, scale));
    return format.format(rounded);
  }
}
