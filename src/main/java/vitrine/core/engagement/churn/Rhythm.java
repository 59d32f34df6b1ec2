package vitrine.core.engagement.churn;

import java.util.Arrays;

/** The usual time between a user's active days. */
final class Rhythm {
  /** Active days without which there is no rhythm. */
  static final int FEWEST_DAYS = 3;

  private static final double LEVEL = 0.95;

  private Rhythm() {}

  /**
   * The 95th percentile of the gaps between active days, type 7 of Hyndman and Fan (1996): linear
   * between order statistics, the q-th at 1 + q(n - 1).
   *
   * @param days ascending and distinct
   * @param count how many of them, at least 2
   * @param gaps room for one less
   */
  static double threshold(int[] days, int count, int[] gaps) {
    int last = count - 2;
    for (int i = 0; i <= last; i++) {
      gaps[i] = days[i + 1] - days[i];
    }
    Arrays.sort(gaps, 0, last + 1);
    double position = LEVEL * last;
    int below = (int) position;
    int above = Math.min(below + 1, last);
    return gaps[below] + (position - below) * (gaps[above] - gaps[below]);
  }
}
