package vitrine.ui.models;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.ReviewSet;
import vitrine.core.sentiment.LabelledReviews;
import vitrine.core.sentiment.LearningSource;
import vitrine.core.sentiment.Sentiment;
import vitrine.core.sentiment.SentimentTraining;
import vitrine.core.sentiment.TrainingEstimate;
import vitrine.core.sentiment.WorkspaceCorrections;
import vitrine.core.workspace.DatasetEntry;
import vitrine.core.workspace.ModelEntry;
import vitrine.core.workspace.RunEntry;
import vitrine.core.workspace.Workspace;
import vitrine.ui.common.LoadState;
import vitrine.ui.common.Sentence;

/**
 * What a training could learn from, and what it would cost.
 *
 * @param dataset the reviews
 * @param sources what each source offers
 * @param corrections reviews that reviewers corrected
 * @param names names of models that are taken
 */
record TrainingChoices(
    DatasetEntry dataset, Map<LearningSource, Offer> sources, int corrections, Set<String> names) {

  /** What a source offers. */
  sealed interface Offer {
    /**
     * A training can learn from it.
     *
     * @param rows labelled rows
     * @param texts distinct texts of each label
     * @param contradictions distinct texts with more than one label
     * @param estimate what methods cost
     */
    record Usable(
        int rows, Map<Sentiment, Integer> texts, int contradictions, TrainingEstimate estimate)
        implements Offer {}

    /** It cannot, and why. */
    record Refused(Sentence sentence, Sentence hint) implements Offer {}
  }

  static TrainingChoices of(
      Workspace workspace,
      DatasetEntry dataset,
      ReviewSet reviews,
      List<RunEntry> earlier,
      Progress progress) {
    Map<LearningSource, Offer> sources = new EnumMap<>(LearningSource.class);
    for (LearningSource source : LearningSource.values()) {
      progress.checkCancelled();
      boolean there =
          source == LearningSource.STARS
              ? reviews.ratings().isPresent()
              : reviews.labels().isPresent();
      if (there || source == LearningSource.STARS) {
        sources.put(source, offer(reviews, source, earlier));
      }
    }
    return new TrainingChoices(
        dataset,
        sources,
        new WorkspaceCorrections(workspace).all().ofReviews().size(),
        workspace.models().list().stream().map(ModelEntry::name).collect(Collectors.toSet()));
  }

  private static Offer offer(ReviewSet reviews, LearningSource source, List<RunEntry> earlier) {
    try {
      LabelledReviews labelled = LabelledReviews.of(reviews, source);
      Map<Sentiment, Integer> texts = new EnumMap<>(Sentiment.class);
      labelled
          .distinct()
          .values()
          .forEach(byLabel -> byLabel.forEach((label, n) -> texts.merge(label, n, Integer::sum)));
      if (!labelled.enough()) {
        throw new VitrineException(ProblemCode.TOO_FEW_LABELS, SentimentTraining.FEWEST);
      }
      return new Offer.Usable(
          labelled.texts().size(),
          texts,
          labelled.contradictions(),
          new TrainingEstimate(labelled.texts().size(), earlier));
    } catch (VitrineException e) {
      LoadState.Failed<Object> words = (LoadState.Failed<Object>) LoadState.failed(e);
      return new Offer.Refused(words.sentence(), words.hint());
    }
  }

  /** The source to begin with: labels where there are usable ones, else stars. */
  LearningSource first() {
    return sources.get(LearningSource.LABELS) instanceof Offer.Usable
        ? LearningSource.LABELS
        : LearningSource.STARS;
  }

  Optional<Offer.Usable> usable(LearningSource source) {
    return sources.get(source) instanceof Offer.Usable usable
        ? Optional.of(usable)
        : Optional.empty();
  }
}
