package vitrine.core.importing;

import java.util.List;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.dataset.Role;
import vitrine.core.workspace.DatasetEntry;
import vitrine.core.workspace.Provenance;
import vitrine.core.workspace.Workspace;

/** Reads a plan's files and keeps the frame in a workspace. */
public final class DatasetImport {
  private final Importer importer = new Importer();

  /**
   * What was stored, and what was not.
   *
   * @param entry the dataset in the workspace
   */
  public record Imported(DatasetEntry entry, ImportOutcome outcome) {}

  /**
   * Imports under a name; a dataset of that name is replaced.
   *
   * @throws VitrineException if the kind of data or a role that it needs is missing, a file cannot
   *     be read, or no row could be kept
   */
  public Imported into(Workspace workspace, String name, ImportPlan plan, Progress progress) {
    DatasetKind kind =
        plan.kind().orElseThrow(() -> new VitrineException(ProblemCode.PLAN_WITHOUT_KIND));
    List<Role> missing = plan.missingRoles();
    if (!missing.isEmpty()) {
      throw new VitrineException(ProblemCode.DATASET_LACKS_ROLE, missing.getFirst().argument());
    }
    ImportOutcome outcome = importer.read(plan, progress);
    try {
      if (outcome.rowsKept() == 0) {
        throw new VitrineException(ProblemCode.IMPORT_NOTHING_KEPT, outcome.rowsRead());
      }
      progress.step("progress.storing");
      DatasetEntry entry =
          workspace
              .datasets()
              .save(name, kind, outcome.frame(), provenance(plan, outcome), progress);
      return new Imported(entry, outcome);
    } catch (RuntimeException e) {
      outcome.close();
      throw e;
    }
  }

  private static Provenance provenance(ImportPlan plan, ImportOutcome outcome) {
    List<String> sources = plan.files().stream().map(FilePlan::name).toList();
    return new Provenance(
        sources, PlanJson.provenance(plan), outcome.rowsRead(), outcome.setAside().count());
  }
}
