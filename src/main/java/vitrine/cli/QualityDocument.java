package vitrine.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vitrine.core.importing.Export;
import vitrine.core.quality.CleaningReport;
import vitrine.core.quality.ColumnProfile;
import vitrine.core.quality.Histogram;
import vitrine.core.quality.QualityReport;
import vitrine.core.quality.RuleOutcome;
import vitrine.core.quality.ValueCount;

/** What {@code quality} prints as JSON; described in docs/json/quality.md. */
record QualityDocument(
    Dataset dataset,
    Rows rows,
    List<Export> exports,
    List<Column> columns,
    List<String> sampleColumns,
    List<RuleLine> rules) {

  /** The dataset; the fingerprint is that of the rows that analyses see. */
  record Dataset(String id, String name, String kind, String fingerprint, String whole) {}

  /** How many rows; read = set aside + by rule + kept. */
  record Rows(long read, long setAside, long imported, Map<String, Long> byRule, long kept) {}

  /** A profile. */
  record Column(
      String name,
      String type,
      String role,
      long missing,
      long distinct,
      @Nullable Range range,
      List<ValueCount> top,
      @Nullable Bins histogram) {}

  /** Numbers, or times as text. */
  record Range(Object low, Object high, Object mean) {}

  /** Where each bin begins, a number or a date, and its rows. */
  record Bins(String unit, List<Object> starts, Object end, List<Long> rows) {}

  /** A rule and what it comes to. */
  record RuleLine(
      String rule,
      boolean applicable,
      boolean on,
      long taken,
      long alone,
      Map<String, Object> settings,
      List<Line> sample) {}

  /** A row of the whole frame, from 1 on, and its values. */
  record Line(long row, List<String> values) {}

  static QualityDocument of(QualityReport report) {
    CleaningReport cleaning = report.cleaning();
    Map<String, Long> byRule = new LinkedHashMap<>();
    cleaning.outcomes().forEach(o -> byRule.put(o.rule().argument(), o.taken()));
    return new QualityDocument(
        new Dataset(
            report.entry().id(),
            report.entry().name(),
            report.entry().kind().argument(),
            report.entry().fingerprint().sha256(),
            cleaning.data().sha256()),
        new Rows(
            report.rowsRead(), report.rowsSetAside(), cleaning.rows(), byRule, cleaning.rowsLeft()),
        report.exports(),
        report.columns().stream().map(QualityDocument::column).toList(),
        cleaning.columns(),
        cleaning.outcomes().stream().map(outcome -> rule(outcome, cleaning)).toList());
  }

  private static Column column(ColumnProfile profile) {
    boolean times = profile.type() == ColumnProfile.Type.TIME;
    return new Column(
        profile.name(),
        Words.lower(profile.type()),
        profile.role().argument(),
        profile.missing(),
        profile.distinct(),
        profile
            .range()
            .map(r -> new Range(end(r.low(), times), end(r.high(), times), end(r.mean(), times)))
            .orElse(null),
        profile.top(),
        profile.histogram().map(QualityDocument::bins).orElse(null));
  }

  private static Object end(double value, boolean time) {
    return time ? Instant.ofEpochMilli((long) value).toString() : value;
  }

  private static Bins bins(Histogram histogram) {
    boolean days = histogram.unit() != Histogram.Unit.NUMBER;
    List<Object> starts = new ArrayList<>();
    histogram.starts().forEach(start -> starts.add(bound(start, days)));
    return new Bins(
        Words.lower(histogram.unit()), starts, bound(histogram.end(), days), histogram.counts());
  }

  private static Object bound(double value, boolean day) {
    return day ? LocalDate.ofEpochDay((long) value).toString() : value;
  }

  private static RuleLine rule(RuleOutcome outcome, CleaningReport cleaning) {
    Map<String, Object> settings = new LinkedHashMap<>();
    switch (outcome.rule()) {
      case TIMES ->
          cleaning
              .days()
              .ifPresent(
                  days -> {
                    settings.put("from", days.first().toString());
                    settings.put("to", days.last().toString());
                    settings.put("future", days.future());
                  });
      case ROBOTS -> {
        settings.put("threshold", cleaning.rules().eventsPerDay());
        settings.put("users", cleaning.robots());
      }
      case ITEMS ->
          cleaning
              .items()
              .ifPresent(
                  items -> {
                    settings.put("ids", items.ids());
                    settings.put("proposed", items.proposed());
                  });
      case OVERLAP, DUPLICATES, PRICES, USERS -> {}
    }
    return new RuleLine(
        outcome.rule().argument(),
        outcome.applicable(),
        outcome.on(),
        outcome.taken(),
        outcome.alone(),
        settings,
        outcome.sample().stream().map(row -> new Line(row.number(), row.values())).toList());
  }
}
