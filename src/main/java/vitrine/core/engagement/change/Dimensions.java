package vitrine.core.engagement.change;

import java.util.List;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.Frame;
import vitrine.core.dataset.Role;

/** The columns that a change can be looked for in. */
public final class Dimensions {
  private static final int MOST_VALUES = 200_000;

  private Dimensions() {}

  /**
   * The categorical columns of a frame but those that name one user, session or order each, what
   * was done, or hold texts.
   */
  public static List<String> of(Frame frame) {
    return frame.columns().stream()
        .filter(name -> groups(frame.roles().getOrDefault(name, Role.ATTRIBUTE)))
        .filter(name -> frame.codes(name).filter(Dimensions::repeats).isPresent())
        .toList();
  }

  private static boolean groups(Role role) {
    return switch (role) {
      case ITEM, CATEGORY, DEVICE, VARIANT, RATING, LABEL, COUNTRY, ATTRIBUTE -> true;
      case USER,
          EVENT,
          TIME,
          SESSION,
          ORDER,
          PRICE,
          QUANTITY,
          DWELL,
          TEXT,
          TITLE,
          DESCRIPTION,
          IGNORED ->
          false;
    };
  }

  /** A column that hardly repeats itself is an id. */
  private static boolean repeats(CodeColumn column) {
    int values = column.dictionary().size();
    return values > 0 && values <= MOST_VALUES && values <= Math.max(2, column.codes().length / 2);
  }
}
