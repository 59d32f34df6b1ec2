package vitrine.ui.shopper;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vitrine.ui.common.Messages;

/** A shopper to choose. */
final class ShopperCell extends ListCell<FinderModel.Line> {
  private final Messages messages;
  private final Label name = new Label();
  private final Label events = new Label();
  private final VBox row = new VBox(name, events);

  ShopperCell(Messages messages) {
    this.messages = messages;
    events.getStyleClass().add("soft");
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(FinderModel.@Nullable Line summary, boolean empty) {
    super.updateItem(summary, empty);
    if (empty || summary == null) {
      setGraphic(null);
      return;
    }
    name.setText(summary.user());
    events.setText(messages.text(summary.note()));
    setGraphic(row);
  }
}
