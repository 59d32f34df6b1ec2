package vitrine.core.settings;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The settings of this machine. Reading and changing them is immediate and never fails; the file is
 * written shortly afterwards. Safe from several threads.
 */
public interface SettingsStore {

  /** What holds now. */
  Settings current();

  /**
   * Changes the settings and has them saved soon; several changes in a row make one write.
   *
   * @param change from what holds to what shall hold; may be called more than once
   * @return what holds now
   */
  Settings update(UnaryOperator<Settings> change);

  /** Writes what is not written yet. */
  void flush();

  /** The file. */
  Path file();

  /** Where a damaged file was put when it was found, so that its owner can be told. */
  Optional<Path> setAside();
}
