package vitrine.core.importing.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import vitrine.core.importing.source.ExpansionException;
import vitrine.core.importing.source.ExpansionLimit;

/** Refuses a workbook that grows like a bomb. */
final class Expansion {
  /** The table of texts is held in memory. */
  private static final long MOST_TEXT = 1L << 30;

  private Expansion() {}

  static void check(Path file) throws IOException {
    long packed = Files.size(file);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      long expanded = 0;
      for (ZipEntry entry : Collections.list(zip.entries())) {
        expanded += Math.max(0, entry.getSize());
      }
      ZipEntry texts = zip.getEntry("xl/sharedStrings.xml");
      boolean bomb = ExpansionLimit.DEFAULT.exceeded(packed, expanded);
      if (bomb || (texts != null && tooLong(zip.getInputStream(texts), packed))) {
        throw new ExpansionException();
      }
    }
  }

  /** Counts what comes out, for the size that an archive declares may lie. */
  private static boolean tooLong(InputStream in, long packed) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long expanded = 0;
    try (in) {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        expanded += count;
        if (expanded > MOST_TEXT || ExpansionLimit.DEFAULT.exceeded(packed, expanded)) {
          return true;
        }
      }
      return false;
    }
  }
}
