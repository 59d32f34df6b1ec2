package vitrine.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vitrine.core.common.Progress;
import vitrine.core.dataset.EventLog;
import vitrine.core.dataset.Frame;
import vitrine.core.engagement.log.PreparedLog;
import vitrine.core.engagement.segment.Segments;
import vitrine.core.experiment.AnalysisPlan;
import vitrine.core.exposure.ExperimentResult;
import vitrine.core.exposure.ExperimentRun;
import vitrine.core.exposure.events.Assignment;
import vitrine.core.exposure.events.AssignmentTable;
import vitrine.core.exposure.events.EventExperiment;
import vitrine.core.exposure.events.EventExperiments;
import vitrine.core.workspace.DatasetEntry;
import vitrine.core.workspace.Workspace;

/**
 * An experiment on the events of a workspace, read and analysed.
 *
 * @param entry the events
 * @param table the assignments, where they stand in a table
 */
record EventExperimentRun(
    DatasetEntry entry,
    Optional<Frame> table,
    EventExperiments.Read read,
    ExperimentResult result) {

  static EventExperimentRun of(
      Workspace open, DatasetEntry entry, EventExperiment experiment, AnalysisPlan plan) {
    Progress progress = Progress.unwatched();
    PreparedLog data = PreparedLog.of(EventLog.of(open.datasets().open(entry, progress)), progress);
    Optional<AssignmentTable> table =
        switch (experiment.assignment()) {
          case Assignment.ByColumn _ -> Optional.empty();
          case Assignment.ByTable named ->
              Optional.of(
                  AssignmentTable.of(
                      EventExperimentOptions.table(open, named, data.log().zone()), named));
        };
    EventExperiments.Read read =
        EventExperiments.read(
            data, experiment, table, new Segments(open.settings()).list(), plan, progress);
    return new EventExperimentRun(
        entry,
        table.map(AssignmentTable::frame),
        read,
        ExperimentRun.of(read.data(), read.design(), progress));
  }

  /** What the rows were like. */
  Map<String, Object> data() {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("dataset", entry.name());
    object.put("zone", read.data().days().orElseThrow().zone().getId());
    object.put("rows", entry.rows());
    object.put("rowsSetAside", entry.provenance().rowsSetAside());
    object.put("rowsLeftOut", result.quality().rowsLeftOut());
    object.put("blanks", result.quality().blanks());
    object.put("mostRowsPerUnit", result.quality().mostRows());
    object.put("fingerprint", entry.fingerprint().sha256());
    table.ifPresent(frame -> object.put("assignmentFingerprint", frame.fingerprint().sha256()));
    return object;
  }
}
