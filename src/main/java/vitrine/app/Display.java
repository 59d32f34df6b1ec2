package vitrine.app;

import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Whether there is a display, decided before the window toolkit starts. */
public final class Display {
  /** Held, because a logger that nobody holds forgets its level. */
  private static final Logger JAVAFX = Logger.getLogger("javafx");

  private Display() {}

  /** Drops JavaFX's warning that it runs from the class path, which is how we run it. */
  public static void quietToolkit() {
    JAVAFX.setLevel(Level.SEVERE);
  }

  /**
   * Sets the headless platform where there is no display and the user chose none.
   *
   * @param system the system properties; changed where there is no display
   * @param environment the environment variables
   * @return whether a user can see the window
   */
  public static boolean prepare(Properties system, Map<String, String> environment) {
    String name = system.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    boolean draws = name.startsWith("windows") || name.startsWith("mac");
    boolean given =
        !environment.getOrDefault("DISPLAY", "").isEmpty()
            || !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
    if (system.getProperty("glass.platform") == null && !draws && !given) {
      system.setProperty("glass.platform", "Headless");
      system.setProperty("prism.order", "sw");
    }
    return !"Headless".equals(system.getProperty("glass.platform"));
  }
}
