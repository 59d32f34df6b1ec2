package vitrine.core.recommend.evaluation;

import java.util.List;

/**
 * How models are measured.
 *
 * @param split what is held out
 * @param candidates what is ranked
 * @param lengths the lengths of the list, k, each at least 1; sorted and distinct
 * @param ways what the weights have seen
 * @param seed of everything that is drawn at random
 */
public record Protocol(
    Split split, Candidates candidates, List<Integer> lengths, List<Fitted> ways, long seed) {
  /** The seed if none is given. */
  public static final long SEED = 42;

  /** Sorts the lengths. */
  public Protocol {
    if (lengths.isEmpty() || lengths.stream().anyMatch(k -> k < 1)) {
      throw new IllegalArgumentException("lengths " + lengths);
    }
    lengths = lengths.stream().sorted().distinct().toList();
    ways = List.copyOf(ways);
  }

  /** The default: the last event of the full catalogue, train only and refit. */
  public static Protocol standard(List<Integer> lengths) {
    return new Protocol(
        new Split.Last(),
        new Candidates.Full(),
        lengths,
        List.of(Fitted.TRAIN_ONLY, Fitted.REFIT),
        SEED);
  }

  /** The same with other ways of fitting. */
  public Protocol fitted(List<Fitted> others) {
    return new Protocol(split, candidates, lengths, others, seed);
  }

  /** The same with other lengths of the list. */
  Protocol at(int length) {
    return new Protocol(split, candidates, List.of(length), ways, seed);
  }

  int longest() {
    return lengths.getLast();
  }
}
