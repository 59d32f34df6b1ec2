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
        .filter(name -> groups(role(frame, name)))
        .filter(name -> frame.codes(name).filter(c -> known(frame, name) || repeats(c)).isPresent())
        .toList();
  }

  private static Role role(Frame frame, String column) {
    return frame.roles().getOrDefault(column, Role.ATTRIBUTE);
  }

  /** Whether the column is known to group events, however many values it has. */
  private static boolean known(Frame frame, String column) {
    return role(frame, column) != Role.ATTRIBUTE;
  }

  private static boolean groups(Role role) {
    return switch (role) {
      case ITEM, CATEGORY, BRAND, DEVICE, VARIANT, RATING, LABEL, COUNTRY, ATTRIBUTE -> true;
      case USER,
          EVENT,
          TIME,
          SESSION,
          ORDER,
          PRICE,
          QUANTITY,
          STOCK,
          POSITION,
          PROPENSITY,
          DWELL,
          TEXT,
          TITLE,
          DESCRIPTION,
          REPLY,
          REPLY_TIME,
          IGNORED ->
          false;
    };
  }

  /** An attribute that hardly repeats itself is an id. */
  private static boolean repeats(CodeColumn column) {
    int values = column.dictionary().size();
    return values > 0 && values <= MOST_VALUES && values <= Math.max(2, column.codes().length / 2);
  }
}
