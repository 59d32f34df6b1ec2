package vitrine.core.recommend.trained;

import java.util.List;
import java.util.Map;

/**
 * What a training leaves.
 *
 * @param arrays by name
 * @param settings that the model is opened with, and that are printed with its results
 * @param curve the epochs, in order
 * @param events how many events the weights have seen
 */
public record TrainedArrays(
    Map<String, NamedArray> arrays,
    Map<String, Object> settings,
    List<RecommenderEpoch> curve,
    int events) {
  /** Copies the collections. */
  public TrainedArrays {
    arrays = Map.copyOf(arrays);
    curve = List.copyOf(curve);
  }
}
