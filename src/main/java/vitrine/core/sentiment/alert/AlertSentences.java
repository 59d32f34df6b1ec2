package vitrine.core.sentiment.alert;

import java.util.function.UnaryOperator;

/** Alerts in words that a merchandiser reads. */
public final class AlertSentences {
  private static final double MONTHS_A_YEAR = 12;
  private static final double LONGEST_YEARS = 100;

  private final Text text;

  /** Fills the sentence of a key. */
  @FunctionalInterface
  public interface Text {
    /** The sentence with its places filled. */
    String of(String key, Object... arguments);
  }

  /** Sentences of this language. */
  public AlertSentences(Text text) {
    this.text = text;
  }

  /** What the accepted false alarms mean. */
  public String accepted(FalseAlarms accepted, int series) {
    return text.of("alerts.accepted", accepted.inThirtyDays(), series);
  }

  /** How many series could not be tested. */
  public String untested(AlertScan.Reason reason, long series) {
    return text.of("alerts.untested." + reason.argument(), series);
  }

  /** The name of the product, and of the aspect where it is about one. */
  public String what(Alert alert, UnaryOperator<String> title) {
    return what(alert.product().map(title).orElseGet(() -> text.of("alerts.shop")), alert.aspect());
  }

  private String what(String product, String aspect) {
    return aspect.equals(Mentions.WHOLE)
        ? product
        : text.of("alerts.about", product, aspect(aspect));
  }

  /** The name of an aspect. */
  public String aspect(String aspect) {
    return aspect.equals(Mentions.WHOLE) ? text.of("alerts.whole") : aspect;
  }

  /** How many reviews were negative, and how many were expected. */
  public String counts(Alert alert) {
    return text.of(
        "alerts.counts." + alert.span().argument(),
        alert.negative(),
        alert.reviews(),
        alert.share(),
        alert.expected());
  }

  /** How rare an alert would be if nothing had changed. */
  public String chance(double monthsBetween) {
    double years = monthsBetween / MONTHS_A_YEAR;
    if (years >= LONGEST_YEARS) {
      return text.of("alerts.chance.never");
    }
    if (years >= 2) {
      return text.of("alerts.chance.years", Math.round(years));
    }
    return monthsBetween >= 1.5
        ? text.of("alerts.chance.months", Math.round(monthsBetween))
        : text.of("alerts.chance.month", Math.max(1, Math.round(1 / monthsBetween)));
  }
}
