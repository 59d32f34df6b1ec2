package vitrine.cli;

import java.util.Optional;
import vitrine.core.dataset.Frame;
import vitrine.core.importing.ImportOutcome;
import vitrine.core.joining.JoinMatch;
import vitrine.core.workspace.DatasetEntry;

/**
 * The rows of an experiment, from files or from a workspace.
 *
 * @param read rows of the files, those set aside included
 * @param dataset of a workspace; empty for files
 * @param match how well the file that was joined went with them
 */
record ExperimentRows(
    Frame frame,
    long read,
    long setAside,
    Optional<JoinMatch> match,
    Optional<DatasetEntry> dataset) {

  static ExperimentRows of(ImportOutcome outcome) {
    return new ExperimentRows(
        outcome.frame(),
        outcome.rowsRead(),
        outcome.setAside().count(),
        Optional.empty(),
        Optional.empty());
  }

  static ExperimentRows of(DatasetEntry entry, Frame frame) {
    return new ExperimentRows(
        frame,
        entry.provenance().rowsRead(),
        entry.provenance().rowsSetAside(),
        Optional.empty(),
        Optional.of(entry));
  }
}
