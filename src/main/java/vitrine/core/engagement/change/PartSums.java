package vitrine.core.engagement.change;

/**
 * A sum for each part, and the sum of the whole, which is counted on its own and thus exact where
 * it counts things. Rounding errors are carried along (Neumaier 1974), so that shares of a million
 * users still add up.
 */
final class PartSums {
  private final double[] sums;
  private final double[] errors;

  PartSums(int parts) {
    sums = new double[parts + 1];
    errors = new double[parts + 1];
  }

  int parts() {
    return sums.length - 1;
  }

  /** Adds to a part only. */
  void add(int part, double value) {
    double sum = sums[part];
    double next = sum + value;
    errors[part] += Math.abs(sum) >= Math.abs(value) ? (sum - next) + value : (value - next) + sum;
    sums[part] = next;
  }

  /** Adds to the whole only. */
  void addWhole(double value) {
    add(parts(), value);
  }

  void add(PartSums other) {
    for (int part = 0; part < sums.length; part++) {
      add(part, other.sums[part]);
      errors[part] += other.errors[part];
    }
  }

  /** The same, everything divided by a number. */
  PartSums dividedBy(double divisor) {
    PartSums divided = new PartSums(parts());
    for (int part = 0; part < sums.length; part++) {
      divided.sums[part] = value(part) / divisor;
    }
    return divided;
  }

  double value(int part) {
    return sums[part] + errors[part];
  }

  double whole() {
    return value(parts());
  }
}
