package vitrine.ui.recommend;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import vitrine.ui.common.PanelTab;
import vitrine.ui.common.Views;

/**
 * The tabs of the Recommendations screen, in their order. A tab is a line here; its FXML and its
 * entry in {@link Views}; the keys {@code recommend.tab.NAME} and {@code recommend.tab.NAME.hint};
 * a controller; and a line in {@code app.RecommendPanels}. What all tabs are about stands in {@link
 * RecommendationsViewModel#data}.
 */
enum RecommendTab implements PanelTab {
  LEADERBOARD(Views.RECOMMEND_LEADERBOARD, "mdi2p-podium"),
  SHOP(Views.RECOMMEND_SHOP, "mdi2s-storefront-outline"),
  TRAINED(Views.RECOMMEND_TRAINED, "mdi2s-school");

  private final Views view;
  private final String icon;

  RecommendTab(Views view, String icon) {
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
    return "recommend.tab." + key();
  }

  static Optional<RecommendTab> of(String key) {
    return Arrays.stream(values()).filter(tab -> tab.key().equals(key)).findFirst();
  }
}
