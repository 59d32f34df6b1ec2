package vitrine.core.experiment;

import java.util.Arrays;
import java.util.Optional;

/** How a result controls error over time. */
public enum Method {
  /** One look at the end. */
  FIXED("fixed"),
  /** Any number of looks at any time. */
  ALWAYS_VALID("alwaysValid"),
  /** A few planned looks. */
  GROUP_SEQUENTIAL("groupSequential"),
  /** The mixture sequential probability ratio test, approximate. */
  MSPRT("msprt"),
  /** A posterior instead of an error level. */
  BAYESIAN("bayesian");

  private final String argument;

  Method(String argument) {
    this.argument = argument;
  }

  /** The name in JSON and on the command line. */
  public String argument() {
    return argument;
  }

  /** The method of this name. */
  public static Optional<Method> of(String argument) {
    return Arrays.stream(values()).filter(m -> m.argument.equals(argument)).findFirst();
  }
}
