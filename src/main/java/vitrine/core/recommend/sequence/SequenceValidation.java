package vitrine.core.recommend.sequence;

import java.util.BitSet;
import java.util.stream.IntStream;
import vitrine.core.common.Progress;
import vitrine.core.recommend.TopItems;

/** How well weights find the validation items: full ranking, items of the history left out. */
public final class SequenceValidation {
  private static final int LENGTH = 10;
  private static final int USERS_PER_CHUNK = 64;

  private final SequenceExamples examples;
  private final int[] users;

  /**
   * The share of hits and the NDCG.
   *
   * @param hit share of the items among the first 10
   * @param ndcg NDCG@10
   */
  public record Found(double hit, double ndcg) {}

  /**
   * Validates by at most this many shoppers, evenly spread.
   *
   * @param most at least 1
   */
  public SequenceValidation(SequenceExamples examples, int most) {
    this.examples = examples;
    int[] all = examples.validated();
    int size = Math.min(all.length, most);
    this.users =
        IntStream.range(0, size).map(i -> all[(int) ((long) i * all.length / size)]).toArray();
  }

  /** Whether there is no validation item. */
  public boolean isEmpty() {
    return users.length == 0;
  }

  /** Scores and ranks; NaN where there is no validation item. */
  public Found of(SequenceWeights weights, Progress progress) {
    SequenceForward forward = new SequenceForward(weights);
    int[] ranks = new int[users.length];
    int chunks = (users.length + USERS_PER_CHUNK - 1) / USERS_PER_CHUNK;
    IntStream.range(0, chunks)
        .parallel()
        .forEach(
            chunk -> {
              progress.checkCancelled();
              double[] scores = new double[examples.items()];
              int to = Math.min(users.length, (chunk + 1) * USERS_PER_CHUNK);
              for (int i = chunk * USERS_PER_CHUNK; i < to; i++) {
                ranks[i] = rank(forward, users[i], scores);
              }
            });
    double hits = 0;
    double gains = 0;
    for (int rank : ranks) {
      if (rank <= LENGTH) {
        hits++;
        gains += Math.log(2) / Math.log(rank + 1);
      }
    }
    return new Found(hits / users.length, gains / users.length);
  }

  private int rank(SequenceForward forward, int user, double[] scores) {
    int[] whole = examples.sequences()[user];
    BitSet seen = new BitSet();
    for (int item : whole) {
      seen.set(item);
    }
    int read = Math.min(whole.length, forward.shape().length());
    int[] newest = java.util.Arrays.copyOfRange(whole, whole.length - read, whole.length);
    forward.score(forward.newest(newest), scores);
    return TopItems.rank(scores, seen, examples.validation()[user]);
  }
}
