package vitrine.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import vitrine.core.sentiment.HeadCard;

/** What a training came to, for people. */
final class TrainedText {
  private TrainedText() {}

  static void tell(TrainSentimentVerb.Document document, List<HeadCard> heads, PrintWriter out) {
    for (HeadCard head : heads) {
      out.printf(
          Locale.ROOT,
          "%s by %s: accuracy %.3f (majority %.3f), macro-F1 %.3f, ECE %.3f on %,d held-out rows;"
              + " trained on %,d in %.1f s%n",
          head.language().name().toLowerCase(Locale.ROOT),
          head.settings().method().argument(),
          head.test().accuracy(),
          head.test().majority(),
          head.test().macroF1(),
          head.test().ece(),
          head.test().rows(),
          head.trained(),
          head.seconds());
      out.print(why(head));
    }
    out.printf(
        Locale.ROOT,
        "%,d rows read, %,d without label, %,d without text, %,d in an unknown language,"
            + " %,d contradicting others, %,d also in the test; %s in %.1f s: %s%n",
        document.rowsRead(),
        document.unlabelled(),
        document.blank(),
        document.unknownLanguage(),
        document.contradicting(),
        document.alsoInTest(),
        document.card().name(),
        document.seconds(),
        document.folder());
  }

  private static String why(HeadCard head) {
    double minutes = head.choice().estimatedSeconds() / 60;
    double allowed = head.choice().budgetSeconds() / 60;
    return switch (head.choice().reason()) {
      case ASKED -> "";
      case FEW_ROWS -> "  a head alone: too few rows to change an encoder by\n";
      case IN_TIME -> "  fine-tuned: about %.1f of %.0f minutes%n".formatted(minutes, allowed);
      case TOO_SLOW ->
          "  a head alone: a fine-tuning would take about %.1f of %.0f minutes%n"
              .formatted(minutes, allowed);
    };
  }
}
