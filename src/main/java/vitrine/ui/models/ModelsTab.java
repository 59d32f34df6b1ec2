package vitrine.ui.models;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import vitrine.ui.common.PanelTab;
import vitrine.ui.common.Views;

/** The tabs of the Models screen, in their order. */
public enum ModelsTab implements PanelTab {
  CARDS(Views.MODEL_CARDS, "mdi2b-brain"),
  TRAIN(Views.MODEL_TRAINING, "mdi2s-school-outline"),
  RUNS(Views.MODEL_RUNS, "mdi2c-chart-timeline-variant"),
  CORRECTIONS(Views.MODEL_CORRECTIONS, "mdi2a-account-check-outline");

  private final Views view;
  private final String icon;

  ModelsTab(Views view, String icon) {
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
    return "models.tab." + key();
  }

  static Optional<ModelsTab> of(String key) {
    return Arrays.stream(values()).filter(tab -> tab.key().equals(key)).findFirst();
  }
}
