package vitrine.core.exposure.selfcheck;

import java.util.SplittableRandom;

/** Deals units to two groups. */
@FunctionalInterface
interface Deal {
  /** The group that stands for the control. */
  byte CONTROL = 0;

  /** The group that stands for the arm. */
  byte TREATMENT = 1;

  /** A unit that is in neither: it would be in an arm that is not compared. */
  byte NEITHER = 2;

  /**
   * Fills the group of each unit.
   *
   * @param split which one of many; equal numbers give equal groups
   */
  void to(int split, byte[] group);

  /**
   * Every unit by itself, as assignment does it.
   *
   * @param control share of the units
   * @param treatment share of the units
   * @param splits how many there will be
   */
  static Deal random(double control, double treatment, int splits, long seed) {
    // Drawn, not counted up: neighbouring seeds of one generator give overlapping sequences.
    long[] seeds = new SplittableRandom(seed).longs(splits).toArray();
    long first = Math.round(control * 0x1p32);
    long second = Math.round((control + treatment) * 0x1p32);
    return (split, group) -> {
      SplittableRandom random = new SplittableRandom(seeds[split]);
      for (int unit = 0; unit < group.length; unit += 2) {
        long bits = random.nextLong();
        group[unit] = place(bits >>> 32, first, second);
        if (unit + 1 < group.length) {
          group[unit + 1] = place(bits & 0xffffffffL, first, second);
        }
      }
    };
  }

  private static byte place(long drawn, long first, long second) {
    return drawn < first ? CONTROL : drawn < second ? TREATMENT : NEITHER;
  }
}
