package vitrine.core.sentiment.aspect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vitrine.core.common.Fingerprint;
import vitrine.core.common.Progress;
import vitrine.core.sentiment.CachedTextEncoder;
import vitrine.core.sentiment.Part;
import vitrine.core.sentiment.ReviewScorer;
import vitrine.core.sentiment.Scores;
import vitrine.core.sentiment.SentimentModel;
import vitrine.core.workspace.ScoreStore;

/**
 * Scores distinct clauses by the model that scores reviews, and remembers them beside the reviews'
 * own scores, so that only clauses never seen cost anything.
 */
public final class ClauseScoring {
  /** Scores are kept this often, so that a cancelled run goes on where it stopped. */
  private static final int KEPT_TOGETHER = 1024;

  private final ReviewScorer scorer;
  private final ScoreStore store;

  /** Scores through the scorer what the store does not know. */
  public ClauseScoring(ReviewScorer scorer, ScoreStore store) {
    this.scorer = scorer;
    this.store = store;
  }

  /** What is known already, which no encoder is needed for; other clauses have no score. */
  public static Scores known(ScoreStore store, List<String> clauses, SentimentModel model) {
    List<Fingerprint> keys = keys(clauses);
    return scores(keys, store.find(model.fingerprint(), keys));
  }

  /**
   * Scores what is not known yet, and returns all.
   *
   * @param most how many clauses to score at most; the others stay without a score
   */
  public Scores complete(List<String> clauses, SentimentModel model, int most, Progress progress) {
    List<Fingerprint> keys = keys(clauses);
    Map<Fingerprint, float[]> known = new HashMap<>(store.find(model.fingerprint(), keys));
    List<Integer> missing = new ArrayList<>();
    for (int i = 0; i < keys.size() && missing.size() < most; i++) {
      if (!known.containsKey(keys.get(i))) {
        missing.add(i);
      }
    }
    for (int from = 0; from < missing.size(); from += KEPT_TOGETHER) {
      progress.checkCancelled();
      List<Integer> now = missing.subList(from, Math.min(missing.size(), from + KEPT_TOGETHER));
      Scores fresh =
          scorer.score(
              now.stream().map(clauses::get).toList(),
              model,
              new Part(progress, from, missing.size()));
      Map<Fingerprint, float[]> kept = new HashMap<>();
      for (int i = 0; i < now.size(); i++) {
        if (fresh.scored(i)) {
          kept.put(keys.get(now.get(i)), fresh.probabilities(i));
        }
      }
      store.save(model.fingerprint(), kept);
      known.putAll(kept);
    }
    return scores(keys, known);
  }

  private static List<Fingerprint> keys(List<String> clauses) {
    return clauses.stream().map(CachedTextEncoder::fingerprintOf).toList();
  }

  private static Scores scores(List<Fingerprint> keys, Map<Fingerprint, float[]> known) {
    return new Scores(keys.stream().map(key -> Optional.ofNullable(known.get(key))).toList());
  }
}
