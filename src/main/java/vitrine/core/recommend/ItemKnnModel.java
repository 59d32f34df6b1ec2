package vitrine.core.recommend;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A fitted {@link ItemKnn}.
 *
 * @param rows each item's neighbours
 * @param neighbours how many of them were kept, or {@link #ALL}
 * @param shrinkage of the cosines
 * @param recency what an event's weight is multiplied by for each step back
 */
record ItemKnnModel(CosineNeighbours.Rows rows, int neighbours, double shrinkage, double recency)
    implements FittedRecommender {
  /** As many neighbours as there are. */
  static final int ALL = Integer.MAX_VALUE;

  @Override
  public String name() {
    return ItemKnn.NAME;
  }

  @Override
  public Map<String, Object> settings() {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("similarity", "cosine");
    settings.put("neighbours", neighbours == ALL ? "all" : neighbours);
    if (shrinkage > 0) {
      settings.put("shrinkage", shrinkage);
    }
    if (recency < 1) {
      settings.put("recency", recency);
    }
    return settings;
  }

  @Override
  public void score(History history, double[] scores) {
    Arrays.fill(scores, 0);
    for (int event = 0; event < history.size(); event++) {
      int[] columns = rows.columns()[history.items()[event]];
      int[] cosines = rows.cosines()[history.items()[event]];
      double weight = weight(history, event);
      for (int i = 0; i < columns.length; i++) {
        scores[columns[i]] += weight * cosines[i];
      }
    }
  }

  private double weight(History history, int event) {
    double weight = history.weights()[event] * CosineNeighbours.STEP;
    return recency == 1 ? weight : weight * Math.pow(recency, history.size() - 1 - event);
  }

  @Override
  public double[] contributions(History history, int item) {
    double[] parts = new double[history.size()];
    for (int event = 0; event < parts.length; event++) {
      int past = history.items()[event];
      int place = Arrays.binarySearch(rows.columns()[past], item);
      if (place >= 0) {
        double weight = weight(history, event);
        parts[event] = weight * rows.cosines()[past][place];
      }
    }
    return parts;
  }
}
