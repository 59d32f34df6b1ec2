package vitrine.core.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes a small workbook as a spreadsheet program does. */
final class TestWorkbook {
  /** Style 1 is a date, style 2 a date with a time of a format of its own, style 3 an amount. */
  private static final String STYLES =
      "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
          + "<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy hh:mm\"/>"
          + "</numFmts><cellXfs count=\"4\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/>"
          + "<xf numFmtId=\"164\"/><xf numFmtId=\"4\"/></cellXfs></styleSheet>";

  private final List<String> sheets = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private final StringBuilder texts = new StringBuilder();
  private int textCount;
  private boolean dates1904;
  private boolean styled = true;

  /** Counts days from 1904. */
  TestWorkbook from1904() {
    dates1904 = true;
    return this;
  }

  /** Leaves out the styles, which a workbook need not have. */
  TestWorkbook withoutStyles() {
    styled = false;
    return this;
  }

  /**
   * Adds a sheet. A cell is a text, or after {@code =} the value of a number, {@code =1:45000.5} a
   * number in style 1, {@code =?1} a flag, {@code =!3} a formula worth 3; empty for no cell.
   */
  TestWorkbook sheet(String name, String... rows) {
    StringBuilder xml = new StringBuilder();
    for (int row = 0; row < rows.length; row++) {
      if (!rows[row].isEmpty()) {
        xml.append("<row r=\"").append(row + 1).append("\">");
        String[] cells = rows[row].split("\\|", -1);
        for (int column = 0; column < cells.length; column++) {
          cell(xml, (char) ('A' + column) + String.valueOf(row + 1), cells[column]);
        }
        xml.append("</row>");
      }
    }
    names.add(name);
    sheets.add(
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
            + xml
            + "</sheetData></worksheet>");
    return this;
  }

  private void cell(StringBuilder xml, String place, String cell) {
    if (cell.isEmpty()) {
      return;
    }
    if (!cell.startsWith("=")) {
      texts.append("<si><t>").append(cell).append("</t></si>");
      xml.append("<c r=\"" + place + "\" t=\"s\"><v>" + textCount++ + "</v></c>");
    } else if (cell.startsWith("=?")) {
      xml.append("<c r=\"" + place + "\" t=\"b\"><v>" + cell.substring(2) + "</v></c>");
    } else if (cell.startsWith("=!")) {
      xml.append("<c r=\"" + place + "\"><f>1+2</f><v>" + cell.substring(2) + "</v></c>");
    } else {
      int colon = cell.indexOf(':');
      String style = colon < 0 ? "0" : cell.substring(1, colon);
      String value = cell.substring(colon < 0 ? 1 : colon + 1);
      xml.append("<c r=\"" + place + "\" s=\"" + style + "\"><v>" + value + "</v></c>");
    }
  }

  /** Writes it; sheets whose name begins with a dot are hidden. */
  Path write(Path folder, String file) throws IOException {
    StringBuilder list = new StringBuilder();
    StringBuilder relations = new StringBuilder();
    List<String> entries = new ArrayList<>();
    for (int i = 0; i < sheets.size(); i++) {
      String hidden = names.get(i).startsWith(".") ? " state=\"hidden\"" : "";
      list.append(
          "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"r%d\"%s/>"
              .formatted(names.get(i), i + 1, i + 1, hidden));
      relations.append(relation("r" + (i + 1), "worksheet", "worksheets/s" + (i + 1) + ".xml"));
      entries.add("xl/worksheets/s" + (i + 1) + ".xml");
      entries.add(sheets.get(i));
    }
    relations.append(relation("t", "sharedStrings", "sharedStrings.xml"));
    if (styled) {
      relations.append(relation("s", "styles", "styles.xml"));
      entries.add("xl/styles.xml");
      entries.add(STYLES);
    }
    String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    entries.addAll(
        List.of(
            "[Content_Types].xml",
            types(),
            "_rels/.rels",
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + relation("w", "officeDocument", "xl/workbook.xml")
                + "</Relationships>",
            "xl/workbook.xml",
            "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><workbookPr date1904=\"%d\"/><sheets>%s</sheets></workbook>"
                .formatted(main, office, dates1904 ? 1 : 0, list),
            "xl/_rels/workbook.xml.rels",
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + relations
                + "</Relationships>",
            "xl/sharedStrings.xml",
            "<sst xmlns=\"%s\">%s</sst>".formatted(main, texts)));
    return TestFiles.zip(folder, file, entries.toArray(new String[0]));
  }

  private static String relation(String id, String type, String target) {
    return ("<Relationship Id=\"%s\" Target=\"%s\" Type=\"http://schemas.openxmlformats.org/"
            + "officeDocument/2006/relationships/%s\"/>")
        .formatted(id, target, type);
  }

  private String types() {
    StringBuilder types =
        new StringBuilder(
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">");
    String base = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    type(types, "/xl/workbook.xml", base + "sheet.main+xml");
    if (styled) {
      type(types, "/xl/styles.xml", base + "styles+xml");
    }
    type(types, "/xl/sharedStrings.xml", base + "sharedStrings+xml");
    for (int i = 0; i < sheets.size(); i++) {
      type(types, "/xl/worksheets/s" + (i + 1) + ".xml", base + "worksheet+xml");
    }
    return types + "</Types>";
  }

  private static void type(StringBuilder types, String part, String type) {
    types.append("<Override PartName=\"%s\" ContentType=\"%s\"/>".formatted(part, type));
  }
}
