package vitrine.core.engagement.log;

import java.util.Arrays;
import java.util.Optional;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.Frame;
import vitrine.core.dataset.Role;

/** Finds the columns that a whole can be broken down by. */
public final class Categorical {
  private Categorical() {}

  /**
   * The categorical column of this name or else of this role, as {@code item} or {@code category}.
   *
   * @throws VitrineException if there is none
   */
  public static CodeColumn column(Frame frame, String name) {
    return frame
        .codes(name)
        .or(() -> role(name).flatMap(frame::codes))
        .orElseThrow(() -> new VitrineException(ProblemCode.FILTER_COLUMN_UNKNOWN, name));
  }

  private static Optional<Role> role(String name) {
    return Arrays.stream(Role.values()).filter(r -> r.argument().equals(name)).findFirst();
  }
}
