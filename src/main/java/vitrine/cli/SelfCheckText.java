package vitrine.cli;

import java.io.PrintWriter;
import vitrine.core.exposure.selfcheck.MethodRate;
import vitrine.core.exposure.selfcheck.MetricCheck;
import vitrine.core.exposure.selfcheck.SelfCheckReport;
import vitrine.core.exposure.selfcheck.SelfCheckSentences;

/** A self-check for people. */
final class SelfCheckText {
  private final Words words;
  private final PrintWriter out;
  private final SelfCheckSentences sentences;

  SelfCheckText(Words words, PrintWriter out) {
    this.words = words;
    this.out = out;
    this.sentences = new SelfCheckSentences(words::text);
  }

  void print(SelfCheckReport report) {
    out.println(sentences.intro(report));
    for (MetricCheck check : report.metrics()) {
      out.println();
      out.println(check.metric().name());
      out.println(sentences.verdict(report, check));
      TextTable table =
          new TextTable()
              .row(
                  words.text("selfcheck.column.method"),
                  words.text("selfcheck.column.rate"),
                  words.text("selfcheck.column.interval"),
                  words.text("selfcheck.column.promise"));
      for (MethodRate rate : check.rates()) {
        table.row(
            sentences.method(check, rate),
            sentences.rate(rate),
            sentences.interval(rate),
            sentences.promise(report, rate));
      }
      table.print(out);
    }
  }
}
