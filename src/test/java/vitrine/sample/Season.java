package vitrine.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;

/** The ninety days, in Shanghai: no daylight saving, always eight hours ahead of UTC. */
final class Season {
  static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
  static final int DAYS = 90;
  static final LocalDate LAST = FIRST.plusDays(DAYS - 1);
  static final long END = seconds(LAST.plusDays(1));

  /** The spring sale: three days, 15 % off, half as many visits again. */
  static final LocalDate SALE = LocalDate.of(2026, 4, 17);

  /** The week in which shoppers came for a voucher. */
  static final LocalDate VOUCHER_WEEK = LocalDate.of(2026, 3, 16);

  /** First day of the experiment; it runs to the end. */
  static final LocalDate EXPERIMENT = LocalDate.of(2026, 4, 20);

  /** The week in which reviews of {@link CatalogMaker#HERO} turn. */
  static final LocalDate BAD_WEEK = LocalDate.of(2026, 5, 4);

  private static final double[] WEEKDAYS = {.88, .86, .9, .93, 1.05, 1.36, 1.28};
  private static final double[] HOURS = {
    2.2, 1, .5, .3, .2, .3, .8, 1.9, 3.2, 4.1, 4.6, 4.9, 6.2, 5.6, 4.3, 4.1, 4.2, 4.6, 5.3, 6.7,
    8.9, 9.8, 8.1, 4.9
  };

  private Season() {}

  /** Local seconds since 1970 of a day's begin. */
  static long seconds(LocalDate day) {
    return day.toEpochDay() * 86_400;
  }

  static LocalDate day(long seconds) {
    return LocalDate.ofEpochDay(Math.floorDiv(seconds, 86_400));
  }

  static boolean sale(LocalDate day) {
    return within(day, SALE, 3);
  }

  static boolean badWeek(LocalDate day) {
    return within(day, BAD_WEEK, 7);
  }

  static boolean within(LocalDate day, LocalDate first, int days) {
    return !day.isBefore(first) && day.isBefore(first.plusDays(days));
  }

  /** How busy a day is; 1 is the mean. */
  static double traffic(LocalDate day) {
    return WEEKDAYS[day.getDayOfWeek().getValue() - 1] * (sale(day) ? 1.5 : 1);
  }

  /** A second of the day as shoppers come: lunch and, above all, the evening. */
  static int secondOfDay(Dice dice) {
    return dice.weighted(HOURS) * 3600 + dice.below(3600);
  }

  /** As written in every file: {@code 2026-03-02T09:04:11+08:00}. */
  static String iso(long seconds) {
    LocalDateTime time = LocalDateTime.ofEpochSecond(seconds, 0, java.time.ZoneOffset.UTC);
    return time.toLocalDate()
        + "T"
        + two(time.getHour())
        + ":"
        + two(time.getMinute())
        + ":"
        + two(time.getSecond())
        + "+08:00";
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }
}
