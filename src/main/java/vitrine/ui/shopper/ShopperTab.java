package vitrine.ui.shopper;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import vitrine.ui.common.PanelTab;
import vitrine.ui.common.Views;

/** What the Shoppers screen tells of the chosen shopper, in the order of its tabs. */
public enum ShopperTab implements PanelTab {
  LIST(Views.SHOPPER_LISTS, "mdi2f-format-list-numbered"),
  WHAT_IF(Views.SHOPPER_WHAT_IF, "mdi2h-head-question-outline"),
  WHO(Views.SHOPPER_WHO, "mdi2a-account-outline"),
  TIMELINE(Views.SHOPPER_TIMELINE, "mdi2t-timeline-clock-outline");

  private final Views view;
  private final String icon;

  ShopperTab(Views view, String icon) {
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
    return name().toLowerCase(Locale.ROOT).replace("_", "");
  }

  @Override
  public String titleKey() {
    return "shoppers.tab." + key();
  }

  static Optional<ShopperTab> of(String key) {
    return Arrays.stream(values()).filter(tab -> tab.key().equals(key)).findFirst();
  }
}
