package vitrine.core.importing.record;

import vitrine.core.importing.text.Fault;

/** A record that cannot be read; the next ones can. */
final class BrokenRecord extends Exception {
  private static final long serialVersionUID = 1;

  private final Fault fault;
  private final String name;

  BrokenRecord(Fault fault, String name) {
    super(fault + " " + name, null, false, false);
    this.fault = fault;
    this.name = name;
  }

  BrokenRecord(Fault fault) {
    this(fault, "");
  }

  Fault fault() {
    return fault;
  }

  /** The field at which it failed, or an empty text. */
  String name() {
    return name;
  }
}
