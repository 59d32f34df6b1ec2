package vitrine.core.sentiment.aspect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Joins vectors to clusters by average linkage on the cosine (Sokal and Michener 1958): the two
 * clusters whose members are closest on average join until none are close enough. It has no random
 * start: the same vectors in the same order give the same clusters.
 */
final class PhraseClusters {
  private PhraseClusters() {}

  /**
   * The clusters, each the indexes of its members in ascending order.
   *
   * @param vectors of length one; a few hundred, as the time grows with their cube
   * @param closest cosine below which clusters stay apart
   */
  static List<int[]> of(float[][] vectors, double closest) {
    int n = vectors.length;
    double[][] cosine = new double[n][n];
    for (int a = 0; a < n; a++) {
      for (int b = 0; b < n; b++) {
        cosine[a][b] = cosine(vectors[a], vectors[b]);
      }
    }
    int[] size = new int[n];
    int[] cluster = new int[n];
    Arrays.fill(size, 1);
    Arrays.setAll(cluster, i -> i);
    while (true) {
      int left = -1;
      int right = -1;
      double best = closest;
      for (int a = 0; a < n; a++) {
        for (int b = a + 1; size[a] > 0 && b < n; b++) {
          if (size[b] > 0 && cosine[a][b] > best) {
            best = cosine[a][b];
            left = a;
            right = b;
          }
        }
      }
      if (left < 0) {
        return members(cluster, n);
      }
      for (int other = 0; other < n; other++) {
        double joined =
            (size[left] * cosine[left][other] + size[right] * cosine[right][other])
                / (size[left] + size[right]);
        cosine[left][other] = joined;
        cosine[other][left] = joined;
        if (cluster[other] == right) {
          cluster[other] = left;
        }
      }
      size[left] += size[right];
      size[right] = 0;
    }
  }

  private static List<int[]> members(int[] cluster, int n) {
    List<int[]> clusters = new ArrayList<>();
    for (int first = 0; first < n; first++) {
      int head = first;
      if (cluster[first] == first) {
        int[] members = new int[n];
        int count = 0;
        for (int i = 0; i < n; i++) {
          if (cluster[i] == head) {
            members[count++] = i;
          }
        }
        clusters.add(Arrays.copyOf(members, count));
      }
    }
    return clusters;
  }

  /** The cosine of two vectors, 0 where one has no direction. */
  static double cosine(float[] a, float[] b) {
    double product = 0;
    double lengthA = 0;
    double lengthB = 0;
    for (int i = 0; i < a.length; i++) {
      product += (double) a[i] * b[i];
      lengthA += (double) a[i] * a[i];
      lengthB += (double) b[i] * b[i];
    }
    return lengthA > 0 && lengthB > 0 ? product / Math.sqrt(lengthA * lengthB) : 0;
  }
}
