package vitrine.core.settings;

/** The look of the window. */
public enum Theme {
  /** Light or dark, as the platform says. */
  SYSTEM,
  LIGHT,
  DARK
}
