package vitrine.core.engagement;

/** What a month is to monthly active users. */
public enum MonthWindow {
  /** The day and the 27 before it. */
  DAYS_28,
  /** The day and the 29 before it. */
  DAYS_30,
  /** From the first of the calendar month to the day. */
  CALENDAR
}
