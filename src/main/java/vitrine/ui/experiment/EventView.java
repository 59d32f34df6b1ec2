package vitrine.ui.experiment;

import java.util.List;
import java.util.Optional;
import vitrine.core.engagement.log.PreparedLog;
import vitrine.core.exposure.UnitSegments;
import vitrine.core.exposure.events.Assignment;
import vitrine.core.exposure.events.AssignmentTable;
import vitrine.core.exposure.events.EventExperiment;
import vitrine.core.exposure.events.EventExperiments;
import vitrine.core.exposure.events.EventMetric;
import vitrine.core.exposure.events.EventSegments;

/**
 * How an experiment is read from events.
 *
 * @param definition what is asked of the events
 * @param data the events
 * @param assignments all that may say who was assigned to what
 * @param offered metrics to choose from, under their names
 * @param read the units, so that the form can tell arms and facts; empty where the events cannot be
 *     read that way, which the tabs then explain
 * @param table the assignments, where they stand in a table
 */
public record EventView(
    EventExperiment definition,
    PreparedLog data,
    List<Assignment> assignments,
    List<EventMetric> offered,
    Optional<EventExperiments.Read> read,
    Optional<AssignmentTable> table) {
  /** Copies the lists. */
  public EventView {
    assignments = List.copyOf(assignments);
    offered = List.copyOf(offered);
  }

  /** The arms; none where the events cannot be read that way. */
  public List<String> arms() {
    return read.map(known -> known.data().arms()).orElse(List.of());
  }

  /** Columns that units can be split by. */
  public List<String> splits() {
    return EventSegments.columns(data, definition.assignment(), table);
  }

  /** The units split by one of these. */
  public UnitSegments split(String column) {
    return EventExperiments.segments(data, definition, table, List.of(), column);
  }
}
