package vitrine.core.importing.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/**
 * What a cell says, as text: a number with all of its digits, whatever the sheet shows of it; a
 * date as {@code 2024-03-04} or {@code 2024-03-04 08:05:00}, whatever the format of its cell.
 */
final class CellText {
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
  private static final Pattern WHOLE = Pattern.compile("-?\\d+");
  private static final Pattern NOT_TIME = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final DateTimeFormatter MILLIS =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS");
  private static final long DAY = 86_400_000L;

  /** The first day of the year 10000, which no spreadsheet program shows. */
  private static final long LAST_DAY = 2_958_466;

  private final LocalDate first;

  /**
   * Texts of a workbook's cells.
   *
   * @param dates1904 whether its days are counted from 1904, as old Macintosh ones are
   */
  CellText(boolean dates1904) {
    first = dates1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
  }

  String of(Cell cell) {
    String raw = cell.getRawValue();
    CellType type = cell.getType();
    if (type == CellType.FORMULA) {
      return formula(cell, raw);
    }
    return switch (type) {
      case NUMBER -> number(raw, cell);
      case BOOLEAN -> flag(raw);
      case EMPTY -> "";
      case STRING, ERROR, FORMULA -> text(cell, raw);
    };
  }

  /** A formula is worth what the spreadsheet program last computed. */
  private String formula(Cell cell, @Nullable String raw) {
    return switch (cell.getValue()) {
      case BigDecimal value -> number(raw, cell);
      case Boolean value -> flag(raw);
      case null -> "";
      default -> text(cell, raw);
    };
  }

  private static String text(Cell cell, @Nullable String raw) {
    String text = cell.getValue() instanceof String value ? value : raw == null ? "" : raw;
    // A workbook writes characters that XML does not keep, a carriage return for one, by number.
    return text.contains("_x") ? ESCAPED.matcher(text).replaceAll(m -> escaped(m.group(1))) : text;
  }

  private static String escaped(String hex) {
    return Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(hex, 16)));
  }

  private static String flag(@Nullable String raw) {
    return "1".equals(raw) || "true".equalsIgnoreCase(raw) ? "true" : "false";
  }

  private String number(@Nullable String raw, Cell cell) {
    if (raw == null || raw.isBlank()) {
      return "";
    }
    if (isDate(cell)) {
      double serial = Double.parseDouble(raw);
      if (serial >= 0 && serial < LAST_DAY) {
        return date(serial);
      }
    }
    if (WHOLE.matcher(raw).matches()) {
      return raw;
    }
    // A workbook writes 2.55 as 2.5499999999999998; the shortest number that is the same is meant.
    BigDecimal exact = new BigDecimal(Double.toString(Double.parseDouble(raw)));
    return exact.stripTrailingZeros().toPlainString();
  }

  private static boolean isDate(Cell cell) {
    Integer id = cell.getDataFormatId();
    String format = cell.getDataFormatString();
    if (id != null && (id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 50 && id <= 58)) {
      return true;
    }
    if (format == null || (id != null && id >= 45 && id <= 47)) {
      return false;
    }
    String signs =
        NOT_TIME.matcher(format.split(";", 2)[0]).replaceAll("").toLowerCase(Locale.ROOT);
    return signs.contains("yy")
        || signs.contains("d") && signs.contains("m")
        || signs.contains("年")
        || signs.contains("h") && signs.contains("d");
  }

  private String date(double serial) {
    long days = (long) Math.floor(serial);
    long millis = Math.round((serial - days) * DAY);
    if (days == 0) {
      return LocalTime.MIN.plusNanos(millis * 1_000_000L).toString();
    }
    LocalDateTime time = first.plusDays(days).atStartOfDay().plusNanos(millis * 1_000_000L);
    if (time.toLocalTime().toSecondOfDay() == 0 && time.getNano() == 0) {
      return time.toLocalDate().toString();
    }
    return time.format(time.getNano() == 0 ? TIME : MILLIS);
  }
}
