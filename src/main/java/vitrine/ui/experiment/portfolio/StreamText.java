package vitrine.ui.experiment.portfolio;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import vitrine.core.experiment.ClauseWriter;
import vitrine.core.experiment.Correction;
import vitrine.core.experiment.ExperimentOutcome;
import vitrine.core.experiment.ExperimentOutcome.NotEstimable;
import vitrine.core.experiment.Figure;
import vitrine.core.experiment.Reason;
import vitrine.core.experiment.portfolio.Look;
import vitrine.core.experiment.portfolio.MetricSummary;
import vitrine.core.experiment.portfolio.PortfolioReport;
import vitrine.core.experiment.portfolio.StreamResult;
import vitrine.core.exposure.portfolio.Portfolio;
import vitrine.core.exposure.portfolio.RejectedRow;
import vitrine.ui.common.Formats;
import vitrine.ui.common.Messages;

/** Streams and rows in the user's language. */
final class StreamText {
  private static final String NOTHING = "–";

  /** What floating point adds to a time: 3.0000000000000004 is 3. */
  private static final double ALMOST = 1e-6;

  private final Messages messages;
  private final Formats formats;
  private final ClauseWriter writer;

  StreamText(Messages messages, Formats formats) {
    this.messages = messages;
    this.formats = formats;
    this.writer = new ClauseWriter(messages::text, messages.locale().get());
  }

  /** The effect at the end with its interval, or why there is none. */
  String effect(StreamResult stream) {
    return effect(stream.end().fixed());
  }

  /** An effect with its interval, or why there is none. */
  String effect(ExperimentOutcome outcome) {
    if (outcome instanceof NotEstimable(Reason reason)) {
      return messages.text("experiment.reason." + reason.code());
    }
    return outcome
        .estimated()
        .map(
            e ->
                estimate(
                    signed(e.value()), signed(e.interval().low()), signed(e.interval().high())))
        .orElse(NOTHING);
  }

  /** The lift at the end. */
  String lift(StreamResult stream) {
    return stream.lift().estimated().map(e -> share(e.value())).orElse(NOTHING);
  }

  /** The p of the end after a correction. */
  String p(StreamResult stream, Correction correction) {
    OptionalDouble p = stream.p(correction);
    return p.isPresent() ? writer.probability(p.getAsDouble()) : NOTHING;
  }

  /** When a look was, or a dash for none. */
  String when(Optional<Look> look) {
    return look.map(at -> time(at.checkpoint().time())).orElse(NOTHING);
  }

  /** A time since the start. */
  String time(double time) {
    boolean whole = Math.abs(time - Math.rint(time)) < ALMOST;
    return formats.number(time, whole ? 0 : 1);
  }

  /** Units of both arms at the end. */
  String units(StreamResult stream) {
    return formats.compact(
        (double) stream.end().checkpoint().control().units()
            + stream.end().checkpoint().treatment().units());
  }

  /** What the counts of a metric mean. */
  String sentence(PortfolioReport report, MetricSummary summary) {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        messages.text(
            "portfolio.sentence",
            formats.whole(summary.significantAtEnd()),
            formats.whole(summary.streams()),
            formats.whole(summary.significantEver()),
            formats.whole(summary.benjaminiHochberg()),
            formats.whole(summary.holm()),
            formats.percent(report.alpha(), 0)));
    for (Map.Entry<Reason, Long> missing : summary.notEstimable().entrySet()) {
      sentences.add(
          messages.text(
              "portfolio.notEstimable",
              formats.whole(missing.getValue()),
              formats.whole(summary.looks()),
              messages.text("experiment.reason." + missing.getKey().code())));
    }
    if (report.planned().isEmpty()) {
      sentences.add(messages.text("portfolio.unplanned", formats.whole((long) report.narrowest())));
    }
    return String.join(" ", sentences);
  }

  /** How many rows were read and kept. */
  String rows(Portfolio portfolio) {
    return messages.text(
        "experiment.portfolio.rows",
        formats.whole(portfolio.rowsRead()),
        formats.whole(portfolio.rowsKept()),
        formats.whole(portfolio.rowsSetAside()));
  }

  /** The rows that were set aside, as far as they are at hand. */
  List<String> rejected(Portfolio portfolio) {
    List<String> lines = new ArrayList<>();
    for (RejectedRow row : portfolio.firstAside()) {
      lines.add(
          messages.text(
              "experiment.portfolio.line",
              row.file(),
              formats.whole(row.line()),
              messages.text(row.reason().key(), row.column(), row.value())));
    }
    long more = portfolio.rowsSetAside() - portfolio.firstAside().size();
    if (more > 0) {
      lines.add(messages.text("experiment.portfolio.rowsMore", formats.whole(more)));
    }
    return lines;
  }

  private String estimate(String value, String low, String high) {
    return messages.text("experiments.estimate", value, low, high);
  }

  private String signed(double value) {
    return writer.write(new Figure.Amount(value, true));
  }

  private String share(double value) {
    return writer.write(new Figure.Share(value, true));
  }
}
