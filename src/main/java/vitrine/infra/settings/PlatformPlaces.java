package vitrine.infra.settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import vitrine.core.settings.Places;

/**
 * Finds the folders that the platform means for settings, data and caches: the XDG base directories
 * on Linux, the roaming and local application data on Windows, Library on macOS.
 */
public final class PlatformPlaces {
  /** A system property; everything then lies under this one folder. */
  public static final String HOME_PROPERTY = "vitrine.home";

  private PlatformPlaces() {}

  /**
   * The folders of a machine.
   *
   * @param system the system properties
   * @param environment the environment variables
   */
  public static Places of(Properties system, Map<String, String> environment) {
    String given = system.getProperty(HOME_PROPERTY);
    if (given != null && !given.isBlank()) {
      Path home = Path.of(given).toAbsolutePath().normalize();
      return new Places(home.resolve("config"), home.resolve("data"), home.resolve("cache"));
    }
    Path home = Path.of(system.getProperty("user.home", "."));
    String name = system.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      Path roaming = folder(environment.get("APPDATA"), home.resolve("AppData/Roaming"));
      Path local = folder(environment.get("LOCALAPPDATA"), home.resolve("AppData/Local"));
      return new Places(
          roaming.resolve("Vitrine"),
          local.resolve("Vitrine/data"),
          local.resolve("Vitrine/cache"));
    }
    if (name.startsWith("mac")) {
      Path support = home.resolve("Library/Application Support/Vitrine");
      return new Places(support, support.resolve("data"), home.resolve("Library/Caches/Vitrine"));
    }
    return new Places(
        folder(environment.get("XDG_CONFIG_HOME"), home.resolve(".config")).resolve("vitrine"),
        folder(environment.get("XDG_DATA_HOME"), home.resolve(".local/share")).resolve("vitrine"),
        folder(environment.get("XDG_CACHE_HOME"), home.resolve(".cache")).resolve("vitrine"));
  }

  /** The XDG specification has relative paths ignored. */
  private static Path folder(@Nullable String given, Path otherwise) {
    return given != null && !given.isBlank() && Path.of(given).isAbsolute()
        ? Path.of(given)
        : otherwise;
  }
}
