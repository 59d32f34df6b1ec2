package vitrine.cli;

import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;
import vitrine.core.engagement.log.CalendarInterval;

/** Reads what days are grouped by: {@code day}, {@code week}, {@code month} or a number of days. */
final class IntervalArgument {
  /** How the option's value is shown in the usage. */
  static final String LABEL = "day|week|month|N";

  private static final int LONGEST = 366;

  private IntervalArgument() {}

  static CalendarInterval parse(String text) {
    return switch (text) {
      case "day" -> CalendarInterval.DAY;
      case "week" -> CalendarInterval.WEEK;
      case "month" -> CalendarInterval.MONTH;
      default -> CalendarInterval.ofDays(days(text));
    };
  }

  private static int days(String text) {
    if (text.matches("[1-9]\\d{0,2}") && Integer.parseInt(text) <= LONGEST) {
      return Integer.parseInt(text);
    }
    throw new VitrineException(ProblemCode.USAGE, "--interval " + text);
  }
}
