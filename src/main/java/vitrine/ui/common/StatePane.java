package vitrine.ui.common;

import java.util.function.Consumer;
import javafx.beans.DefaultProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.StackPane;

/**
 * Shows what a {@link LoadState} says: its content when the result is there, else why not. In FXML
 * the content stands inside.
 */
@DefaultProperty("content")
public final class StatePane extends StackPane {
  private final ObjectProperty<Node> content = new SimpleObjectProperty<>();
  private final MessagePane message = new MessagePane();
  private final StackPane waiting = new StackPane();

  /** Shows nothing until told a state. */
  public StatePane() {
    ProgressIndicator ring = new ProgressIndicator();
    ring.getStyleClass().add("waiting-ring");
    ring.setMaxSize(36, 36);
    waiting.getChildren().add(ring);
    getStyleClass().add("state-pane");
  }

  /** What is shown when the result is there. */
  public ObjectProperty<Node> contentProperty() {
    return content;
  }

  /** What is shown when the result is there. */
  public Node getContent() {
    return content.get();
  }

  /** Puts in what is shown when the result is there. */
  public void setContent(Node node) {
    content.set(node);
  }

  /** The message of an empty or failed state, to give it an icon or an action. */
  public MessagePane message() {
    return message;
  }

  /**
   * Shows a state.
   *
   * @param whenReady fills the content with the result before it is shown
   */
  public <T> void show(LoadState<T> state, Messages messages, Consumer<? super T> whenReady) {
    switch (state) {
      case LoadState.Empty<T>(Sentence sentence) -> say(messages.text(sentence), "", false);
      case LoadState.Failed<T>(Sentence sentence, Sentence hint) ->
          say(messages.text(sentence), messages.text(hint), true);
      case LoadState.Loading<T>() -> getChildren().setAll(waiting);
      case LoadState.Ready<T>(T value) -> {
        whenReady.accept(value);
        getChildren().setAll(content.get());
      }
    }
  }

  private void say(String title, String hint, boolean failed) {
    message.setTitle(title);
    message.setHint(hint);
    message.setIcon(failed ? "mdi2a-alert-circle-outline" : "mdi2i-information-outline");
    message.pseudoClassStateChanged(PseudoClass.getPseudoClass("failed"), failed);
    getChildren().setAll(message);
  }
}
