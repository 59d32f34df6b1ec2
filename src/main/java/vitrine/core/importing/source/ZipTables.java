package vitrine.core.importing.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;

/**
 * The tables inside a zip archive, or the workbook that it is; hostile archives are refused before
 * anything is read.
 */
final class ZipTables {
  private static final int MAX_ENTRIES = 10_000;
  private static final Set<String> TABLES =
      Set.of("csv", "tsv", "tab", "txt", "json", "jsonl", "ndjson", "xlsx", "gz", "log", "");

  private ZipTables() {}

  static List<Source> in(Path file, ExpansionLimit limit) {
    String name = String.valueOf(file.getFileName());
    List<Source> sources = new ArrayList<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      boolean workbook = zip.getEntry("xl/workbook.xml") != null;
      if (!workbook && document(zip)) {
        throw new VitrineException(ProblemCode.FILE_SPREADSHEET, name);
      }
      if (zip.size() > MAX_ENTRIES) {
        throw new VitrineException(ProblemCode.FILE_BOMB, name);
      }
      long expanded = 0;
      for (ZipEntry entry : Collections.list(zip.entries())) {
        refuseEscape(name, entry.getName());
        expanded += Math.max(0, entry.getSize());
        if (limit.exceeded(Math.max(1, file.toFile().length()), expanded)) {
          throw new VitrineException(ProblemCode.FILE_BOMB, name);
        }
        if (!entry.isDirectory() && !junk(entry.getName()) && entry.getSize() != 0) {
          sources.add(
              new Source(
                  file, Optional.of(entry.getName()), Math.max(1, entry.getCompressedSize())));
        }
      }
      if (workbook) {
        return List.of(new Source(file, Optional.empty(), Math.max(1, file.toFile().length())));
      }
    } catch (IOException e) {
      throw SourceProblems.of(name, e);
    }
    if (sources.isEmpty()) {
      throw new VitrineException(ProblemCode.FILE_ZIP_WITHOUT_TABLE, name);
    }
    // By name, so that one month's days follow each other however the archive was packed.
    sources.sort(Comparator.comparing(source -> source.entry().orElse("")));
    return sources;
  }

  /** Whether it is a document of an office program rather than an archive of files. */
  private static boolean document(ZipFile zip) {
    return zip.getEntry("[Content_Types].xml") != null || zip.getEntry("mimetype") != null;
  }

  private static void refuseEscape(String archive, String entry) {
    String path = entry.replace('\\', '/');
    if (path.startsWith("/")
        || path.matches("^[A-Za-z]:.*")
        || List.of(path.split("/", -1)).contains("..")) {
      throw new VitrineException(ProblemCode.FILE_ZIP_ESCAPES, archive, entry);
    }
  }

  private static boolean junk(String entry) {
    String file = entry.substring(entry.lastIndexOf('/') + 1);
    int dot = file.lastIndexOf('.');
    String extension = dot < 0 ? "" : file.substring(dot + 1).toLowerCase(Locale.ROOT);
    return entry.startsWith("__MACOSX/")
        || entry.contains("/__MACOSX/")
        || file.startsWith(".")
        || !TABLES.contains(extension);
  }
}
