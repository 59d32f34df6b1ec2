package vitrine.ui.common;

import javafx.application.Platform;

/** Where views and their properties may be touched. */
@FunctionalInterface
public interface UiThread {

  /** Runs there, now or soon. */
  void run(Runnable call);

  /** The JavaFX thread: at once when it is the caller's, else soon. */
  static UiThread javaFx() {
    return call -> {
      if (Platform.isFxApplicationThread()) {
        call.run();
      } else {
        Platform.runLater(call);
      }
    };
  }

  /** The caller's thread, for tests. */
  static UiThread direct() {
    return Runnable::run;
  }
}
