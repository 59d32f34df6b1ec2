package vitrine.ui.experiment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import vitrine.ui.common.PanelTab;
import vitrine.ui.common.Views;

/**
 * What there is beside the experiments of the workspace: places that need no rows of units. In
 * routes {@code experiments?place=portfolio}.
 */
enum ExperimentPlace implements PanelTab {
  PORTFOLIO(Views.EXPERIMENT_PORTFOLIO, "mdi2v-view-grid-outline"),
  SUMS(Views.EXPERIMENT_SUMS, "mdi2s-sigma");

  static final String PARAMETER = "place";

  private final Views view;
  private final String icon;

  ExperimentPlace(Views view, String icon) {
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
    return "experiments.place." + key();
  }

  static Optional<ExperimentPlace> of(String key) {
    return Arrays.stream(values()).filter(place -> place.key().equals(key)).findFirst();
  }
}
