package vitrine.app;

import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;

/** The window toolkit for a verb that paints. */
final class Toolkit {
  private Toolkit() {}

  /** Starts it without a display where it does not run yet: a verb opens no window. */
  static void start() {
    if (System.getProperty("glass.platform") == null) {
      System.setProperty("glass.platform", "Headless");
      System.setProperty("prism.order", "sw");
    }
    CountDownLatch running = new CountDownLatch(1);
    try {
      Platform.startup(running::countDown);
      running.await();
    } catch (IllegalStateException e) {
      // It runs already: the window is open.
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
