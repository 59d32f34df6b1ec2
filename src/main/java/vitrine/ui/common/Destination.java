package vitrine.ui.common;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A screen that a route can lead to, in the order of the sidebar. */
public enum Destination {
  OVERVIEW(Views.OVERVIEW, "mdi2v-view-dashboard-outline"),
  ENGAGEMENT(Views.ENGAGEMENT, "mdi2c-chart-line"),
  REVIEWS(Views.REVIEWS, "mdi2c-comment-text-outline"),
  EXPERIMENTS(Views.EXPERIMENTS, "mdi2f-flask-outline"),
  SHOPPERS(Views.SHOPPERS, "mdi2a-account-heart-outline"),
  RECOMMENDATIONS(Views.RECOMMENDATIONS, "mdi2p-podium"),
  DATA(Views.DATA, "mdi2t-table-large"),
  MODELS(Views.MODELS, "mdi2b-brain"),
  SETTINGS(Views.SETTINGS, "mdi2c-cog-outline");

  private final Views view;
  private final String icon;

  Destination(Views view, String icon) {
    this.view = view;
    this.icon = icon;
  }

  /** What is loaded. */
  public Views view() {
    return view;
  }

  /** The literal of its icon. */
  public String icon() {
    return icon;
  }

  /** Its name in routes and in keys of the message bundles: lower case. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The key of its title in the message bundles. */
  public String titleKey() {
    return "shell.screen." + key();
  }

  /** The screen of this name. */
  public static Optional<Destination> of(String key) {
    return Arrays.stream(values()).filter(screen -> screen.key().equals(key)).findFirst();
  }
}
