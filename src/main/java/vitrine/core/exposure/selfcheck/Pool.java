package vitrine.core.exposure.selfcheck;

import java.util.Locale;

/** Whose units are dealt anew. */
public enum Pool {
  /**
   * Those of all arms: as many as the experiment has. What an arm did is spread evenly over both
   * groups, so that no effect is left between them.
   */
  ALL,
  /** The control's alone: units to which nothing was ever done, but fewer of them. */
  CONTROL;

  /** The name in JSON and on the command line. */
  public String argument() {
    return name().toLowerCase(Locale.ROOT);
  }
}
