package vitrine.ui.experiment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import vitrine.ui.common.PanelTab;
import vitrine.ui.common.Views;

/**
 * The tabs of an experiment, in their order. A tab is a line here; its FXML with a {@code state}
 * and its entry in {@link Views}; the keys {@code experiments.tab.NAME} and {@code
 * experiments.tab.NAME.hint}; a controller that extends {@link ExperimentPanelController}; and a
 * line in {@code app.ExperimentPanels} that says what it computes.
 */
enum ExperimentTab implements PanelTab {
  VERDICT(Views.EXPERIMENT_VERDICT, "mdi2g-gavel"),
  HEALTH(Views.EXPERIMENT_HEALTH, "mdi2s-stethoscope"),
  METHODS(Views.EXPERIMENT_METHODS, "mdi2s-scale-balance"),
  TIME(Views.EXPERIMENT_TIME, "mdi2c-chart-timeline-variant"),
  SEGMENTS(Views.EXPERIMENT_SEGMENTS, "mdi2c-call-split"),
  PLANNING(Views.EXPERIMENT_PLANNING, "mdi2r-ruler"),
  SELFCHECK(Views.EXPERIMENT_SELFCHECK, "mdi2s-shield-check-outline");

  private final Views view;
  private final String icon;

  ExperimentTab(Views view, String icon) {
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
    return "experiments.tab." + key();
  }

  static Optional<ExperimentTab> of(String key) {
    return Arrays.stream(values()).filter(tab -> tab.key().equals(key)).findFirst();
  }
}
