package vitrine.ui.sentiment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import vitrine.ui.common.PanelTab;
import vitrine.ui.common.Views;

/**
 * The tabs of the Reviews screen, in their order. A tab is a line here; its FXML with a {@code
 * state} and its entry in {@link Views}; the keys {@code reviews.tab.NAME} and {@code
 * reviews.tab.NAME.hint}; a controller that extends {@link ReviewsPanelController}; and a line in
 * {@code app.ReviewsPanels} that says what it computes.
 */
public enum ReviewsTab implements PanelTab {
  OVERVIEW(Views.REVIEWS_OVERVIEW, "mdi2v-view-dashboard-outline"),
  ASPECTS(Views.REVIEWS_ASPECTS, "mdi2t-tag-multiple-outline"),
  TOPICS(Views.REVIEWS_TOPICS, "mdi2c-chart-bubble"),
  ALERTS(Views.REVIEWS_ALERTS, "mdi2b-bell-alert-outline"),
  LIST(Views.REVIEWS_LIST, "mdi2c-comment-text-multiple-outline");

  private final Views view;
  private final String icon;

  ReviewsTab(Views view, String icon) {
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
    return "reviews.tab." + key();
  }

  static Optional<ReviewsTab> of(String key) {
    return Arrays.stream(values()).filter(tab -> tab.key().equals(key)).findFirst();
  }
}
