package vitrine.core.exposure.selfcheck;

/** How often an experiment is looked at. */
public enum Looking {
  /** Once, at the end. */
  AT_END("atEnd"),
  /** At every look; it is called significant if it was at any. */
  EVERY_LOOK("everyLook");

  private final String argument;

  Looking(String argument) {
    this.argument = argument;
  }

  /** The name in JSON and in the bundles. */
  public String argument() {
    return argument;
  }
}
