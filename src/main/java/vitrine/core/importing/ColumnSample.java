package vitrine.core.importing;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vitrine.core.importing.value.Blank;
import vitrine.core.importing.value.DayOrder;
import vitrine.core.importing.value.FlagParser;
import vitrine.core.importing.value.NumberParser;
import vitrine.core.importing.value.NumberStyle;
import vitrine.core.importing.value.TimeFormat;
import vitrine.core.importing.value.TimeParser;

/** What the first values of a column look like. */
final class ColumnSample {
  private static final double MOST = 0.9;

  // Nothing but a date looks like one, so that some bad ones do not make it another column.
  private static final double MOST_DATES = 0.75;
  private static final int EXAMPLES = 5;

  private final List<byte[]> values = new ArrayList<>();
  private final Set<String> distinct = new HashSet<>();
  private final List<String> examples;
  private final ColumnType type;
  private NumberStyle numbers = NumberStyle.POINT;
  private DayOrder days = DayOrder.DAY_FIRST;
  private boolean ambiguousDays;
  private List<TimeFormat> formats = List.of();
  private long characters;

  ColumnSample(List<String> cells) {
    Set<String> shown = new LinkedHashSet<>();
    for (String cell : cells) {
      byte[] bytes = cell.getBytes(StandardCharsets.UTF_8);
      if (!Blank.text(bytes, 0, bytes.length)) {
        values.add(bytes);
        distinct.add(cell);
        characters += cell.length();
        if (shown.size() < EXAMPLES) {
          shown.add(cell.length() > 80 ? cell.substring(0, 80) + "…" : cell);
        }
      }
    }
    examples = List.copyOf(shown);
    type = detect();
  }

  private ColumnType detect() {
    if (values.isEmpty()) {
      return ColumnType.TEXT;
    }
    if (readTimes()) {
      return ColumnType.TIME;
    }
    if (values.stream().allMatch(v -> FlagParser.parse(v, 0, v.length).isPresent())) {
      return ColumnType.FLAG;
    }
    return !idLike() && readNumbers() ? ColumnType.NUMBER : ColumnType.TEXT;
  }

  private boolean readTimes() {
    Map<TimeFormat, Integer> dayFirst = times(DayOrder.DAY_FIRST);
    Map<TimeFormat, Integer> monthFirst = times(DayOrder.MONTH_FIRST);
    int first = total(dayFirst);
    int second = total(monthFirst);
    Map<TimeFormat, Integer> found = second > first ? monthFirst : dayFirst;
    days = second > first ? DayOrder.MONTH_FIRST : DayOrder.DAY_FIRST;
    ambiguousDays = first == second && monthFirst.containsKey(TimeFormat.MONTH_FIRST);
    formats =
        found.keySet().stream()
            .sorted(Comparator.comparing((TimeFormat f) -> -found.getOrDefault(f, 0)))
            .toList();
    return formats.stream().anyMatch(f -> !f.numeric())
        && Math.max(first, second) >= MOST_DATES * read(true);
  }

  private Map<TimeFormat, Integer> times(DayOrder order) {
    TimeParser parser = new TimeParser(ZoneOffset.UTC, order);
    Map<TimeFormat, Integer> found = new EnumMap<>(TimeFormat.class);
    for (byte[] value : values) {
      if (parser.parse(value, 0, value.length)) {
        found.merge(parser.format(), 1, Integer::sum);
      }
    }
    return found;
  }

  private static int total(Map<TimeFormat, Integer> found) {
    return found.values().stream().mapToInt(Integer::intValue).sum();
  }

  private boolean readNumbers() {
    int point = numbers(NumberStyle.POINT);
    int comma = numbers(NumberStyle.COMMA);
    numbers = comma > point ? NumberStyle.COMMA : NumberStyle.POINT;
    return Math.max(point, comma) >= 0.95 * read(true) && read(true) > 0;
  }

  private int numbers(NumberStyle style) {
    NumberParser parser = new NumberParser(style);
    return (int) values.stream().filter(v -> parser.parse(v, 0, v.length)).count();
  }

  private long read(boolean withoutMarks) {
    return withoutMarks
        ? values.stream().filter(v -> !Blank.value(v, 0, v.length)).count()
        : values.size();
  }

  /** Whether a number would lose something: a leading zero, or digits beyond the sixteenth. */
  private boolean idLike() {
    return values.stream()
        .anyMatch(
            v ->
                (v.length > 1 && v[0] == '0' && v[1] >= '0' && v[1] <= '9')
                    || (v.length >= 17 && digitsOnly(v)));
  }

  private static boolean digitsOnly(byte[] value) {
    for (byte b : value) {
      if (b < '0' || b > '9') {
        return false;
      }
    }
    return true;
  }

  /** Whether all values could be times since 1970, after 2000. */
  boolean epoch() {
    TimeParser parser = new TimeParser(ZoneOffset.UTC, DayOrder.DAY_FIRST);
    int fit = 0;
    for (byte[] value : values) {
      boolean time =
          parser.parse(value, 0, value.length)
              && parser.format().numeric()
              && parser.value() >= 946_684_800_000L
              && parser.value() < 4_102_444_800_000L;
      fit += time ? 1 : 0;
    }
    return !values.isEmpty() && fit >= MOST * values.size();
  }

  boolean wholeNumbers() {
    return !values.isEmpty() && values.stream().allMatch(ColumnSample::digitsOnly);
  }

  ColumnType type() {
    return type;
  }

  NumberStyle numberStyle() {
    return numbers;
  }

  DayOrder days() {
    return days;
  }

  boolean ambiguousDays() {
    return ambiguousDays;
  }

  List<TimeFormat> formats() {
    return formats;
  }

  List<String> examples() {
    return examples;
  }

  Set<String> distinct() {
    return distinct;
  }

  int count() {
    return values.size();
  }

  double meanLength() {
    return values.isEmpty() ? 0 : (double) characters / values.size();
  }

  /** The smallest and largest number, where all values are numbers. */
  boolean numbersWithin(double low, double high) {
    NumberParser parser = new NumberParser(numbers);
    return values.stream()
        .allMatch(
            v -> parser.parse(v, 0, v.length) && parser.value() >= low && parser.value() <= high);
  }
}
