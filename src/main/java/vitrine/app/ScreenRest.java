package vitrine.app;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.DialogPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import vitrine.ui.common.MessagePane;

/** Whether the window has come to rest: no task, nothing waiting, every chart drawn. */
final class ScreenRest {
  /** So many quiet pulses in a row are rest: requests wait 120 ms before they become tasks. */
  static final int PULSES = 40;

  static final long PATIENCE_NANOS = 300_000_000_000L;
  private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

  private final WindowGraph window;
  private final Scene scene;

  ScreenRest(WindowGraph window, Scene scene) {
    this.window = window;
    this.scene = scene;
  }

  boolean atRest() {
    return window.charts().settled().get()
        && window.tasks().visible().isEmpty()
        && scene.getRoot().lookupAll(".waiting-ring").stream().noneMatch(ScreenRest::seen);
  }

  /**
   * Throws if a part of the screen says that it failed, or a window with an error is open.
   *
   * @param what for the message
   */
  void checkNothingFailed(String what) {
    for (Window other : Window.getWindows()) {
      if (other != scene.getWindow() && other instanceof Stage stage) {
        String says =
            stage.getScene().getRoot() instanceof DialogPane dialog
                ? dialog.getHeaderText()
                : stage.getTitle();
        throw new IllegalStateException(what + ": " + says);
      }
    }
    for (Node node : scene.getRoot().lookupAll(".message-pane")) {
      if (node instanceof MessagePane message
          && seen(node)
          && node.getPseudoClassStates().contains(FAILED)) {
        throw new IllegalStateException(what + ": " + message.getTitle());
      }
    }
  }

  private static boolean seen(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }
}
