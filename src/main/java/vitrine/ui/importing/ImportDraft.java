package vitrine.ui.importing;

import java.util.List;
import vitrine.core.importing.ImportPlan;

/**
 * A plan on its way to an import.
 *
 * @param name for the dataset
 * @param preview the first rows of the first file
 */
public record ImportDraft(String name, ImportPlan plan, List<List<String>> preview) {
  /** Copies the rows. */
  public ImportDraft {
    preview = List.copyOf(preview);
  }

  ImportDraft with(ImportPlan changed) {
    return new ImportDraft(name, changed, preview);
  }

  ImportDraft named(String changed) {
    return new ImportDraft(changed, plan, preview);
  }
}
