package vitrine.ui.experiment;

import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;

/** Small things that tabs share. */
final class Choices {
  private Choices() {}

  /** Offers these; what is chosen stays chosen while it is among them. */
  static <T> void offer(ComboBox<T> box, List<T> choices) {
    T before = box.getValue();
    if (!box.getItems().equals(choices)) {
      box.getItems().setAll(choices);
    }
    if (before != null && choices.contains(before)) {
      box.setValue(before);
    } else {
      box.setValue(choices.isEmpty() ? null : choices.getFirst());
    }
  }

  /** Marks a sentence as one to heed, or not. */
  static void warn(Label sentence, boolean heed) {
    sentence.getStyleClass().removeAll("experiment-warning", "experiment-calm");
    sentence.getStyleClass().add(heed ? "experiment-warning" : "experiment-calm");
  }
}
