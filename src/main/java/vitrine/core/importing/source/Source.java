package vitrine.core.importing.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One table of text: a file, or an entry of a zip archive. Gzip is undone on the way.
 *
 * @param file the file on disk
 * @param entry the name inside the archive
 * @param bytes what it takes on disk, compressed; the unit of progress
 */
public record Source(Path file, Optional<String> entry, long bytes) {

  /** What people call it: the file's name, and the entry's after a slash. */
  public String name() {
    String outer = String.valueOf(file.getFileName());
    return entry.map(inner -> outer + "/" + inner).orElse(outer);
  }

  /**
   * Opens the text, decompressed and guarded against bombs.
   *
   * @throws vitrine.core.common.VitrineException if it cannot be read
   */
  public SourceStream open() {
    try {
      return SourceStream.open(this);
    } catch (IOException e) {
      throw SourceProblems.of(this, e);
    }
  }
}
