package vitrine.ui.engagement;

import vitrine.core.engagement.MonthWindow;
import vitrine.core.engagement.OrderValue;

/**
 * Which of the definitions that products disagree on the figures follow.
 *
 * @param month what MAU counts
 * @param orderValue which revenue the average order value divides
 */
public record Variants(MonthWindow month, OrderValue orderValue) {

  /** Those that the definitions name first. */
  public static Variants standard() {
    return new Variants(MonthWindow.DAYS_28, OrderValue.GROSS);
  }

  Variants with(MonthWindow other) {
    return new Variants(other, orderValue);
  }

  Variants with(OrderValue other) {
    return new Variants(month, other);
  }
}
