package vitrine.ui.engagement.hours;

import vitrine.core.engagement.hours.HourReport;

/** What the cells of the week hold. */
public enum HoursMeasure {
  EVENTS,
  ACTIVE_USERS,
  PURCHASES,
  NET_REVENUE;

  /** The value of a cell; NaN where the data does not have it. */
  double of(HourReport.Cell cell) {
    return switch (this) {
      case EVENTS -> cell.events();
      case ACTIVE_USERS -> cell.activeUsers();
      case PURCHASES -> cell.purchases();
      case NET_REVENUE -> cell.netRevenue().number().orElse(Double.NaN);
    };
  }
}
