package vitrine.ui.experiment;

import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;
import vitrine.ui.common.Messages;

/** The way from an arm to the shoppers in it. */
final class ArmShoppersCell extends TableCell<ArmTable.Row, String> {
  private final Hyperlink link;
  private final Consumer<String> shoppers;

  /**
   * A cell.
   *
   * @param shoppers is told the arm
   */
  ArmShoppersCell(Messages messages, Consumer<String> shoppers) {
    this.link = new Hyperlink(messages.text("experiments.arm.shoppers"));
    this.shoppers = shoppers;
    link.getStyleClass().add("arm-shoppers");
  }

  @Override
  protected void updateItem(@Nullable String arm, boolean empty) {
    super.updateItem(arm, empty);
    if (empty || arm == null) {
      setGraphic(null);
      return;
    }
    link.setOnAction(_ -> shoppers.accept(arm));
    setGraphic(link);
  }
}
