package vitrine.core.workspace;

import java.util.Locale;

/** How far a run is. */
public enum RunState {
  /** Asked for; another one is under way. */
  WAITING,
  /** Under way. */
  RUNNING,
  /** It came to a result. */
  DONE,
  /** The user stopped it. */
  CANCELLED,
  /** It ended with a problem. */
  FAILED,
  /** The program was ended while it was under way; it can be taken up again or discarded. */
  INTERRUPTED;

  /** Its name in the message bundles and in JSON: lower case. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it has not ended yet. */
  public boolean open() {
    return this == WAITING || this == RUNNING;
  }
}
