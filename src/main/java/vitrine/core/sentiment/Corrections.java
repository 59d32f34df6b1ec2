package vitrine.core.sentiment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vitrine.core.common.Fingerprint;
import vitrine.core.dataset.ReviewSet;

/** The corrections of a workspace as they are at one moment. */
public final class Corrections {
  /** Nobody corrected anything. */
  public static final Corrections NONE = new Corrections(List.of());

  private final List<Correction> all;
  private final Map<Place, Correction> byPlace = new HashMap<>();
  private final boolean wholeReviews;

  private record Place(Fingerprint text, Optional<String> aspect) {}

  /**
   * These corrections.
   *
   * @param all one a text and aspect, in any order
   */
  public Corrections(List<Correction> all) {
    this.all = List.copyOf(all);
    all.forEach(each -> byPlace.put(new Place(each.key(), each.aspect()), each));
    wholeReviews = all.stream().anyMatch(each -> each.aspect().isEmpty());
  }

  /** All of them, as they were given. */
  public List<Correction> all() {
    return all;
  }

  /** Those of reviews as a whole, which trainings learn from. */
  public List<Correction> ofReviews() {
    return all.stream().filter(each -> each.aspect().isEmpty()).toList();
  }

  /** What was corrected about a review as a whole. */
  public Optional<Correction> of(String text) {
    return find(text, Optional.empty());
  }

  /** What was corrected about an aspect of a review. */
  public Optional<Correction> of(String text, String aspect) {
    return find(text, Optional.of(aspect));
  }

  private Optional<Correction> find(String text, Optional<String> aspect) {
    return all.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(
            byPlace.get(new Place(CachedTextEncoder.fingerprintOf(text), aspect)));
  }

  /** What the corrected reviews of a dataset say, by row. */
  public Map<Integer, Sentiment> rows(ReviewSet reviews) {
    if (!wholeReviews) {
      return Map.of();
    }
    Map<Integer, Optional<Sentiment>> byCode = new HashMap<>();
    Map<Integer, Sentiment> rows = new HashMap<>();
    int[] codes = reviews.texts().codes();
    for (int row = 0; row < codes.length; row++) {
      int code = codes[row];
      if (code >= 0) {
        Optional<Sentiment> given =
            byCode.computeIfAbsent(
                code, c -> of(reviews.texts().dictionary().value(c)).map(Correction::given));
        if (given.isPresent()) {
          rows.put(row, given.get());
        }
      }
    }
    return rows;
  }
}
