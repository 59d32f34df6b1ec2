package vitrine.ui.importing;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Collectors;
import vitrine.core.quality.CleaningReport;
import vitrine.core.quality.ColumnProfile;
import vitrine.core.quality.QualityReport;
import vitrine.core.quality.Refresh;
import vitrine.core.quality.Refresh.Refreshed;
import vitrine.core.quality.Rule;
import vitrine.core.quality.RuleOutcome;
import vitrine.core.quality.ValueText;
import vitrine.ui.common.Formats;
import vitrine.ui.common.Messages;

/** Says in the user's language what is in a dataset and what its rules take. */
record QualityWords(Messages messages, Formats formats) {

  /** The line that adds up: read = kept + set aside + by rule. */
  String sum(QualityReport report) {
    String byRule =
        report.cleaning().outcomes().stream()
            .filter(outcome -> outcome.taken() > 0)
            .map(outcome -> " + " + formats.whole(outcome.taken()) + " " + name(outcome.rule()))
            .collect(Collectors.joining());
    return messages.text(
        "quality.out.sum",
        report.rowsRead(),
        report.cleaning().rowsLeft(),
        report.rowsSetAside(),
        byRule);
  }

  String name(Rule rule) {
    return messages.text("quality.rule." + rule.argument());
  }

  /** What a rule is, with what it goes by in this data. */
  String about(Rule rule, CleaningReport report) {
    return switch (rule) {
      case TIMES ->
          messages.text("quality.about.times", report.days().map(d -> d.future()).orElse(0L));
      case ROBOTS -> messages.text("quality.about.robots", (long) report.robots());
      case ITEMS ->
          messages.text(
              report.items().filter(items -> items.proposed()).isPresent()
                  ? "quality.about.items"
                  : "quality.about.items.named");
      default -> messages.text("quality.about." + rule.argument());
    };
  }

  /** How many rows a rule takes. */
  String count(RuleOutcome outcome) {
    if (!outcome.on()) {
      return messages.text("quality.count.off", outcome.alone());
    }
    return outcome.taken() == outcome.alone()
        ? messages.text("quality.count.on", outcome.taken())
        : messages.text("quality.count.on.alone", outcome.taken(), outcome.alone());
  }

  String missing(ColumnProfile column, long rows) {
    return column.missing() == 0
        ? messages.text("quality.missing.none")
        : messages.text(
            "quality.missing.some",
            column.missing(),
            formats.percent((double) column.missing() / rows, 1));
  }

  String range(ColumnProfile column, ZoneId zone) {
    return column
        .range()
        .map(
            range ->
                column.type() == ColumnProfile.Type.TIME
                    ? ValueText.time((long) range.low(), zone)
                        + " –\n"
                        + ValueText.time((long) range.high(), zone)
                    : number(range.low()) + " – " + number(range.high()))
        .orElse("");
  }

  private String number(double value) {
    return value == Math.rint(value) ? formats.whole((long) value) : formats.number(value, 2);
  }

  String top(ColumnProfile column, int limit) {
    return column.top().stream()
        .limit(limit)
        .map(value -> brief(value.value()) + "  " + formats.whole(value.rows()))
        .collect(Collectors.joining("\n"));
  }

  private static String brief(String value) {
    String line = value.replaceAll("\\s+", " ").strip();
    return line.length() > 30 ? line.substring(0, 30) + "…" : line;
  }

  /** What a refresh came to. */
  String refreshed(Refreshed refreshed) {
    String rows =
        messages.text(
            refreshed.mode() == Refresh.Mode.APPEND ? "quality.appended" : "quality.replaced",
            refreshed.outcome().rowsRead(),
            refreshed.outcome().rowsKept(),
            refreshed.outcome().setAside().count());
    long repeated = refreshed.overlap().rows();
    String overlap =
        refreshed
            .overlap()
            .days()
            .map(
                days ->
                    messages.text(
                        "quality.overlap.days", repeated, day(days.from()), day(days.to())))
            .orElseGet(() -> messages.text("quality.overlap", repeated));
    return rows + " " + overlap;
  }

  private String day(LocalDate day) {
    return formats.day(day);
  }
}
