package vitrine.ui.common;

import java.util.function.Supplier;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.stage.Window;

/** Short questions to the user, and the choosers of files. */
public final class DialogService {
  private final Messages messages;
  private final Supplier<Window> owner;
  private final FileChoosers files;
  private final Appearance appearance;

  /** Dialogs over this window. */
  public DialogService(
      Messages messages, Supplier<Window> owner, FileChoosers files, Appearance appearance) {
    this.messages = messages;
    this.owner = owner;
    this.files = files;
    this.appearance = appearance;
  }

  /** Asks for files. */
  public FileChoosers files() {
    return files;
  }

  /**
   * Asks before something that cannot be undone.
   *
   * @param question what is about to happen
   * @param doIt the key of the button's text that names the deed, for example {@code data.delete}
   */
  public boolean confirm(Sentence question, String doIt) {
    ButtonType yes = new ButtonType(messages.text(doIt), ButtonData.OK_DONE);
    ButtonType no = new ButtonType(messages.text("dialog.cancel"), ButtonData.CANCEL_CLOSE);
    Alert alert = new Alert(Alert.AlertType.CONFIRMATION, messages.text(question), yes, no);
    alert.setHeaderText(null);
    alert.setGraphic(null);
    alert.setTitle(messages.text(doIt));
    alert.initOwner(owner.get());
    appearance.dress(alert.getDialogPane().getScene());
    return alert.showAndWait().filter(answer -> answer == yes).isPresent();
  }
}
