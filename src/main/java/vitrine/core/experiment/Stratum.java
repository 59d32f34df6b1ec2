package vitrine.core.experiment;

import java.util.List;

/**
 * A group of units that was known before the experiment.
 *
 * @param name a value of the column that splits the units; blank for the units without one
 * @param arms the units of every arm inside the group
 */
public record Stratum(String name, List<Arm> arms) {
  /** Copies the list. */
  public Stratum {
    arms = List.copyOf(arms);
  }

  /** The units of an arm inside the group; none where it has no such arm. */
  public Moments units(String arm, int variables) {
    return arms.stream()
        .filter(one -> one.name().equals(arm))
        .findFirst()
        .map(Arm::units)
        .orElseGet(() -> Moments.empty(variables));
  }
}
