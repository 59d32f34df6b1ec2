package vitrine.infra.pdf;

import java.awt.Color;
import java.io.IOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openpdf.text.Chunk;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Image;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import vitrine.core.report.ReportBlock;
import vitrine.core.report.ReportModel;
import vitrine.core.report.ReportProvenance;
import vitrine.core.report.ReportSection;
import vitrine.core.report.ReportWords;
import vitrine.core.workspace.DatasetEntry;

/** Lays a report out, small enough that an experiment fits one page. */
final class PdfPages {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT);
  private static final float TITLE = 14;
  private static final float HEADING = 10.5f;
  private static final float BODY = 7.5f;
  private static final float SMALL = 6.2f;
  private static final float PICTURE = 80;
  private static final int NARROW = 14;
  private static final int WIDE = 110;
  private static final Color LINE = new Color(0xd0d7de);

  private final Document document;
  private final PdfText text;
  private final ReportWords words;
  private final Map<String, byte[]> pictures;

  PdfPages(Document document, PdfText text, ReportWords words, Map<String, byte[]> pictures) {
    this.document = document;
    this.text = text;
    this.words = words;
    this.pictures = pictures;
  }

  void write(ReportModel report) throws IOException {
    document.add(new Paragraph(text.bold(report.title(), TITLE)));
    soft(words.text("report.made", MINUTE.format(report.madeAt().atOffset(ZoneOffset.UTC))));
    for (ReportSection section : report.sections()) {
      if (!section.title().equals(report.title())) {
        heading(section.title());
      }
      section(section);
    }
    provenance(report.provenance());
  }

  private void section(ReportSection section) throws IOException {
    soft(String.join("  ·  ", section.scope()));
    for (ReportBlock block : section.blocks()) {
      switch (block) {
        case ReportBlock.Figures figures -> figures(figures);
        case ReportBlock.Chart chart -> picture(chart.spec().text().id());
        case ReportBlock.Table table -> table(table);
        case ReportBlock.Sentences sentences -> sentences(sentences);
      }
    }
    for (ReportSection.Definition definition : section.definitions()) {
      Paragraph line = new Paragraph(SMALL * 1.3f);
      line.add(text.bold(definition.term() + "  ", SMALL));
      line.add(text.plain(definition.text(), SMALL, PdfText.SOFT));
      document.add(line);
    }
  }

  private void figures(ReportBlock.Figures figures) {
    PdfPTable row = table(figures.cells().size());
    for (ReportBlock.Cell cell : figures.cells()) {
      PdfPCell place = new PdfPCell();
      place.setBorderColor(LINE);
      place.setPadding(4);
      place.addElement(text.plain(cell.label(), SMALL, PdfText.SOFT));
      place.addElement(text.bold(cell.value(), HEADING));
      place.addElement(text.plain(cell.note(), SMALL, PdfText.SOFT));
      row.addCell(place);
    }
    document.add(row);
  }

  private void picture(String chart) throws IOException {
    byte[] png = pictures.getOrDefault(chart, new byte[0]);
    if (png.length > 0) {
      Image image = Image.getInstance(png);
      image.scaleToFit(document.right() - document.left(), PICTURE);
      image.setAlignment(Element.ALIGN_CENTER);
      document.add(image);
    }
  }

  private void table(ReportBlock.Table block) {
    if (!block.caption().isEmpty()) {
      document.add(new Paragraph(text.bold(block.caption(), BODY)));
    }
    PdfPTable table = table(block.columns().size());
    table.setWidths(widths(block));
    block.columns().forEach(c -> table.addCell(cell(text.bold(c.name(), SMALL), c.numeric())));
    table.setHeaderRows(1);
    for (List<String> row : block.rows()) {
      for (int i = 0; i < row.size(); i++) {
        Phrase value = text.plain(row.get(i), SMALL, PdfText.INK);
        table.addCell(cell(value, block.columns().get(i).numeric()));
      }
    }
    document.add(table);
  }

  /** Columns as wide as their longest text, within limits. */
  private static float[] widths(ReportBlock.Table block) {
    float[] widths = new float[block.columns().size()];
    for (int i = 0; i < widths.length; i++) {
      int column = i;
      int longest = block.rows().stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
      int header = block.columns().get(i).name().length();
      widths[i] = Math.clamp(Math.max(longest, header), NARROW, WIDE);
    }
    return widths;
  }

  private void sentences(ReportBlock.Sentences block) {
    PdfPTable box = table(1);
    PdfPCell place = new PdfPCell();
    place.setBorder(Rectangle.LEFT);
    place.setBorderWidthLeft(2.5f);
    place.setBorderColor(color(block.tone()));
    place.setPaddingLeft(6);
    place.setPaddingBottom(3);
    if (!block.heading().isEmpty()) {
      place.addElement(text.bold(block.heading(), BODY));
    }
    Phrase body = new Phrase();
    body.setLeading(BODY * 1.3f);
    for (String sentence : block.sentences()) {
      body.add(text.plain(sentence.strip(), BODY, PdfText.INK));
      body.add(new Chunk(" "));
    }
    place.addElement(body);
    box.addCell(place);
    document.add(box);
  }

  private static Color color(ReportBlock.Tone tone) {
    return switch (tone) {
      case PLAIN -> LINE;
      case GOOD -> new Color(0x1a7f37);
      case BAD -> new Color(0xcf222e);
      case CAREFUL -> new Color(0xbf8700);
    };
  }

  private void provenance(ReportProvenance provenance) {
    heading(words.text("report.provenance.title"));
    soft(words.text("report.provenance.hint", provenance.program()));
    for (DatasetEntry entry : provenance.datasets()) {
      small(
          entry.name()
              + "  ·  "
              + words.text("report.kind." + entry.kind().argument())
              + "  ·  "
              + words.count(entry.rows())
              + " "
              + words.text("report.provenance.column.rows")
              + ", "
              + words.count(entry.provenance().rowsSetAside())
              + " "
              + words.text("report.provenance.column.setAside")
              + "  ·  "
              + String.join(", ", entry.provenance().sources())
              + "  ·  "
              + entry.fingerprint().sha256());
    }
    provenance.entries().forEach(entry -> small(entry.name() + "  ·  " + entry.value()));
  }

  private void heading(String title) {
    Paragraph line = new Paragraph(text.bold(title, HEADING));
    line.setSpacingBefore(3);
    document.add(line);
  }

  private void soft(String line) {
    document.add(new Paragraph(text.plain(line, BODY, PdfText.SOFT)));
  }

  private void small(String line) {
    document.add(new Paragraph(text.plain(line, SMALL, PdfText.SOFT)));
  }

  private static PdfPTable table(int columns) {
    PdfPTable table = new PdfPTable(Math.max(1, columns));
    table.setWidthPercentage(100);
    table.setSpacingBefore(3);
    table.setSpacingAfter(1);
    return table;
  }

  private static PdfPCell cell(Phrase value, boolean numeric) {
    PdfPCell cell = new PdfPCell(value);
    cell.setBorder(Rectangle.BOTTOM);
    cell.setBorderColor(LINE);
    cell.setPadding(1.8f);
    cell.setHorizontalAlignment(numeric ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT);
    return cell;
  }
}
