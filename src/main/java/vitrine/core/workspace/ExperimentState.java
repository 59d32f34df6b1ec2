package vitrine.core.workspace;

import java.util.Locale;

/** How far an experiment is. */
public enum ExperimentState {
  /** Being planned; nobody has been assigned yet. */
  DRAFT,
  /** Units are being assigned. */
  RUNNING,
  /** Over; nothing is decided yet. */
  ENDED,
  /** Over, and what to do is recorded. */
  DECIDED;

  /** Its name in the message bundles and in JSON: lower case. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
