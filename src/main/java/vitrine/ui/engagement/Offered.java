package vitrine.ui.engagement;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vitrine.core.dataset.EventKind;
import vitrine.core.dataset.Frame;
import vitrine.core.dataset.Role;
import vitrine.core.engagement.log.PreparedLog;

/**
 * What the data has to choose from.
 *
 * @param kinds of event that occur
 * @param columns names of categorical columns with few enough values to break something down by
 * @param category the column that names categories
 * @param item the column that names products
 */
public record Offered(
    List<EventKind> kinds, List<String> columns, Optional<String> category, Optional<String> item) {
  private static final int MOST_VALUES = 2000;

  /** Copies the lists. */
  public Offered {
    kinds = List.copyOf(kinds);
    columns = List.copyOf(columns);
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
    return new Offered(
        Arrays.stream(EventKind.values()).filter(data::has).toList(),
        columns,
        frame.columnOf(Role.CATEGORY),
        frame.columnOf(Role.ITEM));
  }
}
