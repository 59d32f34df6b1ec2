package vitrine.ui.settings;

import vitrine.core.settings.Places;

/**
 * What runs here.
 *
 * @param version of the program
 * @param java the virtual machine and its version
 * @param javafx the version of JavaFX
 * @param system operating system and processor
 * @param places where files lie
 */
public record Installation(
    String version, String java, String javafx, String system, Places places) {

  /** The installation that this program runs in. */
  public static Installation of(String version, Places places) {
    return new Installation(
        version,
        System.getProperty("java.vm.name") + " " + Runtime.version(),
        System.getProperty("javafx.runtime.version", ""),
        System.getProperty("os.name")
            + " "
            + System.getProperty("os.version")
            + ", "
            + System.getProperty("os.arch"),
        places);
  }
}
