package vitrine.cli;

import java.io.PrintWriter;
import java.text.NumberFormat;
import java.time.ZoneId;
import java.util.stream.Collectors;
import vitrine.cli.QualityDocument.RuleLine;
import vitrine.core.quality.CleaningReport;
import vitrine.core.quality.ColumnProfile;
import vitrine.core.quality.QualityReport;
import vitrine.core.quality.Rule;
import vitrine.core.quality.ValueCount;
import vitrine.core.quality.ValueText;

/** Tells people what is in a dataset and what its cleaning rules take. */
final class QualityText {
  private static final int WIDTH = 40;
  private static final int ROWS = 3;
  private static final int TOP = 3;

  private final Words words;
  private final NumberFormat count;

  QualityText(Words words) {
    this.words = words;
    this.count = NumberFormat.getIntegerInstance(words.messages().getLocale());
  }

  void print(QualityReport report, PrintWriter out) {
    QualityDocument document = QualityDocument.of(report);
    out.println(words.text("quality.out.head", document.dataset().name(), report.exports().size()));
    out.println(sum(document));
    out.println();
    columns(report, out);
    out.println();
    rules(document, report.cleaning(), out);
  }

  /** The line that adds up. */
  private String sum(QualityDocument document) {
    String byRule =
        document.rows().byRule().entrySet().stream()
            .filter(rule -> rule.getValue() > 0)
            .map(rule -> " + " + count.format(rule.getValue()) + " " + name(rule.getKey()))
            .collect(Collectors.joining());
    return words.text(
        "quality.out.sum",
        document.rows().read(),
        document.rows().kept(),
        document.rows().setAside(),
        byRule);
  }

  private String name(String rule) {
    return words.text("quality.rule." + rule);
  }

  private void columns(QualityReport report, PrintWriter out) {
    TextTable table = new TextTable();
    table.row(
        words.text("quality.column.name"),
        words.text("quality.column.type"),
        words.text("quality.column.role"),
        words.text("quality.column.missing"),
        words.text("quality.column.distinct"),
        words.text("quality.column.range"),
        words.text("quality.column.top"));
    for (ColumnProfile column : report.columns()) {
      table.row(
          column.name(),
          Words.lower(column.type()),
          column.role().argument(),
          count.format(column.missing()),
          count.format(column.distinct()),
          column.range().map(range -> range(column, range, report)).orElse(""),
          column.top().stream()
              .limit(TOP)
              .map(top -> cut(top.value()) + " " + count.format(top.rows()))
              .collect(Collectors.joining(", ")));
    }
    table.print(out);
  }

  private static String range(
      ColumnProfile column, ColumnProfile.Range range, QualityReport report) {
    ZoneId zone = report.cleaning().zone();
    return column.type() == ColumnProfile.Type.TIME
        ? ValueText.time((long) range.low(), zone)
            + " – "
            + ValueText.time((long) range.high(), zone)
        : ValueText.number(range.low()) + " – " + ValueText.number(range.high());
  }

  private void rules(QualityDocument document, CleaningReport cleaning, PrintWriter out) {
    for (RuleLine rule : document.rules()) {
      if (!rule.applicable()) {
        continue;
      }
      out.println(
          words.text(
              rule.on() ? "quality.out.on" : "quality.out.off",
              rule.rule(),
              name(rule.rule()),
              rule.taken(),
              rule.alone()));
      detail(Rule.of(rule.rule()).orElseThrow(), cleaning, out);
      for (QualityDocument.Line row :
          rule.sample().subList(0, Math.min(ROWS, rule.sample().size()))) {
        out.println(
            "    "
                + count.format(row.row())
                + ": "
                + row.values().stream().map(QualityText::cut).collect(Collectors.joining(" | ")));
      }
    }
  }

  private void detail(Rule rule, CleaningReport cleaning, PrintWriter out) {
    switch (rule) {
      case TIMES ->
          cleaning
              .days()
              .ifPresent(
                  days ->
                      out.println(
                          words.text(
                              "quality.out.days",
                              days.first().toString(),
                              days.last().toString(),
                              days.future())));
      case ROBOTS ->
          out.println(
              words.text("quality.out.robots", cleaning.rules().eventsPerDay(), cleaning.robots()));
      case ITEMS ->
          cleaning
              .items()
              .filter(items -> !items.ids().isEmpty())
              .ifPresent(
                  items ->
                      out.println(
                          words.text(
                              items.proposed() ? "quality.out.proposed" : "quality.out.items",
                              items.ids().stream()
                                  .limit(ROWS * ROWS * ROWS)
                                  .map(this::counted)
                                  .collect(Collectors.joining(", ")))));
      case OVERLAP, DUPLICATES, PRICES, USERS -> {}
    }
  }

  private String counted(ValueCount id) {
    return id.value() + " " + count.format(id.rows());
  }

  private static String cut(String value) {
    String line = value.replaceAll("\\s+", " ");
    return line.length() > WIDTH ? line.substring(0, WIDTH) + "…" : line;
  }
}
