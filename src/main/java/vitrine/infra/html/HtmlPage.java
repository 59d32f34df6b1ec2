package vitrine.infra.html;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vitrine.core.chart.ChartText;
import vitrine.core.report.ReportBlock;
import vitrine.core.report.ReportModel;
import vitrine.core.report.ReportProvenance;
import vitrine.core.report.ReportSection;
import vitrine.core.report.ReportWords;
import vitrine.core.workspace.DatasetEntry;

/** The page of a report. */
final class HtmlPage {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT);

  private final ReportModel report;
  private final ReportWords words;
  private final Map<String, byte[]> pictures;
  private final String style;
  private final Html html = new Html();

  HtmlPage(ReportModel report, ReportWords words, Map<String, byte[]> pictures, String style) {
    this.report = report;
    this.words = words;
    this.pictures = pictures;
    this.style = style;
  }

  String page() {
    html.raw("<!DOCTYPE html>\n<html lang=\"")
        .text(report.locale().toLanguageTag())
        .raw("\">\n<head>\n<meta charset=\"utf-8\">\n")
        .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ")
        .raw("style-src 'unsafe-inline'; img-src data:\">\n")
        .element("title", "", report.title())
        .raw("<style>\n" + style + "</style>\n</head>\n<body>\n<header>\n")
        .element("h1", "", report.title())
        .element(
            "p",
            "soft",
            words.text("report.made", MINUTE.format(report.madeAt().atOffset(ZoneOffset.UTC))))
        .raw("<nav>\n");
    for (ReportSection section : report.sections()) {
      html.raw("<a href=\"#" + section.id() + "\">").text(section.title()).raw("</a>\n");
    }
    html.raw("</nav>\n</header>\n<main>\n");
    report.sections().forEach(this::section);
    provenance(report.provenance());
    html.raw("</main>\n</body>\n</html>\n");
    return html.toString();
  }

  private void section(ReportSection section) {
    html.raw("<section id=\"" + section.id() + "\">\n").element("h2", "", section.title());
    html.raw("<ul class=\"scope\">\n");
    section.scope().forEach(line -> html.element("li", "", line));
    html.raw("</ul>\n");
    section.blocks().forEach(this::block);
    if (!section.definitions().isEmpty()) {
      html.raw("<details open>\n")
          .element("summary", "", words.text("report.definitions"))
          .raw("<dl>\n");
      for (ReportSection.Definition definition : section.definitions()) {
        html.element("dt", "", definition.term()).element("dd", "", definition.text());
      }
      html.raw("</dl>\n</details>\n");
    }
    html.raw("</section>\n");
  }

  private void block(ReportBlock block) {
    switch (block) {
      case ReportBlock.Figures figures -> figures(figures);
      case ReportBlock.Chart chart -> chart(chart.spec().text());
      case ReportBlock.Table table -> table(table);
      case ReportBlock.Sentences sentences -> sentences(sentences);
    }
  }

  private void figures(ReportBlock.Figures figures) {
    html.raw("<div class=\"figures\">\n");
    for (ReportBlock.Cell cell : figures.cells()) {
      html.raw("<div class=\"figure\">\n")
          .element("div", "label", cell.label())
          .element("div", "value", cell.value())
          .element("div", "note", cell.note())
          .raw("</div>\n");
    }
    html.raw("</div>\n");
  }

  private void chart(ChartText chart) {
    byte[] png = pictures.getOrDefault(chart.id(), new byte[0]);
    html.raw("<figure>\n<img alt=\"")
        .text(chart.title() + ". " + chart.definition())
        .raw("\" src=\"data:image/png;base64," + Base64.getEncoder().encodeToString(png))
        .raw("\">\n</figure>\n");
  }

  private void table(ReportBlock.Table table) {
    html.raw("<table>\n").element("caption", "", table.caption()).raw("<thead>\n<tr>\n");
    for (ReportBlock.Column column : table.columns()) {
      html.element("th", column.numeric() ? "number" : "", column.name());
    }
    html.raw("</tr>\n</thead>\n<tbody>\n");
    for (List<String> row : table.rows()) {
      html.raw("<tr>\n");
      for (int i = 0; i < row.size(); i++) {
        html.element("td", table.columns().get(i).numeric() ? "number" : "", row.get(i));
      }
      html.raw("</tr>\n");
    }
    html.raw("</tbody>\n</table>\n");
  }

  private void sentences(ReportBlock.Sentences block) {
    html.raw("<div class=\"sentences " + block.tone().name().toLowerCase(Locale.ROOT) + "\">\n");
    if (!block.heading().isEmpty()) {
      html.element("h3", "", block.heading());
    }
    block.sentences().forEach(sentence -> html.element("p", "", sentence));
    html.raw("</div>\n");
  }

  private void provenance(ReportProvenance provenance) {
    html.raw("<section id=\"provenance\" class=\"provenance\">\n")
        .element("h2", "", words.text("report.provenance.title"))
        .element("p", "soft", words.text("report.provenance.hint", provenance.program()));
    if (!provenance.datasets().isEmpty()) {
      datasets(provenance);
    }
    html.raw("<dl>\n");
    for (ReportProvenance.Entry entry : provenance.entries()) {
      html.element("dt", "", entry.name()).element("dd", "code", entry.value());
    }
    html.raw("</dl>\n</section>\n");
  }

  private void datasets(ReportProvenance provenance) {
    html.raw("<table>\n<thead>\n<tr>\n");
    for (String column : List.of("dataset", "kind", "rows", "setAside", "files", "fingerprint")) {
      html.element("th", "", words.text("report.provenance.column." + column));
    }
    html.raw("</tr>\n</thead>\n<tbody>\n");
    for (DatasetEntry entry : provenance.datasets()) {
      html.raw("<tr>\n")
          .element("td", "", entry.name())
          .element("td", "", words.text("report.kind." + entry.kind().argument()))
          .element("td", "number", words.count(entry.rows()))
          .element("td", "number", words.count(entry.provenance().rowsSetAside()))
          .element("td", "", String.join(", ", entry.provenance().sources()))
          .element("td", "code", entry.fingerprint().sha256())
          .raw("</tr>\n");
    }
    html.raw("</tbody>\n</table>\n");
  }
}
