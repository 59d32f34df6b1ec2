package vitrine.core.workspace;

import java.time.Instant;
import java.util.Locale;

/**
 * What was decided after an experiment.
 *
 * @param choice what to do
 * @param reason in the user's words, not blank
 * @param at when it was recorded
 */
public record Decision(Choice choice, String reason, Instant at) {
  /** Refuses a decision without a reason. */
  public Decision {
    if (reason.isBlank()) {
      throw new IllegalArgumentException("a decision needs a reason");
    }
  }

  /** What to do with what was tried. */
  public enum Choice {
    /** Everybody gets it. */
    SHIP,
    /** Nobody gets it. */
    DO_NOT_SHIP,
    /** It is changed and tried again. */
    ITERATE;

    /** Its name in the message bundles and in JSON: lower case. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
