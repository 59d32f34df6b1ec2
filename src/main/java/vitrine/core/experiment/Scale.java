package vitrine.core.experiment;

/** In what unit an effect is told. */
public enum Scale {
  /** arm - control, in the metric's own unit. */
  ABSOLUTE,
  /** (arm - control) / |control|. */
  RELATIVE
}
