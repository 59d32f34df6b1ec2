package vitrine.ui.sentiment;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import vitrine.core.common.Fingerprint;
import vitrine.core.common.Progress;
import vitrine.core.sentiment.SentimentModel;
import vitrine.core.sentiment.TextCleaning;
import vitrine.core.sentiment.TextLanguage;
import vitrine.core.sentiment.explain.Attribution;
import vitrine.core.sentiment.explain.ClauseDeletions;
import vitrine.core.sentiment.explain.ReviewExplainer;
import vitrine.core.sentiment.explain.ReviewVectors;
import vitrine.core.sentiment.explain.SimilarReview;
import vitrine.ui.common.Lane;
import vitrine.ui.common.LatestTask;
import vitrine.ui.common.LoadState;
import vitrine.ui.common.Sentence;
import vitrine.ui.common.TaskRunner;

/**
 * Why the opened review is read as it is. Each of the three answers comes on its own. They run
 * beside a scoring, which the inference thread takes turns with.
 */
public final class ReviewExplanationModel {
  private static final int SIMILAR = 5;

  private final Supplier<ReviewExplainer> explainer;
  private final LatestTask<Attribution> words;
  private final LatestTask<ClauseDeletions> clauses;
  private final LatestTask<Similar> similar;
  private Optional<Asked> asked = Optional.empty();
  private boolean scoredAll;
  private volatile Optional<Held> held = Optional.empty();

  private record Asked(Fingerprint data, Fingerprint model, int row) {}

  private record Held(Fingerprint data, ReviewVectors vectors) {}

  /**
   * Reviews like the opened one.
   *
   * @param reviews the most similar first
   * @param compared how many texts were compared
   * @param unread how many more there are in this language, which no run has read yet
   */
  public record Similar(List<SimilarReview> reviews, int compared, int unread) {
    /** Copies the list. */
    public Similar {
      reviews = List.copyOf(reviews);
    }
  }

  /** No review is open yet. */
  public ReviewExplanationModel(TaskRunner tasks, Supplier<ReviewExplainer> explainer) {
    this.explainer = explainer;
    words = new LatestTask<>(tasks, Lane.COMPUTE, LoadState.empty("explain.none.text"));
    clauses = new LatestTask<>(tasks, Lane.COMPUTE, LoadState.empty("explain.none.text"));
    similar = new LatestTask<>(tasks, Lane.COMPUTE, LoadState.empty("explain.none.text"));
  }

  /** What each word adds to the verdict. */
  public ReadOnlyObjectProperty<LoadState<Attribution>> words() {
    return words.state();
  }

  /** What each clause does to the verdict. */
  public ReadOnlyObjectProperty<LoadState<ClauseDeletions>> clauses() {
    return clauses.state();
  }

  /** Reviews like it. */
  public ReadOnlyObjectProperty<LoadState<Similar>> similar() {
    return similar.state();
  }

  /**
   * Explains a review, unless that is what is shown; then only the similar ones are looked for
   * again once all are scored, because a scoring reads texts for them too.
   */
  public void show(ReviewsState reviews, int row) {
    SentimentModel model = reviews.scored().model();
    Asked now = new Asked(reviews.reviews().frame().fingerprint(), model.fingerprint(), row);
    String text = reviews.reviews().text(row);
    boolean complete = reviews.scored().waiting() == 0;
    if (asked.equals(Optional.of(now))) {
      if (complete && !scoredAll && similar().get().ready().isPresent()) {
        similar(reviews, text, 0);
      }
      scoredAll = complete;
      return;
    }
    asked = Optional.of(now);
    scoredAll = complete;
    String read = TextCleaning.clean(text);
    if (read.isBlank()) {
      clear("explain.none.text");
    } else if (!model.languages().containsKey(TextLanguage.of(read))) {
      clear("explain.none.language");
    } else {
      words.request(
          Sentence.of("explain.task.words"),
          progress -> explainer.get().words(text, model, progress));
      clauses.request(
          Sentence.of("explain.task.clauses"),
          progress -> explainer.get().clauses(text, model, progress));
      similar(reviews, text, 0);
    }
  }

  /** Reads the reviews that no run has read yet, and compares with all. */
  public void readAll(ReviewsState reviews, int row) {
    similar(reviews, reviews.reviews().text(row), Integer.MAX_VALUE);
  }

  /** No review is open any more; what runs is stopped. */
  public void hide() {
    asked = Optional.empty();
    clear("explain.none.text");
  }

  private void clear(String why) {
    words.clear(LoadState.empty(why));
    clauses.clear(LoadState.empty(why));
    similar.clear(LoadState.empty(why));
  }

  private void similar(ReviewsState reviews, String text, int atMost) {
    similar.request(
        Sentence.of("explain.task.similar"),
        progress -> {
          ReviewVectors vectors = vectors(reviews, text, atMost, progress);
          return new Similar(
              explainer.get().similar(reviews.reviews(), text, vectors, SIMILAR, progress),
              vectors.count(),
              vectors.missing());
        });
  }

  /** The vectors of the data; kept once they are complete. */
  private ReviewVectors vectors(ReviewsState reviews, String text, int atMost, Progress progress) {
    Fingerprint data = reviews.reviews().frame().fingerprint();
    Optional<ReviewVectors> known =
        held.filter(
                it ->
                    it.data().equals(data)
                        && it.vectors().language() == TextLanguage.of(TextCleaning.clean(text)))
            .map(Held::vectors);
    if (known.isPresent()) {
      return known.get();
    }
    ReviewVectors vectors = explainer.get().vectors(reviews.reviews(), text, atMost, progress);
    if (vectors.missing() == 0) {
      held = Optional.of(new Held(data, vectors));
    }
    return vectors;
  }
}
