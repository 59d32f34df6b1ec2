package vitrine.core.experiment.power;

/** When an experiment is judged. */
public enum Horizon {
  /** Once, at an end fixed beforehand. */
  FIXED,
  /** At any time; the power is that of the look at the end. */
  SEQUENTIAL
}
