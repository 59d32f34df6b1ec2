package vitrine.ui.sentiment;

import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vitrine.core.common.Progress;
import vitrine.ui.common.Lane;
import vitrine.ui.common.LatestTask;
import vitrine.ui.common.LoadState;
import vitrine.ui.common.Sentence;
import vitrine.ui.common.ShownTask;

/**
 * One tab of the Reviews screen: its variants and its result for the reviews that the screen shows.
 * It computes only while it is shown, and only when the reviews, their scores, the filter, the
 * segment or the variants have changed since it last did.
 *
 * @param <V> variants that the user switches, a record or an enum
 * @param <R> the immutable result
 */
public final class ReviewsPanelModel<V, R> {
  private final ReviewsViewModel screen;
  private final String title;
  private final Analysis<V, R> analysis;
  private final ReadOnlyObjectWrapper<V> variants;
  private final LatestTask<ReviewsPanelAnswer<V, R>> result;
  private final ShownTask<Asked<V>> shown;

  private record Asked<V>(LoadState<ReviewsState> reviews, V variants) {}

  /** Computes a tab. */
  @FunctionalInterface
  public interface Analysis<V, R> {
    /** The result for these reviews and these variants; on a thread of its own. */
    R of(ReviewsState reviews, V variants, Progress progress);
  }

  /**
   * A tab that nobody has looked at.
   *
   * @param screen whose reviews it is about
   * @param title key of what is computed, for the task bar; {0} is the name of the data
   * @param first the variants to begin with
   */
  public ReviewsPanelModel(
      ReviewsViewModel screen, String title, V first, Analysis<V, R> analysis) {
    this.screen = screen;
    this.title = title;
    this.analysis = analysis;
    variants = new ReadOnlyObjectWrapper<>(first);
    result = new LatestTask<>(screen.tasks(), Lane.COMPUTE, LoadState.empty("reviews.none.title"));
    shown = new ShownTask<>(this::wanted, this::request);
    screen.reviews().subscribe(_ -> shown.refresh());
    variants.subscribe(_ -> shown.refresh());
  }

  /** What there is to show. */
  public ReadOnlyObjectProperty<LoadState<ReviewsPanelAnswer<V, R>>> result() {
    return result.state();
  }

  /** How it is computed. */
  public ReadOnlyObjectProperty<V> variants() {
    return variants.getReadOnlyProperty();
  }

  /** Computes it another way; nothing happens when it already is computed that way. */
  public void choose(UnaryOperator<V> change) {
    variants.set(change.apply(variants.get()));
  }

  /** The tab stands before the user. */
  public void show() {
    shown.show();
  }

  /** The tab is out of sight: what changes now waits until it is shown again. */
  public void hide() {
    shown.hide();
  }

  private Asked<V> wanted() {
    return new Asked<>(screen.reviews().get(), variants.get());
  }

  private void request(Asked<V> wanted) {
    switch (wanted.reviews()) {
      case LoadState.Empty<ReviewsState>(Sentence why) -> result.clear(new LoadState.Empty<>(why));
      case LoadState.Loading<ReviewsState>() -> result.clear(new LoadState.Loading<>());
      case LoadState.Failed<ReviewsState>(Sentence what, Sentence hint) ->
          result.clear(new LoadState.Failed<>(what, hint));
      case LoadState.Ready<ReviewsState>(ReviewsState reviews) ->
          result.request(
              Sentence.of(title, reviews.dataset().name()),
              progress ->
                  new ReviewsPanelAnswer<>(
                      reviews,
                      wanted.variants(),
                      analysis.of(reviews, wanted.variants(), progress)));
    }
  }
}
