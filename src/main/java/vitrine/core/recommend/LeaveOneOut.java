package vitrine.core.recommend;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A shopper's list made again with each of their past items left out, split over the cores. An item
 * that is left out stays out of the candidates.
 */
public final class LeaveOneOut {
  /** The most past items that are left out in turn: of a longer past, the newest. */
  public static final int MOST = 50;

  private final int[] pastItems;
  private final int[] listed;
  private final double[][] drops;
  private final int[][] ranks;

  private LeaveOneOut(int[] pastItems, int[] listed, double[][] drops, int[][] ranks) {
    this.pastItems = pastItems;
    this.listed = listed;
    this.drops = drops;
    this.ranks = ranks;
  }

  /**
   * Makes the lists.
   *
   * @param full the candidates with the whole past
   * @param listed whose fate is followed: the list, and what else is of interest
   */
  static LeaveOneOut of(
      ListScores scoring, Candidates full, Reranking rules, int length, int[] listed) {
    int[] pastItems = newestItems(full.history());
    double[][] drops = new double[listed.length][pastItems.length];
    int[][] ranks = new int[listed.length][pastItems.length];
    IntStream.range(0, pastItems.length)
        .parallel()
        .forEach(
            left -> {
              BitSet removed = new BitSet();
              removed.set(pastItems[left]);
              History history = full.history().without(removed);
              double[] scores = scoring.of(history);
              double[] plain = history.isEmpty() ? scoring.ofModel(history) : scores;
              Candidates without = new Candidates(scores, full.excluded(), history);
              int[] order = rules.order(without, length);
              for (int i = 0; i < listed.length; i++) {
                drops[i][left] = full.scores()[listed[i]] - plain[listed[i]];
                ranks[i][left] = place(order, listed[i]);
              }
            });
    return new LeaveOneOut(pastItems, listed, drops, ranks);
  }

  /** The distinct items of the newest events, the newest first. */
  private static int[] newestItems(History history) {
    BitSet met = new BitSet();
    int[] newest = new int[MOST];
    int size = 0;
    for (int event = history.size() - 1; event >= 0 && size < MOST; event--) {
      if (!met.get(history.items()[event])) {
        met.set(history.items()[event]);
        newest[size++] = history.items()[event];
      }
    }
    return Arrays.copyOf(newest, size);
  }

  private static int place(int[] order, int item) {
    for (int place = 0; place < order.length; place++) {
      if (order[place] == item) {
        return place + 1;
      }
    }
    return 0;
  }

  /** In how many of the lists an item stays; empty where there is no past. */
  Optional<Stability> stability(int item) {
    if (pastItems.length == 0) {
      return Optional.empty();
    }
    int stays = (int) Arrays.stream(ranks[index(item)]).filter(rank -> rank > 0).count();
    return Optional.of(new Stability(stays, pastItems.length));
  }

  /** The past items without which an item is not in the list; those that cost it most first. */
  int[] alone(int item) {
    int index = index(item);
    return IntStream.range(0, pastItems.length)
        .filter(left -> ranks[index][left] == 0)
        .boxed()
        .sorted((a, b) -> Double.compare(drops[index][b], drops[index][a]))
        .mapToInt(left -> pastItems[left])
        .toArray();
  }

  /**
   * The drop in an item's score when a past item is left out, at the past item's last event.
   *
   * @return a part an event
   */
  double[] drops(int item, History history) {
    double[] parts = new double[history.size()];
    int index = index(item);
    BitSet done = new BitSet();
    for (int event = history.size() - 1; event >= 0; event--) {
      int past = history.items()[event];
      if (!done.get(past)) {
        done.set(past);
        for (int left = 0; left < pastItems.length; left++) {
          if (pastItems[left] == past) {
            parts[event] = drops[index][left];
          }
        }
      }
    }
    return parts;
  }

  /** Whether an item's fate was followed. */
  boolean follows(int item) {
    return index(item) >= 0;
  }

  private int index(int item) {
    for (int i = 0; i < listed.length; i++) {
      if (listed[i] == item) {
        return i;
      }
    }
    return -1;
  }
}
