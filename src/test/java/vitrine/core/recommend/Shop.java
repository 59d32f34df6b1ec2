package vitrine.core.recommend;

import java.time.Duration;
import java.util.Arrays;
import java.util.stream.IntStream;
import vitrine.core.common.Fingerprint;
import vitrine.core.dataset.Dictionary;
import vitrine.core.dataset.EventKind;

/** Small shops for tests. */
public final class Shop {
  private Shop() {}

  /** Shoppers 0, 1 … with these items, each event of weight 1 and kind OTHER. */
  public static Interactions of(int catalogue, int[]... histories) {
    float[][] weights = new float[histories.length][];
    for (int user = 0; user < histories.length; user++) {
      weights[user] = new float[histories[user].length];
      Arrays.fill(weights[user], 1);
    }
    return of(catalogue, histories, weights);
  }

  /** The same with weights. */
  public static Interactions of(int catalogue, int[][] histories, float[][] weights) {
    InteractionsBuilder builder =
        new InteractionsBuilder(ids(histories.length), ids(catalogue), false);
    for (int user = 0; user < histories.length; user++) {
      for (int event = 0; event < histories[user].length; event++) {
        builder.add(
            histories[user][event], weights[user][event], (byte) EventKind.OTHER.ordinal(), 0);
      }
      builder.endUser();
    }
    return builder.build(Fingerprint.of(new byte[0]));
  }

  /** The same with the day of each event instead. */
  public static Interactions timed(int catalogue, int[][] histories, int[][] days) {
    InteractionsBuilder builder =
        new InteractionsBuilder(ids(histories.length), ids(catalogue), true);
    for (int user = 0; user < histories.length; user++) {
      for (int event = 0; event < histories[user].length; event++) {
        builder.add(
            histories[user][event], 1, (byte) EventKind.OTHER.ordinal(), day(days[user][event]));
      }
      builder.endUser();
    }
    return builder.build(Fingerprint.of(new byte[0]));
  }

  /** The first moment of a day, in milliseconds since 1970 in UTC. */
  public static long day(int day) {
    return Duration.ofDays(day).toMillis();
  }

  private static IdIndex ids(int size) {
    return IdIndex.of(
        Dictionary.of(IntStream.range(0, size).mapToObj(Integer::toString).toArray(String[]::new)));
  }
}
