package vitrine.core.engagement.path;

import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.Arrays;

/**
 * Which labels are told apart at each step: the most frequent ones are nodes 0, 1 …, then comes one
 * node for all others and one for ways that are over.
 *
 * @param nodeOf the node of each label, by step
 * @param shown the labels told apart, by step
 * @param others how many labels are not told apart, by step
 */
record PathNodes(int[][] nodeOf, int[][] shown, int[] others) {

  /**
   * The nodes.
   *
   * @param counts ways by step and label
   * @param top how many labels are told apart
   */
  static PathNodes of(int[][] counts, int top) {
    int steps = counts.length;
    PathNodes nodes = new PathNodes(new int[steps][], new int[steps][], new int[steps]);
    for (int step = 0; step < steps; step++) {
      int[] ways = counts[step];
      int[] labels = new int[ways.length];
      int known = 0;
      for (int label = 0; label < ways.length; label++) {
        if (ways[label] > 0) {
          labels[known++] = label;
        }
      }
      int[] ranked = Arrays.copyOf(labels, known);
      IntArrays.mergeSort(ranked, (a, b) -> Integer.compare(ways[b], ways[a]));
      int shown = Math.min(top, known);
      nodes.shown[step] = Arrays.copyOf(ranked, shown);
      nodes.others[step] = known - shown;
      nodes.nodeOf[step] = new int[ways.length];
      Arrays.fill(nodes.nodeOf[step], shown);
      for (int node = 0; node < shown; node++) {
        nodes.nodeOf[step][ranked[node]] = node;
      }
    }
    return nodes;
  }

  /** The node of all labels that are not told apart. */
  int rest(int step) {
    return shown[step].length;
  }

  /** The node of ways that are over. */
  int over(int step) {
    return shown[step].length + 1;
  }

  /** How many nodes, those that nobody passes included. */
  int size(int step) {
    return shown[step].length + 2;
  }
}
