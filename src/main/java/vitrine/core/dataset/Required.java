package vitrine.core.dataset;

import tech.tablesaw.api.LongColumn;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;

/** Takes the columns that a kind of dataset cannot do without, or says which one is missing. */
final class Required {
  private Required() {}

  static CodeColumn codes(Frame frame, Role role) {
    return frame.codes(role).orElseThrow(() -> lacks(role));
  }

  static LongColumn times(Frame frame) {
    return frame.times().orElseThrow(() -> lacks(Role.TIME));
  }

  private static VitrineException lacks(Role role) {
    return new VitrineException(ProblemCode.DATASET_LACKS_ROLE, role.argument());
  }
}
