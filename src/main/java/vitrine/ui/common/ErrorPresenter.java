package vitrine.ui.common;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import javafx.event.ActionEvent;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.stage.Window;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vitrine.core.common.VitrineException;

/**
 * Tells failures that no part of a screen has room for. An expected one has a title and a hint; a
 * bug gets one window with a short code and its details to copy.
 */
public final class ErrorPresenter {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorPresenter.class);

  private final Messages messages;
  private final Supplier<Window> owner;
  private final Appearance appearance;
  private final UiThread ui = UiThread.javaFx();
  private boolean showing;

  /** Windows over this one. */
  public ErrorPresenter(Messages messages, Supplier<Window> owner, Appearance appearance) {
    this.messages = messages;
    this.owner = owner;
    this.appearance = appearance;
  }

  /** Shows a failure; while one is shown, another is only logged. */
  public void show(Throwable failure) {
    if (!(failure instanceof VitrineException)) {
      LOG.error("a bug, {}", code(failure), failure);
    }
    if (showing) {
      return;
    }
    showing = true;
    ui.run(
        () -> {
          Alert alert = alert(failure);
          alert.setOnHidden(hidden -> showing = false);
          alert.show();
        });
  }

  /** The window of a failure. */
  Alert alert(Throwable failure) {
    LoadState.Failed<Object> words = (LoadState.Failed<Object>) LoadState.failed(failure);
    Alert alert = new Alert(Alert.AlertType.ERROR);
    alert.initOwner(owner.get());
    appearance.dress(alert.getDialogPane().getScene());
    alert.setTitle(messages.text("dialog.problem"));
    alert.setHeaderText(messages.text(words.sentence()));
    alert.setContentText(messages.text(words.hint()));
    ButtonType close = new ButtonType(messages.text("dialog.close"), ButtonData.CANCEL_CLOSE);
    alert.getButtonTypes().setAll(close);
    if (!(failure instanceof VitrineException)) {
      addDetails(alert, failure);
    }
    return alert;
  }

  private void addDetails(Alert alert, Throwable failure) {
    String details = code(failure) + System.lineSeparator() + trace(failure);
    TextArea text = new TextArea(details);
    text.setEditable(false);
    alert.getDialogPane().setExpandableContent(text);
    alert.setContentText(alert.getContentText() + " [" + code(failure) + "]");
    ButtonType copy = new ButtonType(messages.text("dialog.copy"), ButtonData.LEFT);
    alert.getButtonTypes().add(copy);
    alert
        .getDialogPane()
        .lookupButton(copy)
        .addEventFilter(
            ActionEvent.ACTION,
            click -> {
              Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, details));
              click.consume();
            });
  }

  /** Six letters that name a bug: the same for the same place in the code. */
  static String code(Throwable failure) {
    StackTraceElement[] trace = failure.getStackTrace();
    int hash = failure.getClass().getName().hashCode();
    if (trace.length > 0) {
      hash = 31 * hash + (trace[0].getClassName() + trace[0].getMethodName()).hashCode();
    }
    return String.format(Locale.ROOT, "V-%06X", hash & 0xFFFFFF);
  }

  private static String trace(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
