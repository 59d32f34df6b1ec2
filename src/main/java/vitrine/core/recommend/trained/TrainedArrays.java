package vitrine.core.recommend.trained;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vitrine.core.recommend.Interactions;

/**
 * What a training leaves.
 *
 * @param arrays by name
 * @param settings that the model is opened with, and that are printed with its results
 * @param curve the epochs, in order
 * @param learned how many of each shopper's events, the oldest first, the weights have seen;
 *     shared, not copied: read only
 */
@SuppressWarnings("ArrayRecordComponent")
public record TrainedArrays(
    Map<String, NamedArray> arrays,
    Map<String, Object> settings,
    List<RecommenderEpoch> curve,
    int[] learned) {
  /** Copies the collections. */
  public TrainedArrays {
    arrays = Map.copyOf(arrays);
    curve = List.copyOf(curve);
  }

  /** How many events the weights have seen. */
  public int events() {
    return Arrays.stream(learned).sum();
  }

  /** Whether the weights have seen nothing but these events of the same data. */
  public boolean knowsOnly(Interactions allowed) {
    if (learned.length != allowed.users()) {
      return false;
    }
    for (int user = 0; user < learned.length; user++) {
      if (learned[user] > allowed.events(user)) {
        return false;
      }
    }
    return true;
  }
}
