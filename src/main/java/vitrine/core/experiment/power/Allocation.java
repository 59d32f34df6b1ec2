package vitrine.core.experiment.power;

import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;

/**
 * How units are dealt out.
 *
 * @param shares of the arms on any scale, the control first; each positive
 */
public record Allocation(List<Double> shares) {

  /** Copies the list; the shares sum to 1 from then on. */
  public Allocation {
    double sum = shares.stream().mapToDouble(Double::doubleValue).sum();
    if (shares.size() < 2 || shares.stream().anyMatch(share -> !(share > 0)) || !(sum < 1e300)) {
      throw new IllegalArgumentException("two or more positive shares, not " + shares);
    }
    shares = shares.stream().map(share -> share / sum).toList();
  }

  /** The same share for each of so many arms. */
  public static Allocation equal(int arms) {
    return new Allocation(Collections.nCopies(arms, 1.0));
  }

  /** The control's share of all units. */
  public double control() {
    return shares.getFirst();
  }

  /** The share of the smallest other arm: the comparison that sees least. */
  public double treatment() {
    return shares.stream().skip(1).mapToDouble(Double::doubleValue).min().orElseThrow();
  }

  /** Whole units of each arm, so that none has fewer than its share. */
  public List<Long> units(double all) {
    return shares.stream().map(share -> (long) Math.ceil(all * share - 1e-9)).toList();
  }

  /** Whole units of all arms together, as {@link #units} deals them out. */
  public long total(double all) {
    return units(all).stream().flatMapToLong(LongStream::of).sum();
  }
}
