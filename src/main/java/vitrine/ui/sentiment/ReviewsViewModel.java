package vitrine.ui.sentiment;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import vitrine.core.common.Progress;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.dataset.Frame;
import vitrine.core.engagement.segment.Segment;
import vitrine.core.engagement.segment.SegmentMatch;
import vitrine.core.engagement.segment.SegmentMembers;
import vitrine.core.sentiment.Corrections;
import vitrine.core.sentiment.ReviewFilter;
import vitrine.core.sentiment.ReviewMatcher;
import vitrine.core.sentiment.ScoredReviews;
import vitrine.core.sentiment.WorkspaceScoring;
import vitrine.core.workspace.DatasetEntry;
import vitrine.core.workspace.Workspace;
import vitrine.ui.common.ActiveWorkspace;
import vitrine.ui.common.Lane;
import vitrine.ui.common.LatestTask;
import vitrine.ui.common.LoadState;
import vitrine.ui.common.Sentence;
import vitrine.ui.common.TaskRunner;
import vitrine.ui.engagement.SavedSegments;

/**
 * What the whole Reviews screen is about: the reviews that were imported last with their scores,
 * and what they are narrowed to. The tabs compute for themselves, see {@link ReviewsPanelModel}.
 */
public final class ReviewsViewModel {
  private final ActiveWorkspace workspace;
  private final TaskRunner tasks;
  private final SavedSegments segments;
  private final ReviewsScoring scoring;
  private final ObjectProperty<ReviewsQuery> query = new SimpleObjectProperty<>(ReviewsQuery.ALL);
  private final LatestTask<ScoredReviews> source;
  private final LatestTask<ReviewsState> reviews;
  private final ReviewCorrections corrections;
  private Optional<DatasetEntry> loaded = Optional.empty();
  private Optional<ScoredReviews> scored = Optional.empty();
  private boolean shown;

  /** Follows the open workspace; nothing is read or scored before the screen is shown. */
  public ReviewsViewModel(
      ActiveWorkspace workspace,
      SavedSegments segments,
      TaskRunner tasks,
      Supplier<WorkspaceScoring> scoring) {
    this.workspace = workspace;
    this.segments = segments;
    this.tasks = tasks;
    this.scoring = new ReviewsScoring(tasks, scoring);
    source = new LatestTask<>(tasks, Lane.COMPUTE, LoadState.empty("reviews.none.title"));
    reviews = new LatestTask<>(tasks, Lane.COMPUTE, LoadState.empty("reviews.none.title"));
    corrections = new ReviewCorrections(workspace, tasks);
    corrections.all().subscribe(this::correct);
    workspace.datasets().subscribe(_ -> load());
    source.state().subscribe(this::arrive);
    query.subscribe(this::narrow);
    segments.all().subscribe(_ -> segmentsChanged());
  }

  /** The reviews that pass the filter, or why there are none. */
  public ReadOnlyObjectProperty<LoadState<ReviewsState>> reviews() {
    return reviews.state();
  }

  /** What they are narrowed to. */
  public ObjectProperty<ReviewsQuery> query() {
    return query;
  }

  /** The saved segments to choose from. */
  public ReadOnlyObjectProperty<List<Segment>> segments() {
    return segments.all();
  }

  /** How far the scoring is. */
  public ReviewsScoring scoring() {
    return scoring;
  }

  /** What reviewers corrected. */
  public ReviewCorrections corrections() {
    return corrections;
  }

  private void correct(Corrections now) {
    if (scored.isPresent() && !now.all().equals(scored.get().corrections().all())) {
      scored = Optional.of(scored.get().corrected(now));
      narrow();
    }
  }

  /** The data that the screen is about. */
  public Optional<DatasetEntry> dataset() {
    return loaded;
  }

  /** Runs the work of the tabs. */
  public TaskRunner tasks() {
    return tasks;
  }

  /** The open workspace and its data, for work of the tabs. */
  public ActiveWorkspace workspace() {
    return workspace;
  }

  /** The screen is in front of the user: what is missing is scored from now on. */
  public void show() {
    shown = true;
    load();
    score();
  }

  /** Reads everything again, for example after another model was promoted. */
  public void reload() {
    loaded = Optional.empty();
    load();
  }

  private void load() {
    Optional<DatasetEntry> latest = workspace.latest(DatasetKind.REVIEWS);
    if (!shown || latest.equals(loaded)) {
      return;
    }
    boolean others = loaded.isPresent();
    loaded = latest;
    scored = Optional.empty();
    scoring.stand(scored);
    if (others) {
      query.set(ReviewsQuery.ALL);
    }
    Optional<Workspace> open = workspace.workspace().get();
    if (latest.isEmpty() || open.isEmpty()) {
      source.clear(LoadState.empty("reviews.none.title"));
      return;
    }
    source.request(
        Sentence.of("reviews.loading"),
        progress -> {
          Frame frame = workspace.frame(latest.get(), progress);
          Optional<Frame> catalogue =
              workspace.latest(DatasetKind.CATALOG).map(entry -> workspace.frame(entry, progress));
          return scoring.scores().known(open.get(), frame, catalogue);
        });
  }

  private void arrive(LoadState<ScoredReviews> now) {
    switch (now) {
      case LoadState.Empty<ScoredReviews>(Sentence why) ->
          reviews.clear(new LoadState.Empty<>(why));
      case LoadState.Loading<ScoredReviews>() -> reviews.clear(new LoadState.Loading<>());
      case LoadState.Failed<ScoredReviews>(Sentence what, Sentence hint) ->
          reviews.clear(new LoadState.Failed<>(what, hint));
      case LoadState.Ready<ScoredReviews>(ScoredReviews known) -> {
        scored = Optional.of(known);
        scoring.stand(scored);
        narrow();
        score();
      }
    }
  }

  /** Scores what is not scored yet, unless that runs already. */
  public void score() {
    Optional<Workspace> open = workspace.workspace().get();
    if (shown && open.isPresent()) {
      scoring.score(
          open.get(),
          complete -> {
            scored = Optional.of(complete.corrected(corrections.all().get()));
            narrow();
          });
    }
  }

  private void segmentsChanged() {
    if (query.get().segment().isPresent()) {
      narrow();
    }
  }

  private void narrow() {
    if (scored.isEmpty() || loaded.isEmpty()) {
      return;
    }
    ScoredReviews known = scored.get();
    DatasetEntry entry = loaded.get();
    ReviewsQuery asked = query.get();
    reviews.request(
        Sentence.of("reviews.computing"), progress -> narrow(entry, known, asked, progress));
  }

  private ReviewsState narrow(
      DatasetEntry entry, ScoredReviews known, ReviewsQuery asked, Progress progress) {
    Optional<SegmentMembers> members =
        asked.segment().map(name -> segments.members(name, progress));
    ReviewFilter filter = asked.filter().of(members);
    int[] rows =
        new ReviewMatcher(known.reviews()).rows(filter, known.scores(), ReviewsState.CONFIDENCE);
    Optional<SegmentMatch> match =
        members.map(
            some ->
                known
                    .reviews()
                    .users()
                    .map(some::match)
                    .orElse(new SegmentMatch(some.segment().name(), some.count(), 0)));
    return new ReviewsState(entry, known, asked, filter, rows, match);
  }
}
