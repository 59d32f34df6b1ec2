package vitrine.core.experiment;

import java.util.Arrays;
import java.util.Optional;

/** How p is corrected over goal metrics × arms. */
public enum Correction {
  /** Holm: no false win among all, with probability 1 - alpha. */
  HOLM("holm"),
  /** Benjamini-Hochberg: the share of false wins among the wins is at most alpha on average. */
  BENJAMINI_HOCHBERG("benjaminiHochberg"),
  /** Every test by itself. */
  NONE("none");

  private final String argument;

  Correction(String argument) {
    this.argument = argument;
  }

  /** The correction of this name. */
  public static Optional<Correction> of(String argument) {
    return Arrays.stream(values()).filter(c -> c.argument.equals(argument)).findFirst();
  }

  /** The name in JSON and on the command line. */
  public String argument() {
    return argument;
  }
}
