package vitrine.ui.experiment;

/** The variants of a tab that has nothing to switch. */
public enum NoVariants {
  /** The only way. */
  ONE
}
