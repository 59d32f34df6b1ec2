package vitrine.core.recommend.linear;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import vitrine.core.common.Progress;
import vitrine.core.recommend.SparseRows;

/** How often one item follows another in what shoppers liked. */
final class Transitions {
  private final LikedSequences sequences;
  private final LikedSequences.Places places;
  private final double[] byGap;

  /**
   * Transitions.
   *
   * @param widest how many places apart two events are at most
   * @param weight what a pair counts, at least 0, by how many places apart it is, from 1
   */
  Transitions(LikedSequences sequences, int widest, IntToDoubleFunction weight) {
    this.sequences = sequences;
    this.places = sequences.places();
    this.byGap = IntStream.rangeClosed(0, widest).mapToDouble(weight).toArray();
  }

  /** Items × items: row i, column j holds the weights of all pairs where j follows i. */
  SparseRows count(Progress progress) {
    return SparseSums.of(sequences.catalogue(), this::add, progress);
  }

  private void add(int item, SparseSums.Row row) {
    for (int at = places.begins()[item]; at < places.begins()[item + 1]; at++) {
      int event = places.events()[at];
      int end = sequences.starts()[places.users()[event] + 1];
      for (int gap = 1; gap < byGap.length && event + gap < end; gap++) {
        int follower = sequences.items()[event + gap];
        if (follower != item) {
          row.add(follower, byGap[gap]);
        }
      }
    }
  }
}
