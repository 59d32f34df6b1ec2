package vitrine.core.importing;

import java.util.Locale;
import vitrine.core.importing.text.Fault;

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
  VALUE_MISSING,
  RECORD_BROKEN,
  RECORD_CUT,
  NO_RECORD,
  NAME_TWICE,
  NAME_UNKNOWN,
  TOO_DEEP,
  RECORD_TOO_LONG;

  /** The reason that stands for a reader's fault. */
  static SetAside of(Fault fault) {
    return switch (fault) {
      case QUOTES -> BROKEN_QUOTES;
      case SYNTAX -> RECORD_BROKEN;
      case CUT -> RECORD_CUT;
      case NO_RECORD -> NO_RECORD;
      case NAME_TWICE -> NAME_TWICE;
      case NAME_UNKNOWN -> NAME_UNKNOWN;
      case TOO_DEEP -> TOO_DEEP;
      case TOO_LONG -> RECORD_TOO_LONG;
      case UNDECODABLE -> UNDECODABLE;
    };
  }

  /** Its sentence in the message bundles. */
  public String key() {
    return "import.aside." + name().toLowerCase(Locale.ROOT).replace('_', '.');
  }
}
