package vitrine.core.exposure.selfcheck;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The days at whose end the experiment is looked at.
 *
 * @param days ascending, days since the first one; the last look is the end
 * @param shares of all units that were exposed by then
 */
record Looks(int[] days, double[] shares) {
  /** More looks than this tell nothing new and cost time. */
  private static final int MOST = 28;

  private static final double NEWS = .002;

  /** One look, at the end. */
  static Looks end() {
    return new Looks(new int[] {0}, new double[] {1});
  }

  /** A look a day, or so many evenly spread ones. */
  static Looks daily(long[] exposed) {
    long total = Arrays.stream(exposed).sum();
    int count = Math.min(MOST, exposed.length);
    int[] days = new int[count];
    double[] shares = new double[count];
    long sum = 0;
    int day = 0;
    for (int look = 0; look < count; look++) {
      days[look] = (int) ((long) (look + 1) * exposed.length / count) - 1;
      while (day <= days[look]) {
        sum += exposed[day++];
      }
      shares[look] = (double) sum / total;
    }
    return new Looks(days, shares);
  }

  /** How many. */
  int count() {
    return days.length;
  }

  /** Those by which more units have come: only units bring a group-sequential plan forward. */
  int[] spending() {
    List<Integer> kept = new ArrayList<>();
    for (int look = 0; look < days.length; look++) {
      double before = kept.isEmpty() ? 0 : shares[kept.getLast()];
      if (shares[look] - before >= NEWS) {
        kept.add(look);
      } else if (!kept.isEmpty()) {
        kept.set(kept.size() - 1, look);
      }
    }
    return kept.stream().mapToInt(Integer::intValue).toArray();
  }
}
