package vitrine.core.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vitrine.core.common.Progress;
import vitrine.core.dataset.ReviewSet;
import vitrine.core.sentiment.Mood;
import vitrine.core.sentiment.Scores;
import vitrine.core.sentiment.alert.Alert;
import vitrine.core.sentiment.alert.AlertBoard;
import vitrine.core.sentiment.alert.AlertReport;
import vitrine.core.sentiment.alert.AlertScan;
import vitrine.core.sentiment.alert.AlertSentences;
import vitrine.core.sentiment.alert.AlertWords;
import vitrine.core.sentiment.alert.FalseAlarms;
import vitrine.core.sentiment.alert.ReviewMentions;
import vitrine.core.workspace.AlertMute;

/**
 * The rarest alerts about reviews that are not muted, by the day they were raised.
 *
 * @param titles of products
 * @param words of the report
 */
record AlertSentencesBlock(ReportTitles titles, ReportWords words) {
  private static final int MOST = 5;

  /** The block; none where the reviews have no times. */
  Optional<ReportBlock> of(
      ReviewSet reviews, Scores scores, List<AlertMute> mutes, Progress progress) {
    if (reviews.times().isEmpty()) {
      return Optional.empty();
    }
    AlertScan scan =
        AlertScan.of(ReviewMentions.of(reviews, scores, Mood.DEFAULT_CONFIDENCE), progress);
    AlertReport report = AlertReport.of(scan, FalseAlarms.DEFAULT);
    List<Alert> rarest =
        new AlertBoard(report, mutes)
            .shown().stream()
                .sorted(java.util.Comparator.comparingDouble(Alert::chance))
                .limit(MOST)
                .sorted(java.util.Comparator.comparing(Alert::day))
                .toList();
    AlertSentences sentences = new AlertSentences(words::text);
    List<String> said = new ArrayList<>();
    for (Alert alert : rarest) {
      said.add(sentence(report, alert, sentences, reviews));
    }
    if (scan.tested().isEmpty()) {
      said.add(words.text("alerts.untested.all"));
    } else {
      if (rarest.isEmpty()) {
        said.add(words.text("alerts.empty"));
      }
      said.add(
          sentences.accepted(report.accepted(), scan.tested().size())
              + " "
              + words.text("alerts.measured"));
    }
    return Optional.of(
        new ReportBlock.Sentences(
            words.text("reviews.tab.alerts"),
            rarest.isEmpty() ? ReportBlock.Tone.PLAIN : ReportBlock.Tone.BAD,
            said));
  }

  private String sentence(
      AlertReport report, Alert alert, AlertSentences sentences, ReviewSet reviews) {
    String behind =
        String.join(
            ", ", AlertWords.of(alert, reviews).stream().map(AlertWords.Word::word).toList());
    return words.text(
            "alerts.told",
            alert.day().toString(),
            sentences.what(alert, titles::of),
            sentences.counts(alert))
        + " "
        + sentences.chance(report.monthsBetween(alert))
        + (behind.isEmpty() ? "" : " " + words.text("alerts.words", behind));
  }
}
