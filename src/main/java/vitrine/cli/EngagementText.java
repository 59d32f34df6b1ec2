package vitrine.cli;

import java.io.PrintWriter;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import vitrine.core.dataset.EventKind;
import vitrine.core.engagement.EngagementQuery;
import vitrine.core.engagement.Figure;
import vitrine.core.engagement.Kpi;
import vitrine.core.engagement.log.Period;
import vitrine.core.workspace.DatasetEntry;

/** What people read of all engagement views: the heading, and figures in their language. */
record EngagementText(DatasetEntry entry, ResourceBundle messages, PrintWriter out) {

  /** Says which data, days and filter the view is of. */
  void header(Period period, String zone, EngagementQuery query) {
    out.println(
        text(
            "header",
            entry.name(),
            period.from().toString(),
            period.to().toString(),
            count(period.days()),
            zone));
    if (!query.where().isEmpty()) {
      out.println(
          text(
              "filtered",
              query.where().stream()
                  .map(c -> c.column() + " = " + String.join(" | ", c.values()))
                  .collect(Collectors.joining(", "))));
    }
  }

  /** The number, or the reason why there is none. */
  String value(Figure figure, Kpi.Unit unit) {
    return figure instanceof Figure.NotEstimable not
        ? messages.getString("engagement.reason." + not.reason().key())
        : number(figure, unit);
  }

  /** The number, or a dash where there is none. */
  String number(Figure figure, Kpi.Unit unit) {
    if (figure.number().isEmpty()) {
      return "–";
    }
    double value = figure.number().getAsDouble();
    return switch (unit) {
      case COUNT -> decimal(value, value == Math.rint(value) ? 0 : 1);
      case RATE -> percent(value);
      case RATIO, MONEY -> decimal(value, 2);
      case SECONDS -> value < 3600 ? decimal(value, 1) + " s" : decimal(value / 3600, 1) + " h";
    };
  }

  String interval(Figure figure) {
    return figure instanceof Figure.Share share
        ? percent(share.interval().low()) + " – " + percent(share.interval().high())
        : "–";
  }

  String percent(double value) {
    NumberFormat format = NumberFormat.getPercentInstance(locale());
    format.setMinimumFractionDigits(1);
    format.setMaximumFractionDigits(1);
    return format.format(value);
  }

  String decimal(double value, int digits) {
    NumberFormat format = NumberFormat.getNumberInstance(locale());
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    return format.format(value);
  }

  String count(long value) {
    return decimal(value, 0);
  }

  String event(EventKind kind) {
    return messages.getString("engagement.event." + kind.name().toLowerCase(Locale.ROOT));
  }

  /** A text of the engagement verb. */
  String text(String key, Object... arguments) {
    return format("engagement.cli." + key, arguments);
  }

  /** The text of a key with its places filled. */
  String format(String key, Object... arguments) {
    return MessageFormat.format(messages.getString(key), arguments);
  }

  private Locale locale() {
    return messages.getLocale();
  }
}
