package vitrine.ui.common;

import javafx.event.ActionEvent;
import javafx.event.EventHandler;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Says why there is nothing to see and what to do about it: an icon, a title, a hint and an action.
 * In FXML: {@code <MessagePane icon="mdi2t-table-large" title="%data.empty" hint="…"
 * action="%data.open" onAction="#open"/>}.
 */
public final class MessagePane extends VBox {
  private final FontIcon icon = new FontIcon("mdi2i-information-outline");
  private final Label title = new Label();
  private final Label hint = new Label();
  private final Button action = new Button();

  /** A message without words yet. */
  public MessagePane() {
    getStyleClass().add("message-pane");
    title.getStyleClass().add("message-title");
    hint.getStyleClass().add("message-hint");
    icon.getStyleClass().add("message-icon");
    action.getStyleClass().add("accent");
    for (Label label : new Label[] {title, hint}) {
      label.setWrapText(true);
      label.managedProperty().bind(label.textProperty().isNotEmpty());
    }
    action.managedProperty().bind(action.textProperty().isNotEmpty());
    action.visibleProperty().bind(action.managedProperty());
    setAlignment(Pos.CENTER);
    getChildren().setAll(icon, title, hint, action);
  }

  /** The literal of an icon. */
  public String getIcon() {
    return icon.getIconLiteral();
  }

  /** Shows another icon. */
  public void setIcon(String literal) {
    icon.setIconLiteral(literal);
  }

  /** What is the matter. */
  public String getTitle() {
    return title.getText();
  }

  /** Says what is the matter. */
  public void setTitle(String text) {
    title.setText(text);
  }

  /** What to do. */
  public String getHint() {
    return hint.getText();
  }

  /** Says what to do. */
  public void setHint(String text) {
    hint.setText(text);
  }

  /** The words of the button; empty for none. */
  public String getAction() {
    return action.getText();
  }

  /** Puts a button below, or takes it away. */
  public void setAction(String text) {
    action.setText(text);
  }

  /** What the button does. */
  public EventHandler<ActionEvent> getOnAction() {
    return action.getOnAction();
  }

  /** Says what the button does. */
  public void setOnAction(EventHandler<ActionEvent> handler) {
    action.setOnAction(handler);
  }
}
