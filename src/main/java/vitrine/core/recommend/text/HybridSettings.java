package vitrine.core.recommend.text;

/**
 * How a hybrid uses texts.
 *
 * @param neighbours how many nearest texts an item's score is taken from, at least 1
 * @param sharpness how much more a nearer text counts: a neighbour's share is in proportion to
 *     exp(sharpness × cosine)
 * @param own what having had a neighbour counts, beside the neighbour's own score
 * @param prior an item with as many events takes half of its score from texts; above 0
 */
public record HybridSettings(int neighbours, double sharpness, double own, double prior) {

  /** Refuses settings that mean nothing. */
  public HybridSettings {
    if (neighbours < 1
        || !(sharpness >= 0 && sharpness < 1e3)
        || !(own >= 0 && own < 1e6)
        || !(prior > 0 && prior < 1e9)) {
      throw new IllegalArgumentException(
          "neighbours %d, sharpness %s, own %s, prior %s"
              .formatted(neighbours, sharpness, own, prior));
    }
  }

  /** Settings that did best on new items of earlier months; docs/benchmarks.md. */
  public static HybridSettings standard() {
    return new HybridSettings(100, 8, 30, 2);
  }
}
