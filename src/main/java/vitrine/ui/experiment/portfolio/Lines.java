package vitrine.ui.experiment.portfolio;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** Lines of words that break where the screen is narrow. */
final class Lines {
  private Lines() {}

  static Label line(String words) {
    Label label = new Label(words);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
