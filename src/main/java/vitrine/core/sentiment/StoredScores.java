package vitrine.core.sentiment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vitrine.core.common.Fingerprint;
import vitrine.core.common.Progress;
import vitrine.core.dataset.ReviewSet;
import vitrine.core.workspace.ScoreStore;

/** Scores a dataset's reviews and remembers the scores in the workspace. */
public final class StoredScores {
  /** Scores are kept this often, so that a cancelled run goes on where it stopped. */
  private static final int KEPT_TOGETHER = 512;

  private final ReviewScorer scorer;
  private final ScoreStore store;

  /** Scores through the scorer what the store does not know. */
  public StoredScores(ReviewScorer scorer, ScoreStore store) {
    this.scorer = scorer;
    this.store = store;
  }

  /** What is known already; reviews that are not have no score. */
  public Scores known(ReviewSet reviews, SentimentModel model) {
    Map<Integer, Fingerprint> keys = keys(reviews);
    return scores(reviews, keys, store.find(model.fingerprint(), List.copyOf(keys.values())));
  }

  /** Scores what is not known yet, and returns all. */
  public Scores complete(ReviewSet reviews, SentimentModel model, Progress progress) {
    Map<Integer, Fingerprint> keys = keys(reviews);
    Map<Fingerprint, float[]> known =
        new HashMap<>(store.find(model.fingerprint(), List.copyOf(keys.values())));
    Map<Fingerprint, String> missing = new LinkedHashMap<>();
    keys.forEach(
        (code, key) -> {
          if (!known.containsKey(key)) {
            missing.put(key, reviews.texts().dictionary().value(code));
          }
        });
    List<Fingerprint> queue = List.copyOf(missing.keySet());
    List<String> texts = List.copyOf(missing.values());
    for (int from = 0; from < queue.size(); from += KEPT_TOGETHER) {
      progress.checkCancelled();
      int to = Math.min(queue.size(), from + KEPT_TOGETHER);
      Scores fresh =
          scorer.score(texts.subList(from, to), model, new Part(progress, from, queue.size()));
      Map<Fingerprint, float[]> kept = new HashMap<>();
      for (int i = from; i < to; i++) {
        if (fresh.scored(i - from)) {
          kept.put(queue.get(i), fresh.probabilities(i - from));
        }
      }
      store.save(model.fingerprint(), kept);
      known.putAll(kept);
    }
    return scores(reviews, keys, known);
  }

  /** The fingerprint of each distinct text that is not blank, by its code. */
  private static Map<Integer, Fingerprint> keys(ReviewSet reviews) {
    Map<Integer, Fingerprint> keys = new LinkedHashMap<>();
    for (int code : reviews.texts().codes()) {
      if (code >= 0 && !keys.containsKey(code)) {
        String text = reviews.texts().dictionary().value(code);
        if (!text.isBlank()) {
          keys.put(code, CachedTextEncoder.fingerprintOf(text));
        }
      }
    }
    return keys;
  }

  private static Scores scores(
      ReviewSet reviews, Map<Integer, Fingerprint> keys, Map<Fingerprint, float[]> known) {
    List<Optional<float[]>> rows =
        new ArrayList<>(Collections.nCopies(reviews.rows(), Optional.empty()));
    int[] codes = reviews.texts().codes();
    for (int row = 0; row < codes.length; row++) {
      Fingerprint key = keys.get(codes[row]);
      if (key != null) {
        rows.set(row, Optional.ofNullable(known.get(key)));
      }
    }
    return new Scores(rows);
  }
}
