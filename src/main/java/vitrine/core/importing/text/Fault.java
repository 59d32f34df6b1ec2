package vitrine.core.importing.text;

/** Why a reader could not make a row of a piece of its source. */
public enum Fault {
  /** Quotes that do not fit together. */
  QUOTES,
  /** A record that is not written as its notation asks. */
  SYNTAX,
  /** The source ends inside the record, or before its list is closed. */
  CUT,
  /** A value instead of a record of named values. */
  NO_RECORD,
  /** A name stands twice in one record. */
  NAME_TWICE,
  /** A name that the plan does not know. */
  NAME_UNKNOWN,
  /** Values inside values inside values. */
  TOO_DEEP,
  /** Longer than any row. */
  TOO_LONG,
  /** Bytes that are not of the encoding. */
  UNDECODABLE
}
