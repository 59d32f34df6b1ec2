package vitrine.ui.common;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;

/** Numbers, shares, money, dates and durations as the window's language writes them. */
public final class Formats {
  private static final String NOTHING = "–";

  private final Messages messages;

  /** Follows the language of these messages. */
  public Formats(Messages messages) {
    this.messages = messages;
  }

  private Locale locale() {
    return messages.locale().get();
  }

  /** A whole number with separators. */
  public String whole(long value) {
    return NumberFormat.getIntegerInstance(locale()).format(value);
  }

  /** A number with so many decimals; a dash for what is no number. */
  public String number(double value, int decimals) {
    return format(NumberFormat.getNumberInstance(locale()), value, decimals);
  }

  /** A large number in few characters: 12.3K, 1.2万. */
  public String compact(double value) {
    NumberFormat format = NumberFormat.getCompactNumberInstance(locale(), NumberFormat.Style.SHORT);
    format.setMaximumFractionDigits(1);
    return Double.isFinite(value) ? format.format(value) : NOTHING;
  }

  /** A share as a percentage with so many decimals: .052 is 5.2 %. */
  public String percent(double share, int decimals) {
    return format(NumberFormat.getPercentInstance(locale()), share, decimals);
  }

  /** A change of a share as a signed percentage: +5.2%, −3.0%. */
  public String signedPercent(double share, int decimals) {
    String size = percent(Math.abs(share), decimals);
    if (!Double.isFinite(share) || share == 0) {
      return size;
    }
    return (share > 0 ? "+" : "−") + size;
  }

  /**
   * An amount of money.
   *
   * @param currency an ISO code such as USD, or empty where the data does not say
   */
  public String money(double amount, String currency) {
    if (currency.isEmpty()) {
      return number(amount, 2);
    }
    NumberFormat format = NumberFormat.getCurrencyInstance(locale());
    format.setCurrency(Currency.getInstance(currency));
    return format(format, amount, Math.abs(amount) >= 10_000 ? 0 : 2);
  }

  /** A day. */
  public String day(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale()).format(day);
  }

  /** A day without its year. */
  public String shortDay(LocalDate day) {
    boolean chinese = locale().getLanguage().equals(Locale.CHINESE.getLanguage());
    return DateTimeFormatter.ofPattern(chinese ? "M月d日" : "MMM d", locale()).format(day);
  }

  /** A moment, in the zone whose days count. */
  public String moment(Instant moment, ZoneId zone) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
        .withLocale(locale())
        .format(moment.atZone(zone));
  }

  /** A length of time in its one or two largest units. */
  public String duration(Duration length) {
    long seconds = length.toSeconds();
    if (seconds < 60) {
      return messages.text("format.seconds", seconds);
    }
    if (seconds < 3600) {
      return messages.text("format.minutes", seconds / 60, seconds % 60);
    }
    return seconds < 172_800
        ? messages.text("format.hours", seconds / 3600, seconds / 60 % 60)
        : messages.text("format.days", seconds / 86_400, seconds / 3600 % 24);
  }

  private static String format(NumberFormat format, double value, int decimals) {
    if (!Double.isFinite(value)) {
      return NOTHING;
    }
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    return format.format(value);
  }
}
