package vitrine.core.common;

import java.util.regex.Pattern;

/** What a cell may hold of a file that people open in a spreadsheet. */
public final class SpreadsheetCell {
  /** The longest text that a cell of a workbook can hold. */
  public static final int LONGEST = 32_767;

  private static final String FORMULA_STARTS = "=+-@\t\r";
  private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+(\\.\\d+)?");
  private static final Pattern NOT_XML =
      Pattern.compile("[\\p{Cntrl}&&[^\\n\\t\\r]]|[\\ufffe\\uffff]");

  private SpreadsheetCell() {}

  /** The text as it is; with an apostrophe before it where a spreadsheet would compute it. */
  public static String safe(String text) {
    boolean formula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    return formula && !NUMBER.matcher(text).matches() ? "'" + text : text;
  }

  /** The same for a workbook: what XML cannot hold is a blank, and the longest texts are cut. */
  public static String ofWorkbook(String text) {
    String clean = NOT_XML.matcher(safe(text)).replaceAll(" ");
    return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST - 1) + "…";
  }
}
