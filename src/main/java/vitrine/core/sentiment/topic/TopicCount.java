package vitrine.core.sentiment.topic;

import java.util.Arrays;
import vitrine.core.common.Progress;

/**
 * How many topics: of a few candidates from {@value #FEWEST} to {@value #MOST} the one with the
 * largest mean silhouette on at most {@value #SAMPLE} texts; of equal ones the fewer. Fewer than
 * {@value #TEXTS_EACH} texts a topic are no candidate.
 */
final class TopicCount {
  static final int TEXTS_EACH = 15;
  static final int FEWEST = 8;
  static final int MOST = 25;
  static final int SAMPLE = 5000;
  private static final int[] CANDIDATES = {2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25};

  private TopicCount() {}

  static int of(Points points, long seed, Progress progress) {
    int most = Math.min(MOST, points.count() / TEXTS_EACH);
    int fewest = Math.min(FEWEST, Math.max(TopicQuery.LEAST, most / 2));
    Points sample = points.sample(SAMPLE);
    int[] candidates =
        Arrays.stream(CANDIDATES).filter(count -> count >= fewest && count <= most).toArray();
    int best = TopicQuery.LEAST;
    double largest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < candidates.length; i++) {
      double silhouette = SphericalKMeans.of(sample, candidates[i], seed, progress).silhouette();
      if (silhouette > largest) {
        largest = silhouette;
        best = candidates[i];
      }
      progress.report(i + 1L, candidates.length);
    }
    return best;
  }
}
