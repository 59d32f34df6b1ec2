package vitrine.core.recommend;

/**
 * How sure it is that an item belongs into a list: in how many of the lists that are made with one
 * past item left out it stays. A jackknife (Tukey, "Bias and confidence in not quite large
 * samples", 1958) over the shopper's past; the weights are not fitted again.
 *
 * @param stays in how many lists it is
 * @param of how many lists there are: one for each distinct past item, at most the newest {@link
 *     LeaveOneOut#MOST}
 */
public record Stability(int stays, int of) {

  /** The share of the lists, from 0 to 1. */
  public double share() {
    return (double) stays / of;
  }
}
