package vitrine.cli;

import java.io.PrintWriter;
import java.util.stream.Collectors;
import vitrine.core.sentiment.alert.Alert;
import vitrine.core.sentiment.alert.AlertReport;
import vitrine.core.sentiment.alert.AlertScan;
import vitrine.core.sentiment.alert.AlertSentences;
import vitrine.core.sentiment.alert.AlertWords;

/** Alerts for people. */
record AlertsText(Words words, AlertSource source, AlertReport report, PrintWriter out) {
  private static final int QUOTES = 3;
  private static final int QUOTE_LENGTH = 160;

  void print() {
    AlertSentences sentences = new AlertSentences(words::text);
    out.println(sentences.accepted(report.accepted(), report.scan().tested().size()));
    for (AlertScan.Reason reason : AlertScan.Reason.values()) {
      if (report.untested(reason) > 0) {
        out.println(sentences.untested(reason, report.untested(reason)));
      }
    }
    if (report.alerts().isEmpty()) {
      out.println();
      out.println(words.text("alerts.empty"));
    }
    for (Alert alert : report.alerts()) {
      out.println();
      print(alert, sentences);
    }
  }

  private void print(Alert alert, AlertSentences sentences) {
    String muted = AlertsDocument.muted(source, alert) ? words.text("alerts.muted") + " " : "";
    out.println(alert.day() + "  " + muted + sentences.what(alert, source::title));
    out.println("  " + sentences.counts(alert));
    out.println("  " + sentences.chance(report.monthsBetween(alert)));
    String behind =
        AlertWords.of(alert, source.reviews()).stream()
            .map(AlertWords.Word::word)
            .collect(Collectors.joining(", "));
    if (!behind.isEmpty()) {
      out.println("  " + words.text("alerts.words", behind));
    }
    int[] rows = alert.rows();
    for (int i = rows.length - 1; i >= Math.max(0, rows.length - QUOTES); i--) {
      String text = source.reviews().text(rows[i]).replaceAll("\\s+", " ");
      out.println(
          "  · " + (text.length() <= QUOTE_LENGTH ? text : text.substring(0, QUOTE_LENGTH) + "…"));
    }
  }
}
