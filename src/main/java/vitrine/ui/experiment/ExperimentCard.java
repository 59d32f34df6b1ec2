package vitrine.ui.experiment;

import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import vitrine.core.exposure.ExperimentCatalog.Listed;
import vitrine.ui.common.Formats;
import vitrine.ui.common.Messages;

/** An experiment in the list: its name, its data, how far it is and what was decided. */
final class ExperimentCard extends ToggleButton {

  ExperimentCard(Listed listed, Messages messages, Formats formats) {
    getStyleClass().add("experiment-card");
    Label name = new Label(listed.name());
    name.getStyleClass().add("experiment-name");
    Label rows =
        new Label(
            listed
                .data()
                .map(data -> messages.text("experiments.rows", formats.whole(data.rows())))
                .orElse(messages.text("experiments.noData")));
    rows.getStyleClass().add("soft");
    Label sign =
        listed
            .experiment()
            .decision()
            .map(made -> StateChip.of(made.choice(), messages))
            .orElseGet(() -> StateChip.of(listed.experiment().state(), messages));
    HBox words = new HBox(14, new VBox(2, name, rows), sign);
    words.getStyleClass().add("experiment-card-line");
    setGraphic(words);
    setAccessibleText(listed.name());
  }
}
