package vitrine.ui.common;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks the user for files. Behind an interface, because a platform without a display has none. */
public interface FileChoosers {

  /**
   * Files to read.
   *
   * @param title of the dialog
   * @param kinds what may be chosen, the preferred first
   * @return the files; empty when the user changed their mind
   */
  List<Path> open(String title, List<FileKind> kinds);

  /** A place for a new file. */
  Optional<Path> save(String title, String suggestedName, List<FileKind> kinds);

  /** A folder. */
  Optional<Path> folder(String title);

  /**
   * Files of a kind.
   *
   * @param name for people
   * @param patterns such as {@code *.csv}
   */
  record FileKind(String name, List<String> patterns) {
    /** Copies the list. */
    public FileKind {
      patterns = List.copyOf(patterns);
    }
  }
}
