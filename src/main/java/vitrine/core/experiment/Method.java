package vitrine.core.experiment;

/** How a result controls error over time. */
public enum Method {
  /** One look at the end. */
  FIXED("fixed");

  private final String argument;

  Method(String argument) {
    this.argument = argument;
  }

  /** The name in JSON. */
  public String argument() {
    return argument;
  }
}
