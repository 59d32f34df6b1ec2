package vitrine.ui.engagement;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import vitrine.ui.common.PanelTab;
import vitrine.ui.common.Views;

/** The panels of the Engagement screen, in the order of their tabs. */
enum Panel implements PanelTab {
  TRENDS(Views.TRENDS, "mdi2c-chart-line"),
  FUNNEL(Views.FUNNEL, "mdi2f-filter-variant"),
  RETENTION(Views.RETENTION, "mdi2r-refresh"),
  LIFECYCLE(Views.LIFECYCLE, "mdi2s-swap-vertical"),
  LOYALTY(Views.LOYALTY, "mdi2h-heart-pulse"),
  BUYERS(Views.BUYERS, "mdi2c-cart-check"),
  PRODUCTS(Views.PRODUCTS, "mdi2t-tag-outline"),
  PATHS(Views.PATHS, "mdi2s-source-branch"),
  HOURS(Views.HOURS, "mdi2c-clock-outline"),
  CHANGE(Views.CHANGE, "mdi2d-delta"),
  SEGMENTS(Views.SEGMENTS, "mdi2a-account-group-outline");

  private final Views view;
  private final String icon;

  Panel(Views view, String icon) {
    this.view = view;
    this.icon = icon;
  }

  @Override
  public Views view() {
    return view;
  }

  @Override
  public String icon() {
    return icon;
  }

  @Override
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String titleKey() {
    return "engagement.tab." + key();
  }

  static Optional<Panel> of(String key) {
    return Arrays.stream(values()).filter(panel -> panel.key().equals(key)).findFirst();
  }
}
