package vitrine.core.sentiment;

import java.util.List;
import java.util.Optional;
import vitrine.core.common.Progress;
import vitrine.core.sentiment.TrainingTable.Row;

/** Judges two models on the same rows. */
public final class ModelComparison {
  private final ReviewScorer scorer;

  /** Scores through these encoders. */
  public ModelComparison(TextEncoders encoders) {
    this.scorer = new ReviewScorer(encoders);
  }

  /** Both models on these rows; empty where no row is scored by both. */
  public Optional<PairedAccuracy> on(
      List<Row> rows, SentimentModel before, SentimentModel after, Progress progress) {
    List<String> texts = rows.stream().map(Row::text).toList();
    Scores first = scorer.score(texts, before, progress);
    Scores second = scorer.score(texts, after, progress);
    int judged = 0;
    int both = 0;
    int onlyBefore = 0;
    int onlyAfter = 0;
    for (int row = 0; row < rows.size(); row++) {
      if (first.scored(row) && second.scored(row)) {
        boolean beforeRight = first.predicted(row) == rows.get(row).label();
        boolean afterRight = second.predicted(row) == rows.get(row).label();
        judged++;
        both += beforeRight && afterRight ? 1 : 0;
        onlyBefore += beforeRight && !afterRight ? 1 : 0;
        onlyAfter += afterRight && !beforeRight ? 1 : 0;
      }
    }
    return judged == 0
        ? Optional.empty()
        : Optional.of(new PairedAccuracy(judged, both, onlyBefore, onlyAfter));
  }
}
