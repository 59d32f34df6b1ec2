package vitrine.core.joining;

import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.Role;

/**
 * Attributes of one dataset joined to the rows of another. It is declared once and followed
 * whenever the dataset is opened, so that it stays right when either is refreshed.
 *
 * @param to name of the dataset that gets columns
 * @param from name of the dataset that has them, a row an id
 * @param by the role of the column that both have: the user or the item
 */
public record Join(String to, String from, Role by) {

  /**
   * Checks that the datasets differ and the role is one of ids.
   *
   * @throws VitrineException if not
   */
  public Join {
    if (to.equals(from)) {
      throw new VitrineException(ProblemCode.JOIN_WITH_ITSELF, to);
    }
    if (by != Role.USER && by != Role.ITEM) {
      throw new VitrineException(ProblemCode.JOIN_BY_OTHER_ROLE, by.argument());
    }
  }
}
