package vitrine.core.exposure.events;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.Frame;
import vitrine.core.dataset.Role;
import vitrine.core.engagement.log.Blocks;
import vitrine.core.engagement.log.Places;
import vitrine.core.engagement.log.PreparedLog;
import vitrine.core.engagement.segment.Segment;
import vitrine.core.exposure.CodedValues;
import vitrine.core.exposure.UnitSegments;

/**
 * What splits the units of an experiment on events. Of a column of the events a unit has the first
 * value from its look-back to its exposure, so that nothing that the experiment did counts.
 */
public final class EventSegments {
  private static final int NONE = -1;
  private static final int MOST_OFFERED = 30;

  /** What changes from event to event says nothing of the unit. */
  private static final Set<Role> OF_EVENTS =
      Set.of(Role.USER, Role.EVENT, Role.SESSION, Role.ORDER, Role.ITEM, Role.CATEGORY);

  private final PreparedLog data;
  private final UnitExposures exposures;
  private final Span span;
  private final Optional<AssignmentTable> table;
  private final List<Segment> saved;

  EventSegments(
      PreparedLog data,
      UnitExposures exposures,
      Span span,
      Optional<AssignmentTable> table,
      List<Segment> saved) {
    this.data = data;
    this.exposures = exposures;
    this.span = span;
    this.table = table;
    this.saved = saved;
  }

  /** Columns that may tell units apart, those of the assignments first. */
  public static List<String> columns(
      PreparedLog data, Assignment assignment, Optional<AssignmentTable> table) {
    List<String> columns = new ArrayList<>();
    table.ifPresent(
        assignments -> {
          columns.addAll(columns(assignments.frame()));
          columns.removeAll(List.of(assignments.unit(), assignments.variant()));
        });
    for (String name : columns(data.log().frame())) {
      boolean variant =
          assignment instanceof Assignment.ByColumn column && column.variant().equals(name);
      if (!variant && !columns.contains(name)) {
        columns.add(name);
      }
    }
    return columns;
  }

  private static List<String> columns(Frame frame) {
    return frame.columns().stream()
        .filter(name -> !OF_EVENTS.contains(frame.roles().getOrDefault(name, Role.ATTRIBUTE)))
        .filter(
            name ->
                frame
                    .codes(name)
                    .map(column -> column.dictionary().size())
                    .filter(size -> size >= 2 && size <= MOST_OFFERED)
                    .isPresent())
        .toList();
  }

  /**
   * The segments of this name: a column of the events, else of the assignment table, else a saved
   * segment.
   *
   * @throws VitrineException if there is none, or it has too many values
   */
  UnitSegments of(String name) {
    if (data.log().frame().table().containsColumn(name)) {
      return ofEvents(CodedValues.of(data.log().frame(), name));
    }
    if (table.isPresent() && table.get().frame().table().containsColumn(name)) {
      return ofTable(table.get(), CodedValues.of(table.get().frame(), name));
    }
    return saved.stream()
        .filter(segment -> segment.name().equals(name))
        .findFirst()
        .map(this::ofSaved)
        .orElseThrow(
            () ->
                new VitrineException(
                    ProblemCode.EXPERIMENT_NO_COLUMN,
                    name,
                    String.join(", ", data.log().frame().columns())));
  }

  private UnitSegments ofEvents(CodeColumn column) {
    Places places = data.places();
    int[] ofUnit = new int[places.users()];
    int[] codes = column.codes();
    Blocks.ofUsers(
        places.order(),
        (from, to) -> {
          for (int user = from; user < to; user++) {
            ofUnit[user] = takesPart(user) ? first(places, user, codes) : NONE;
          }
          return to;
        });
    return named(column, ofUnit);
  }

  private int first(Places places, int user, int[] codes) {
    int exposing = exposures.place()[user];
    long begin = span.lookBack(places.time(exposing));
    for (int place = UnitEntries.first(places, user, begin); place <= exposing; place++) {
      int code = codes[places.row(place)];
      if (code >= 0) {
        return code;
      }
    }
    return NONE;
  }

  private UnitSegments ofTable(AssignmentTable assignments, CodeColumn column) {
    int[] ofUnit = new int[data.places().users()];
    Arrays.fill(ofUnit, NONE);
    int[] userOfRow = assignments.userOfRow(data.log().users().dictionary());
    for (int row = 0; row < userOfRow.length; row++) {
      int user = userOfRow[row];
      if (user >= 0 && column.codes()[row] >= 0 && ofUnit[user] == NONE && takesPart(user)) {
        ofUnit[user] = column.codes()[row];
      }
    }
    return named(column, ofUnit);
  }

  private UnitSegments ofSaved(Segment segment) {
    boolean[] members = segment.members(data);
    int[] ofUnit = new int[members.length];
    for (int user = 0; user < members.length; user++) {
      ofUnit[user] = takesPart(user) ? (members[user] ? 0 : 1) : NONE;
    }
    return new UnitSegments(segment.name(), List.of(segment.name(), "¬ " + segment.name()), ofUnit);
  }

  private boolean takesPart(int user) {
    return exposures.armOfUser()[user] >= 0;
  }

  /** Only values that some unit has, in the order of their codes. */
  private static UnitSegments named(CodeColumn column, int[] ofUnit) {
    int[] segmentOf = new int[column.dictionary().size()];
    for (int code : ofUnit) {
      if (code >= 0) {
        segmentOf[code] = 1;
      }
    }
    List<String> names = new ArrayList<>();
    for (int code = 0; code < segmentOf.length; code++) {
      if (segmentOf[code] > 0) {
        segmentOf[code] = names.size();
        names.add(column.dictionary().value(code));
      }
      if (names.size() > UnitSegments.MOST) {
        throw new VitrineException(
            ProblemCode.EXPERIMENT_TOO_MANY_SEGMENTS, column.name(), names.size());
      }
    }
    for (int user = 0; user < ofUnit.length; user++) {
      ofUnit[user] = ofUnit[user] >= 0 ? segmentOf[ofUnit[user]] : NONE;
    }
    return new UnitSegments(column.name(), names, ofUnit);
  }
}
