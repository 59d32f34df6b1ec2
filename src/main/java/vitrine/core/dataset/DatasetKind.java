package vitrine.core.dataset;

import java.util.Locale;

/** What a dataset holds. */
public enum DatasetKind {
  EVENTS,
  REVIEWS,
  CATALOG,
  EXPERIMENT,
  USERS;

  /** The name on the command line: lower case. */
  public String argument() {
    return name().toLowerCase(Locale.ROOT);
  }
}
