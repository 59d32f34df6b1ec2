package vitrine.cli;

import java.io.PrintWriter;
import java.text.NumberFormat;
import java.util.OptionalDouble;
import java.util.ResourceBundle;
import vitrine.core.experiment.ClauseWriter;
import vitrine.core.experiment.Correction;
import vitrine.core.experiment.ExperimentOutcome;
import vitrine.core.experiment.Figure;
import vitrine.core.experiment.portfolio.Look;
import vitrine.core.experiment.portfolio.MetricSummary;
import vitrine.core.experiment.portfolio.PortfolioReport;
import vitrine.core.experiment.portfolio.StreamResult;
import vitrine.core.exposure.portfolio.Portfolio;
import vitrine.core.exposure.portfolio.RejectedRow;

/** A portfolio for people at a terminal: a line a metric, and on demand a line a stream. */
final class PortfolioText {
  private static final int MOST_ROWS_NAMED = 10;

  private final Words words;
  private final ClauseWriter writer;
  private final PrintWriter out;

  PortfolioText(ResourceBundle messages, PrintWriter out) {
    this.words = new Words(messages);
    this.writer = new ClauseWriter(messages::getString, messages.getLocale());
    this.out = out;
  }

  void print(PortfolioReport report, Portfolio portfolio, boolean streams) {
    rows(portfolio);
    out.println(
        text(
            report.planned().isPresent() ? "planned" : "unplanned",
            count((long) report.narrowest())));
    out.println(text("definition", number(report.alpha())));
    out.println();
    metrics(report);
    report.metrics().forEach(metric -> sentences(metric));
    if (streams) {
      out.println();
      streams(report);
    }
  }

  private void rows(Portfolio portfolio) {
    out.println(
        text(
            "rows",
            count(portfolio.rowsRead()),
            count(portfolio.rowsKept()),
            count(portfolio.rowsSetAside())));
    portfolio.firstAside().stream().limit(MOST_ROWS_NAMED).forEach(this::aside);
    if (portfolio.rowsSetAside() > MOST_ROWS_NAMED) {
      out.println(text("rowsMore", count(portfolio.rowsSetAside() - MOST_ROWS_NAMED)));
    }
  }

  private void aside(RejectedRow row) {
    out.println(
        text(
            "line",
            row.file(),
            count(row.line()),
            words.text(row.reason().key(), row.column(), row.value())));
  }

  private void metrics(PortfolioReport report) {
    TextTable table =
        new TextTable()
            .row(
                text("metric"),
                text("streams"),
                text("estimable"),
                text("end"),
                text("ever"),
                text("alwaysEnd"),
                text("alwaysEver"),
                text("benjaminiHochberg"),
                text("holm"));
    for (MetricSummary metric : report.metrics()) {
      table.row(
          metric.metric(),
          count(metric.streams()),
          count(metric.estimable()),
          count(metric.significantAtEnd()),
          count(metric.significantEver()),
          count(metric.alwaysValidAtEnd()),
          count(metric.alwaysValidEver()),
          count(metric.benjaminiHochberg()),
          count(metric.holm()));
    }
    table.print(out);
  }

  private void sentences(MetricSummary metric) {
    metric
        .notEstimable()
        .forEach(
            (reason, looks) ->
                out.println(
                    text(
                        "looksNotEstimable",
                        metric.metric(),
                        count(looks),
                        count(metric.looks()),
                        words.text("experiment.reason." + reason.code()))));
  }

  private void streams(PortfolioReport report) {
    TextTable table =
        new TextTable()
            .row(
                text("experiment"),
                text("variant"),
                text("metric"),
                text("time"),
                text("effect"),
                text("interval"),
                "p",
                text("pDiscovery"),
                text("pHolm"),
                text("firstSignificant"),
                text("firstAlways"));
    for (StreamResult stream : report.streams()) {
      table.row(
          stream.key().experiment(),
          stream.key().variant(),
          stream.key().metric(),
          number(stream.end().checkpoint().time()),
          effect(stream.end().fixed()),
          interval(stream.end().fixed()),
          p(stream.p(Correction.NONE)),
          p(stream.p(Correction.BENJAMINI_HOCHBERG)),
          p(stream.p(Correction.HOLM)),
          stream.firstSignificant().map(this::time).orElse("–"),
          stream.firstAlwaysValid().map(this::time).orElse("–"));
    }
    table.print(out);
  }

  private String effect(ExperimentOutcome outcome) {
    return outcome
        .estimated()
        .map(effect -> writer.write(new Figure.Amount(effect.value(), true)))
        .orElse("–");
  }

  private String interval(ExperimentOutcome outcome) {
    return outcome
        .estimated()
        .map(
            effect ->
                text(
                    "between",
                    writer.write(new Figure.Amount(effect.interval().low(), true)),
                    writer.write(new Figure.Amount(effect.interval().high(), true))))
        .orElse("–");
  }

  private String p(OptionalDouble p) {
    return p.isPresent() ? writer.probability(p.getAsDouble()) : "–";
  }

  private String time(Look look) {
    return number(look.checkpoint().time());
  }

  /** Without the noise of floating point: 1.5000000000000002 is 1.5. */
  private String number(double value) {
    NumberFormat format = NumberFormat.getNumberInstance(writer.locale());
    format.setMaximumFractionDigits(4);
    return format.format(value);
  }

  private String count(long value) {
    return writer.write(new Figure.Count(value));
  }

  private String text(String key, Object... arguments) {
    return words.text("experiment.portfolio." + key, arguments);
  }
}
