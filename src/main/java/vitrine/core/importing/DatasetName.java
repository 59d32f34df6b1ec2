package vitrine.core.importing;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Proposes a name for a dataset. */
public final class DatasetName {
  private static final Set<String> ENDINGS =
      Set.of("csv", "tsv", "tab", "txt", "json", "jsonl", "ndjson", "xlsx", "gz", "zip");

  private DatasetName() {}

  /** The first file's name without its endings. */
  public static String of(List<Path> files) {
    String name = String.valueOf(files.getFirst().getFileName());
    int dot = name.lastIndexOf('.');
    while (dot > 0 && ENDINGS.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT))) {
      name = name.substring(0, dot);
      dot = name.lastIndexOf('.');
    }
    return name;
  }
}
