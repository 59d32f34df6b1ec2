package vitrine.core.engagement.log;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.EventKind;
import vitrine.core.dataset.Role;

/** For every event of a log, which of several selections it belongs to: bit i for the i-th. */
public final class SelectedEvents {
  /** How many selections fit into the bits. */
  public static final int MOST = 30;

  private final Places places;
  private final int[] byKind = new int[EventKind.values().length];
  private int[] names = new int[0];
  private int[] byName = new int[0];
  private int conditioned;
  private final List<Matches> conditions = new ArrayList<>();
  private final boolean overlapping;

  private SelectedEvents(PreparedLog data, List<EventSelection> selections) {
    places = data.places();
    Set<EventSelection.Event> events = new HashSet<>();
    boolean named = false;
    for (int i = 0; i < selections.size(); i++) {
      EventSelection selection = selections.get(i);
      int bit = 1 << i;
      switch (selection.event()) {
        case EventSelection.Event.OfKind kind -> byKind[kind.kind().ordinal()] |= bit;
        case EventSelection.Event.Named event -> {
          named = true;
          addName(data, event.name(), bit);
        }
      }
      events.add(selection.event());
      conditioned |= selection.where().isEmpty() ? 0 : bit;
      conditions.add(Matches.of(data, selection.where(), List.of()));
    }
    overlapping = conditioned != 0 || (named && events.size() > 1);
  }

  /**
   * The rows of some selections.
   *
   * @param selections at most {@link #MOST}
   * @throws VitrineException if one names an event, a column or a value that the data does not have
   */
  public static SelectedEvents of(PreparedLog data, List<EventSelection> selections) {
    if (selections.size() > MOST) {
      throw new IllegalArgumentException(selections.size() + " selections");
    }
    return new SelectedEvents(data, selections);
  }

  private void addName(PreparedLog data, String name, int bit) {
    Optional<CodeColumn> column = data.log().frame().codes(Role.EVENT);
    int code = column.map(c -> c.dictionary().code(name)).orElse(-1);
    if (code < 0) {
      throw new VitrineException(ProblemCode.EVENT_UNKNOWN, name);
    }
    names = column.orElseThrow().codes();
    if (byName.length == 0) {
      byName = new int[column.orElseThrow().dictionary().size()];
    }
    byName[code] |= bit;
  }

  /** The selections that the event at a place of {@link PreparedLog#places()} belongs to. */
  public int atPlace(int place) {
    int bits = byKind[places.kind(place)];
    if (byName.length > 0) {
      int name = names[places.row(place)];
      bits |= name < 0 ? 0 : byName[name];
    }
    return (bits & conditioned) == 0 ? bits : meeting(bits, place);
  }

  private int meeting(int candidates, int place) {
    int bits = candidates;
    for (int rest = bits & conditioned; rest != 0; rest &= rest - 1) {
      int i = Integer.numberOfTrailingZeros(rest);
      if (!conditions.get(i).testPlace(place)) {
        bits &= ~(1 << i);
      }
    }
    return bits;
  }

  /** Whether an event may belong to some of two different selections only. */
  public boolean overlapping() {
    return overlapping;
  }
}
