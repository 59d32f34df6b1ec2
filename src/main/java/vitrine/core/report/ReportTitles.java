package vitrine.core.report;

import java.util.Optional;
import vitrine.core.dataset.Catalog;

/**
 * What products are called in a report: by their titles where a catalogue has them.
 *
 * @param catalog of the workspace
 */
record ReportTitles(Optional<Catalog> catalog) {

  /** The product's title, or its id. */
  String of(String item) {
    return catalog.flatMap(c -> c.title(item)).orElse(item);
  }
}
