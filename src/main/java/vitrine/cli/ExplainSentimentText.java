package vitrine.cli;

import java.io.PrintWriter;
import java.text.MessageFormat;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import vitrine.cli.ExplainSentimentDocument.Change;
import vitrine.cli.ExplainSentimentDocument.One;
import vitrine.cli.ExplainSentimentDocument.Other;
import vitrine.cli.ExplainSentimentDocument.Verdict;
import vitrine.cli.ExplainSentimentDocument.Word;

/** Why a review is read as it is, for people. */
record ExplainSentimentText(ResourceBundle messages, PrintWriter out) {
  /** Words told of; the rest moves little. */
  private static final int WORDS = 12;

  private static final int LONGEST = 90;

  void print(ExplainSentimentDocument document) {
    out.println(shortened(document.text()));
    out.println(verdict(document.verdict()));
    out.println();
    words(document);
    clauses(document.clauses());
    similar(document.similar());
  }

  private String verdict(Verdict verdict) {
    return say(
        "verdict",
        messages.getString("reviews." + verdict.sentiment()),
        decimal(verdict.score()),
        percent(verdict.negative()),
        percent(verdict.neutral()),
        percent(verdict.positive()));
  }

  private void words(ExplainSentimentDocument document) {
    var words = document.attribution();
    Double error = words.completenessError();
    out.println(
        say(
            words.reliability(),
            messages.getString("reviews." + words.sentiment()),
            error == null ? "–" : percent(error),
            words.steps()));
    if (words.attributedEnd() < document.text().length()) {
      out.println(say("part", words.attributedEnd(), document.text().length()));
    }
    TextTable table = new TextTable().row(say("word"), say("attribution"));
    words.words().stream()
        .sorted(Comparator.comparingDouble((Word word) -> -Math.abs(word.attribution())))
        .limit(WORDS)
        .forEach(word -> table.row(word.word(), decimal(word.attribution())));
    table.print(out);
    out.println();
  }

  private void clauses(ExplainSentimentDocument.Clauses clauses) {
    if (clauses.all().isEmpty()) {
      out.println(say("one"));
      return;
    }
    TextTable table = new TextTable().row(say("clause"), say("effect"), say("without"));
    for (One one : clauses.all()) {
      table.row(
          shortened(one.clause()),
          decimal(one.effect()),
          messages.getString("reviews." + one.without().sentiment()));
    }
    table.print(out);
    List<Change> changing = clauses.changing();
    out.println(changing.isEmpty() ? say("nothing") : say("changing"));
    for (Change change : changing) {
      out.println(
          "  "
              + change.clauses().stream()
                  .map(clause -> "“" + shortened(clause) + "”")
                  .collect(Collectors.joining(" + "))
              + " → "
              + verdict(change.without()));
    }
  }

  private void similar(ExplainSentimentDocument.Similar similar) {
    if (similar.reviews().isEmpty()) {
      return;
    }
    out.println();
    out.println(say("similar", similar.compared(), similar.unread()));
    for (Other other : similar.reviews()) {
      out.printf(
          "%6d  %s  %s%n", other.row(), decimal(other.similarity()), shortened(other.text()));
    }
  }

  private String say(String key, Object... values) {
    return MessageFormat.format(messages.getString("explain.cli." + key), values);
  }

  private static String decimal(double value) {
    return String.format(Locale.ROOT, "%+.3f", value);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f%%", 100 * share);
  }

  private static String shortened(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }
}
