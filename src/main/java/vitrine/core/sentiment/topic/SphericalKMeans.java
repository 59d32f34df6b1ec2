package vitrine.core.sentiment.topic;

import java.util.Random;
import java.util.stream.IntStream;
import vitrine.core.common.Progress;

/**
 * Groups points by the angle to their group's mean (Dhillon, Modha: Concept Decompositions, 2001),
 * begun by k-means++ (Arthur, Vassilvitskii 2007). The same seed gives the same groups.
 */
final class SphericalKMeans {
  private static final int MOST_ROUNDS = 40;

  /** Rounds end once fewer than this share of points change their group. */
  private static final double SETTLED = 1e-3;

  private final Points points;
  private final int groups;
  private final Progress progress;

  private SphericalKMeans(Points points, int groups, Progress progress) {
    this.points = points;
    this.groups = groups;
    this.progress = progress;
  }

  /**
   * Groups.
   *
   * @param group of each point
   * @param centres of length one
   * @param cosines of each point with its centre
   * @param silhouette the mean of (b - a) / max(a, b), a the distance (1 - cosine) to the own
   *     centre and b to the nearest other (Hruschka, Campello, de Castro 2006)
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Groups(int[] group, float[][] centres, float[] cosines, double silhouette) {}

  /** Groups points; at least as many as groups are needed. */
  static Groups of(Points points, int groups, long seed, Progress progress) {
    return new SphericalKMeans(points, groups, progress).run(new Random(seed));
  }

  private Groups run(Random random) {
    float[][] centres = first(random);
    int[] group = new int[points.count()];
    java.util.Arrays.fill(group, -1);
    for (int round = 0; round < MOST_ROUNDS; round++) {
      progress.checkCancelled();
      int[] next = assigned(centres);
      int moved = 0;
      for (int i = 0; i < next.length; i++) {
        moved += next[i] == group[i] ? 0 : 1;
      }
      group = next;
      if (moved <= SETTLED * next.length) {
        break;
      }
      centres = means(group, centres);
    }
    return judged(group, centres);
  }

  /** k-means++: each further centre is a point drawn by its distance to the nearest one so far. */
  private float[][] first(Random random) {
    float[][] centres = new float[groups][];
    float[] distance = new float[points.count()];
    java.util.Arrays.fill(distance, 2);
    for (int c = 0; c < groups; c++) {
      progress.checkCancelled();
      float[] centre = point(c == 0 ? random.nextInt(points.count()) : drawn(distance, random));
      centres[c] = centre;
      IntStream.range(0, distance.length)
          .parallel()
          .forEach(
              i -> distance[i] = Math.min(distance[i], Math.max(0, 1 - points.cosine(i, centre))));
    }
    return centres;
  }

  private static int drawn(float[] distance, Random random) {
    double sum = 0;
    for (float one : distance) {
      sum += one;
    }
    double left = random.nextDouble() * sum;
    int i = 0;
    while (i < distance.length - 1 && left >= distance[i]) {
      left -= distance[i++];
    }
    return i;
  }

  private float[] point(int i) {
    float[] point = new float[points.dimensions()];
    System.arraycopy(points.values(), i * point.length, point, 0, point.length);
    return point;
  }

  private int[] assigned(float[][] centres) {
    return IntStream.range(0, points.count()).parallel().map(i -> nearest(i, centres)).toArray();
  }

  private int nearest(int point, float[][] centres) {
    int best = 0;
    float most = Float.NEGATIVE_INFINITY;
    for (int c = 0; c < centres.length; c++) {
      float cosine = points.cosine(point, centres[c]);
      if (cosine > most) {
        most = cosine;
        best = c;
      }
    }
    return best;
  }

  /** The means of the groups, made one long; an empty group keeps its centre. */
  private float[][] means(int[] group, float[][] before) {
    double[][] sums = new double[groups][points.dimensions()];
    for (int i = 0; i < group.length; i++) {
      points.addTo(sums[group[i]], i);
    }
    float[][] centres = new float[groups][];
    for (int c = 0; c < groups; c++) {
      double squares = 0;
      for (double value : sums[c]) {
        squares += value * value;
      }
      if (squares == 0) {
        centres[c] = before[c];
        continue;
      }
      double norm = Math.sqrt(squares);
      centres[c] = new float[sums[c].length];
      for (int d = 0; d < sums[c].length; d++) {
        centres[c][d] = (float) (sums[c][d] / norm);
      }
    }
    return centres;
  }

  private Groups judged(int[] group, float[][] centres) {
    float[] cosines = new float[group.length];
    double[] silhouettes = new double[group.length];
    IntStream.range(0, group.length)
        .parallel()
        .forEach(
            i -> {
              cosines[i] = points.cosine(i, centres[group[i]]);
              float other = -1;
              for (int c = 0; c < centres.length; c++) {
                if (c != group[i]) {
                  other = Math.max(other, points.cosine(i, centres[c]));
                }
              }
              double own = 1 - cosines[i];
              double next = 1 - other;
              double larger = Math.max(own, next);
              silhouettes[i] = larger <= 0 ? 0 : (next - own) / larger;
            });
    double sum = 0;
    for (double silhouette : silhouettes) {
      sum += silhouette;
    }
    return new Groups(group, centres, cosines, sum / group.length);
  }
}
