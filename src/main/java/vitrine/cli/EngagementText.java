package vitrine.cli;

import java.io.PrintWriter;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vitrine.core.dataset.EventKind;
import vitrine.core.engagement.EngagementQuery;
import vitrine.core.engagement.Figure;
import vitrine.core.engagement.Kpi;
import vitrine.core.engagement.Reason;
import vitrine.core.engagement.Slice;
import vitrine.core.engagement.log.Condition;
import vitrine.core.engagement.log.EventSelection;
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
      out.println(text("filtered", conditions(query.where())));
    }
    if (!query.users().isEmpty()) {
      out.println(format("engagement.filter.users"));
    }
  }

  /** The number, or the reason why there is none. */
  String value(Figure figure, Kpi.Unit unit) {
    return figure instanceof Figure.NotEstimable not ? reason(not.reason()) : number(figure, unit);
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

  String seconds(double value) {
    return number(Figure.of(value), Kpi.Unit.SECONDS);
  }

  String reason(Reason reason) {
    return messages.getString("engagement.reason." + reason.key());
  }

  /** Says why figures are missing, each reason once and on a line of its own. */
  void reasons(Figure... figures) {
    Stream.of(figures)
        .flatMap(figure -> figure instanceof Figure.NotEstimable not ? Stream.of(not) : Stream.of())
        .map(Figure.NotEstimable::reason)
        .distinct()
        .forEach(reason -> out.println(reason(reason)));
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

  /** A kind of event by its name here, any other as the source calls it, then its conditions. */
  String event(EventSelection selection) {
    String name =
        switch (selection.event()) {
          case EventSelection.Event.OfKind kind -> event(kind.kind());
          case EventSelection.Event.Named named -> named.name();
        };
    return selection.where().isEmpty() ? name : name + " (" + conditions(selection.where()) + ")";
  }

  /** A part of a whole that was broken down by a column. */
  String slice(Slice slice) {
    return switch (slice) {
      case Slice.Value value -> value.name();
      case Slice.Others others -> text("others", count(others.values()));
      case Slice.Missing missing -> text("missing");
      case Slice.Outside outside -> text("outside");
    };
  }

  /** A length of time in whole days, or else in hours. */
  String window(Duration window) {
    boolean days = window.equals(Duration.ofDays(window.toDays()));
    return days
        ? format("engagement.window.days", count(window.toDays()))
        : format("engagement.window.hours", count(window.toHours()));
  }

  private static String conditions(List<Condition> where) {
    return where.stream().map(Condition::notation).collect(Collectors.joining(", "));
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
