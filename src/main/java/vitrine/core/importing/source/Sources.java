package vitrine.core.importing.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;

/** Turns the files a user chose into the tables of text in them, in the same order. */
public final class Sources {
  private Sources() {}

  /**
   * The tables in these files.
   *
   * @throws VitrineException if a file is absent, a folder, empty, no text, or an archive that is
   *     refused
   */
  public static List<Source> in(List<Path> files) {
    List<Source> sources = new ArrayList<>();
    for (Path file : files) {
      checkFile(file);
      if (startsWith(file, 'P', 'K', 3, 4) || startsWith(file, 'P', 'K', 5, 6)) {
        sources.addAll(ZipTables.in(file, ExpansionLimit.DEFAULT));
      } else {
        sources.add(new Source(file, Optional.empty(), size(file)));
      }
    }
    return List.copyOf(sources);
  }

  private static void checkFile(Path file) {
    String name = String.valueOf(file.getFileName());
    if (!Files.exists(file)) {
      throw new VitrineException(ProblemCode.FILE_NOT_FOUND, name);
    }
    if (Files.isDirectory(file)) {
      throw new VitrineException(ProblemCode.FILE_IS_DIRECTORY, name);
    }
    if (!Files.isReadable(file)) {
      throw new VitrineException(ProblemCode.FILE_UNREADABLE, name);
    }
    if (size(file) == 0) {
      throw new VitrineException(ProblemCode.FILE_EMPTY, name);
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw SourceProblems.of(String.valueOf(file.getFileName()), e);
    }
  }

  private static boolean startsWith(Path file, int... magic) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] head = in.readNBytes(magic.length);
      if (head.length < magic.length) {
        return false;
      }
      for (int i = 0; i < magic.length; i++) {
        if (head[i] != magic[i]) {
          return false;
        }
      }
      return true;
    } catch (IOException e) {
      throw SourceProblems.of(String.valueOf(file.getFileName()), e);
    }
  }
}
