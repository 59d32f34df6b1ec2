package vitrine.cli;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vitrine.core.sentiment.SentimentModel;
import vitrine.core.sentiment.alert.Alert;
import vitrine.core.sentiment.alert.AlertReport;
import vitrine.core.sentiment.alert.AlertScan;
import vitrine.core.sentiment.alert.AlertWords;

/** What {@code vitrine alerts --json} prints. */
record AlertsDocument(
    String data,
    String dataHash,
    @Nullable String model,
    @Nullable String modelHash,
    double unsureBelow,
    String zone,
    double falseAlarms,
    int seriesTested,
    @Nullable Double threshold,
    NotEstimable notEstimable,
    List<Found> alerts) {

  /** Series without a test, and why. */
  record NotEstimable(long tooShort, long tooFewReviews, List<Series> series) {}

  /** One of them. */
  record Series(@Nullable String product, String aspect, int days, int reviews, String reason) {}

  /** An alert. */
  record Found(
      @Nullable String product,
      @Nullable String title,
      String aspect,
      String day,
      String from,
      String span,
      int negative,
      int reviews,
      double share,
      double expected,
      double p,
      double monthsBetween,
      boolean muted,
      List<AlertWords.Word> words,
      List<Review> evidence) {}

  /** A negative review behind an alert. */
  record Review(int row, String day, String text) {}

  static AlertsDocument of(AlertSource source, AlertReport report, double confidence) {
    return new AlertsDocument(
        source.name(),
        source.reviews().frame().fingerprint().sha256(),
        source.model().map(SentimentModel::name).orElse(null),
        source.model().map(model -> model.fingerprint().sha256()).orElse(null),
        confidence,
        source.reviews().frame().zone().getId(),
        report.accepted().inThirtyDays(),
        report.scan().tested().size(),
        report.threshold().orElse(null),
        notEstimable(report),
        report.alerts().stream().map(alert -> found(source, report, alert)).toList());
  }

  private static NotEstimable notEstimable(AlertReport report) {
    return new NotEstimable(
        report.untested(AlertScan.Reason.TOO_SHORT),
        report.untested(AlertScan.Reason.TOO_FEW_REVIEWS),
        report.scan().untested().stream()
            .map(
                series ->
                    new Series(
                        series.product().orElse(null),
                        series.aspect(),
                        series.days(),
                        series.reviews(),
                        series.reason().argument()))
            .toList());
  }

  private static Found found(AlertSource source, AlertReport report, Alert alert) {
    return new Found(
        alert.product().orElse(null),
        alert.product().map(source::title).orElse(null),
        alert.aspect(),
        alert.day().toString(),
        alert.from().toString(),
        alert.span().argument(),
        alert.negative(),
        alert.reviews(),
        alert.share(),
        alert.expected(),
        alert.chance(),
        report.monthsBetween(alert),
        muted(source, alert),
        AlertWords.of(alert, source.reviews()),
        evidence(source, alert));
  }

  static boolean muted(AlertSource source, Alert alert) {
    return source.mutes().stream()
        .anyMatch(mute -> mute.covers(alert.product(), alert.aspect(), alert.day()));
  }

  private static List<Review> evidence(AlertSource source, Alert alert) {
    Function<Integer, String> day =
        row ->
            java.time.Instant.ofEpochMilli(source.reviews().times().orElseThrow().getLong(row))
                .atZone(source.reviews().frame().zone())
                .toLocalDate()
                .toString();
    return Arrays.stream(alert.rows())
        .mapToObj(row -> new Review(row, day.apply(row), source.reviews().text(row)))
        .toList();
  }
}
