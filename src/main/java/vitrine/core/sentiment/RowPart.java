package vitrine.core.sentiment;

import java.util.Locale;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;

/** What a labelled row is for. */
public enum RowPart {
  /** The weights are fitted to it. */
  TRAIN,
  /** For early stopping and the temperature. */
  VALIDATION,
  /** Held out, to judge the model. */
  TEST;

  /** The name in files: lower case. */
  public String argument() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The part of this name.
   *
   * @throws VitrineException for another word
   */
  public static RowPart of(String name) {
    for (RowPart part : values()) {
      if (part.argument().equals(name.strip().toLowerCase(Locale.ROOT))) {
        return part;
      }
    }
    throw new VitrineException(ProblemCode.PART_UNKNOWN, name);
  }
}
