package vitrine.core.importing;

import java.util.Locale;

/** Why a row was set aside. */
public enum SetAside {
  TOO_FEW_FIELDS,
  TOO_MANY_FIELDS,
  BROKEN_QUOTES,
  UNDECODABLE,
  FIELD_TOO_LONG,
  TIME_MISSING,
  TIME_UNREADABLE,
  NUMBER_UNREADABLE,
  VALUE_MISSING;

  /** Its sentence in the message bundles. */
  public String key() {
    return "import.aside." + name().toLowerCase(Locale.ROOT).replace('_', '.');
  }
}
