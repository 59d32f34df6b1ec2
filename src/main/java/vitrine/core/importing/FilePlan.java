package vitrine.core.importing;

import java.util.List;
import vitrine.core.importing.source.Source;
import vitrine.core.importing.text.Layout;
import vitrine.core.importing.text.TextFormat;

/**
 * How one source is read.
 *
 * @param columns the plan's name of each field, in this file's order
 */
public record FilePlan(Source source, TextFormat format, List<String> columns) {
  /** Copies the list. */
  public FilePlan {
    columns = List.copyOf(columns);
  }

  /** What people call it: the source's name, and the sheet's after a slash. */
  public String name() {
    return format.layout() instanceof Layout.Sheet sheet
        ? source.name() + "/" + sheet.name()
        : source.name();
  }
}
