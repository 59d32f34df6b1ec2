package vitrine.ui.engagement;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.EventKind;
import vitrine.core.dataset.Frame;
import vitrine.core.dataset.Role;
import vitrine.core.engagement.log.EventSelection;
import vitrine.core.engagement.log.PreparedLog;

/**
 * What the data has to choose from.
 *
 * @param kinds of event that occur
 * @param names of events in the source, where they tell more than the kinds do
 * @param columns names of categorical columns with few enough values to break something down by
 * @param category the column that names categories
 * @param item the column that names products
 */
public record Offered(
    List<EventKind> kinds,
    List<String> names,
    List<String> columns,
    Optional<String> category,
    Optional<String> item) {
  private static final int MOST_VALUES = 2000;
  private static final int MOST_NAMES = 200;

  /** Copies the lists. */
  public Offered {
    kinds = List.copyOf(kinds);
    names = List.copyOf(names);
    columns = List.copyOf(columns);
  }

  /** Every event that can be meant: the kinds, then the names of the source. */
  public List<EventSelection> events() {
    return Stream.concat(
            kinds.stream().map(EventSelection::of), names.stream().map(EventSelection::named))
        .toList();
  }

  /** The names of the source, unless each is a kind of its own. */
  private static List<String> names(Frame frame, List<EventKind> kinds) {
    return frame
        .codes(Role.EVENT)
        .map(CodeColumn::dictionary)
        .filter(names -> names.size() <= MOST_NAMES)
        .filter(names -> names.size() > kinds.size() || kinds.contains(EventKind.OTHER))
        .map(names -> IntStream.range(0, names.size()).mapToObj(names::value).sorted().toList())
        .orElse(List.of());
  }

  static Offered of(PreparedLog data) {
    Frame frame = data.log().frame();
    Optional<String> event = frame.columnOf(Role.EVENT);
    List<String> columns =
        frame.columns().stream()
            .filter(name -> !event.equals(Optional.of(name)))
            .filter(
                name ->
                    frame
                        .codes(name)
                        .filter(
                            c -> c.dictionary().size() > 1 && c.dictionary().size() <= MOST_VALUES)
                        .isPresent())
            .toList();
    List<EventKind> kinds = Arrays.stream(EventKind.values()).filter(data::has).toList();
    return new Offered(
        kinds,
        names(frame, kinds),
        columns,
        frame.columnOf(Role.CATEGORY),
        frame.columnOf(Role.ITEM));
  }
}
