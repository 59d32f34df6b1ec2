package vitrine.core.exposure.portfolio;

/** The fields of one row, however they are stored. */
interface CheckpointFields {

  /** The file or dataset that it stands in. */
  String file();

  /** Where it begins. */
  long line();

  /** A field as it was written, without spaces around it; empty where it is blank. */
  String text(CheckpointColumn column);

  /** A field as a number; NaN where it is blank or no number. */
  double number(CheckpointColumn column);

  /** Whether there is nothing in a field, or a mark for nothing such as NaN. */
  boolean blank(CheckpointColumn column);
}
