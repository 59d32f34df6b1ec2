package vitrine.ui.experiment;

import javafx.scene.control.Label;
import org.kordamp.ikonli.javafx.FontIcon;
import vitrine.core.workspace.Decision;
import vitrine.core.workspace.ExperimentState;
import vitrine.ui.common.Messages;

/** How far an experiment is, or what was decided, in a word with a sign. */
final class StateChip {
  private StateChip() {}

  static Label of(ExperimentState state, Messages messages) {
    String word = messages.text("experiments.state." + state.key());
    return switch (state) {
      case DRAFT -> chip(word, "chip-neutral", "mdi2p-pencil-outline");
      case RUNNING -> chip(word, "chip-accent", "mdi2p-play");
      case ENDED -> chip(word, "chip-neutral", "mdi2f-flag-checkered");
      case DECIDED -> chip(word, "chip-neutral", "mdi2c-check");
    };
  }

  static Label of(Decision.Choice choice, Messages messages) {
    String word = messages.text("experiments.decision." + choice.key());
    return switch (choice) {
      case SHIP -> chip(word, "chip-positive", "mdi2r-rocket-launch-outline");
      case DO_NOT_SHIP -> chip(word, "chip-negative", "mdi2c-close-octagon-outline");
      case ITERATE -> chip(word, "chip-warning", "mdi2r-refresh");
    };
  }

  private static Label chip(String word, String style, String icon) {
    Label chip = new Label(word, new FontIcon(icon));
    chip.getStyleClass().addAll("chip", style);
    return chip;
  }
}
