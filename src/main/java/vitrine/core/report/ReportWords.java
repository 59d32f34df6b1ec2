package vitrine.core.report;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import vitrine.core.dataset.EventKind;
import vitrine.core.engagement.Figure;
import vitrine.core.engagement.Kpi;
import vitrine.core.engagement.log.EventSelection;
import vitrine.core.exposure.ExperimentQuery;

/** A report's words and numbers in one language. */
public final class ReportWords {
  static final String NONE = "–";

  private final ResourceBundle bundle;
  private final Locale locale;

  /** Words from a bundle, numbers in its language. */
  public ReportWords(ResourceBundle bundle, Locale locale) {
    this.bundle = bundle;
    this.locale = locale;
  }

  /** The words of a language, English where there are none. */
  public static ReportWords in(Locale locale) {
    // Without this an English report on a Chinese machine would fall back to Chinese.
    ResourceBundle.Control exact =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT);
    return new ReportWords(ResourceBundle.getBundle("vitrine.messages", locale, exact), locale);
  }

  /** The language. */
  public Locale locale() {
    return locale;
  }

  /** The text of a key as it stands in the bundle. */
  public String pattern(String key) {
    return bundle.getString(key);
  }

  /** The text of a key with its placeholders filled. */
  public String text(String key, Object... arguments) {
    return arguments.length == 0
        ? bundle.getString(key)
        : new MessageFormat(bundle.getString(key), locale).format(arguments);
  }

  /** The columns that tell units and arms of an experiment. */
  public String reading(ExperimentQuery query) {
    return text("report.experiment.scope", query.unit(), query.variant());
  }

  /** A whole number. */
  public String count(long value) {
    return decimal(value, 0);
  }

  /** A number with so many decimals. */
  public String decimal(double value, int digits) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    return format.format(value);
  }

  /** A share with one decimal: .05 is 5.0 %. */
  public String percent(double share) {
    NumberFormat format = NumberFormat.getPercentInstance(locale);
    format.setMinimumFractionDigits(1);
    format.setMaximumFractionDigits(1);
    return format.format(share);
  }

  /** A share with its sign. */
  String change(double share) {
    return (share > 0 ? "+" : "") + percent(share);
  }

  /** A figure in its unit, or a dash. */
  String figure(Figure figure, Kpi.Unit unit) {
    if (figure.number().isEmpty()) {
      return NONE;
    }
    double value = figure.number().getAsDouble();
    return switch (unit) {
      case COUNT -> decimal(value, value == Math.rint(value) ? 0 : 1);
      case RATE -> percent(value);
      case RATIO, MONEY -> decimal(value, 2);
      case SECONDS -> decimal(value, 0) + " s";
    };
  }

  /** A kind of event. */
  String event(EventKind kind) {
    return text("engagement.event." + kind.name().toLowerCase(Locale.ROOT));
  }

  /** A kind of event by its name here, any other event as the source calls it. */
  String event(EventSelection selection) {
    return switch (selection.event()) {
      case EventSelection.Event.OfKind kind -> event(kind.kind());
      case EventSelection.Event.Named named -> named.name();
    };
  }

  /** A length of time in whole days, or else in hours. */
  String window(Duration window) {
    boolean days = window.equals(Duration.ofDays(window.toDays()));
    return days
        ? text("engagement.window.days", count(window.toDays()))
        : text("engagement.window.hours", count(window.toHours()));
  }

  /** A column of words. */
  ReportBlock.Column words(String key) {
    return new ReportBlock.Column(text(key), false);
  }

  /** A column of numbers. */
  ReportBlock.Column numbers(String key) {
    return new ReportBlock.Column(text(key), true);
  }

  /** Names in a row. */
  static String list(List<String> names) {
    return String.join(", ", names);
  }
}
