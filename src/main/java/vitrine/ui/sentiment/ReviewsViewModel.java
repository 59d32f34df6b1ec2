package vitrine.ui.sentiment;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import vitrine.core.common.Progress;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.dataset.Frame;
import vitrine.core.engagement.segment.Segment;
import vitrine.core.engagement.segment.SegmentMatch;
import vitrine.core.engagement.segment.SegmentMembers;
import vitrine.core.sentiment.Grain;
import vitrine.core.sentiment.Mood;
import vitrine.core.sentiment.ReviewFilter;
import vitrine.core.sentiment.ScoredReviews;
import vitrine.core.sentiment.SentimentReport;
import vitrine.core.sentiment.SentimentReports;
import vitrine.core.sentiment.WorkspaceScoring;
import vitrine.core.workspace.DatasetEntry;
import vitrine.core.workspace.Workspace;
import vitrine.ui.common.ActiveWorkspace;
import vitrine.ui.common.Lane;
import vitrine.ui.common.LatestTask;
import vitrine.ui.common.LoadState;
import vitrine.ui.common.Outcome;
import vitrine.ui.common.RunningTask;
import vitrine.ui.common.Sentence;
import vitrine.ui.common.TaskRunner;
import vitrine.ui.engagement.SavedSegments;

/** What shoppers say: the stored scores first, then a scoring of the rest, then the report. */
public final class ReviewsViewModel {
  private final ActiveWorkspace workspace;
  private final TaskRunner tasks;
  private final Supplier<WorkspaceScoring> scoring;
  private final SavedSegments segments;
  private final ObjectProperty<Optional<String>> segment =
      new SimpleObjectProperty<>(Optional.empty());
  private final LatestTask<Shown> report;
  private final ObjectProperty<ReviewFilter> filter = new SimpleObjectProperty<>(ReviewFilter.ALL);
  private final ObjectProperty<Grain> grain = new SimpleObjectProperty<>(Grain.WEEK);
  private final ReadOnlyObjectWrapper<ScoringState> state =
      new ReadOnlyObjectWrapper<>(new ScoringState.Idle(0));
  private Optional<DatasetEntry> loaded = Optional.empty();
  private Optional<ScoredReviews> reviews = Optional.empty();
  private Optional<RunningTask> running = Optional.empty();
  private boolean shown;

  /**
   * A report and the reviews behind it.
   *
   * @param match how many shoppers of the chosen segment wrote a review
   */
  public record Shown(ScoredReviews scored, SentimentReport report, Optional<SegmentMatch> match) {}

  /** How far the scoring is. */
  public sealed interface ScoringState {
    /** Nothing runs. */
    record Idle(int waiting) implements ScoringState {}

    /** Reviews are being scored; the task bar has progress, estimate and cancel. */
    record Running(int waiting) implements ScoringState {}

    /** It failed. */
    record Failed(int waiting, Sentence sentence) implements ScoringState {}
  }

  /** Follows the open workspace; nothing is scored before the screen is shown. */
  public ReviewsViewModel(
      ActiveWorkspace workspace,
      SavedSegments segments,
      TaskRunner tasks,
      Supplier<WorkspaceScoring> scoring) {
    this.workspace = workspace;
    this.segments = segments;
    this.tasks = tasks;
    this.scoring = scoring;
    report = new LatestTask<>(tasks, Lane.COMPUTE, LoadState.empty("reviews.none.title"));
    workspace.datasets().subscribe(this::load);
    report.state().subscribe(this::look);
    filter.subscribe(this::compute);
    grain.subscribe(this::compute);
    segment.subscribe(this::compute);
    segments.all().subscribe(all -> segmentsChanged());
  }

  /** The report, or why there is none. */
  public ReadOnlyObjectProperty<LoadState<Shown>> report() {
    return report.state();
  }

  /** Which reviews. */
  public ObjectProperty<ReviewFilter> filter() {
    return filter;
  }

  /** The saved segments to choose from. */
  public ReadOnlyObjectProperty<List<Segment>> segments() {
    return segments.all();
  }

  /** Whose reviews; everybody's if empty. */
  public ObjectProperty<Optional<String>> segment() {
    return segment;
  }

  /** Days or weeks. */
  public ObjectProperty<Grain> grain() {
    return grain;
  }

  /** How far the scoring is. */
  public ReadOnlyObjectProperty<ScoringState> scoring() {
    return state.getReadOnlyProperty();
  }

  /** The data that the screen is about. */
  public Optional<DatasetEntry> dataset() {
    return loaded;
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
    loaded = latest;
    reviews = Optional.empty();
    cancel();
    filter.set(ReviewFilter.ALL);
    Optional<Workspace> open = workspace.workspace().get();
    if (latest.isEmpty() || open.isEmpty()) {
      state.set(new ScoringState.Idle(0));
      report.clear(LoadState.empty("reviews.none.title"));
      return;
    }
    report.request(
        Sentence.of("reviews.loading"),
        progress -> {
          Frame frame = workspace.frame(latest.get(), progress);
          Optional<Frame> catalogue =
              workspace.latest(DatasetKind.CATALOG).map(entry -> workspace.frame(entry, progress));
          ScoredReviews known = scoring.get().known(open.get(), frame, catalogue);
          return report(known, progress);
        });
  }

  private void look(LoadState<Shown> now) {
    if (reviews.isEmpty() && loaded.isPresent()) {
      now.ready().ifPresent(this::arrive);
    }
  }

  private void arrive(Shown first) {
    reviews = Optional.of(first.scored());
    state.set(new ScoringState.Idle(first.scored().waiting()));
    if (shown) {
      score();
    }
  }

  /** Scores what is not scored yet, unless that runs already. */
  public void score() {
    Optional<Workspace> open = workspace.workspace().get();
    if (reviews.isEmpty() || open.isEmpty() || running.isPresent()) {
      return;
    }
    ScoredReviews known = reviews.get();
    int waiting = known.waiting();
    if (waiting == 0) {
      return;
    }
    state.set(new ScoringState.Running(waiting));
    RunningTask task =
        tasks.run(
            Lane.INFERENCE,
            Sentence.of("reviews.scoring", waiting),
            progress -> scoring.get().complete(open.get(), known, progress),
            outcome -> scored(known, outcome));
    if (state.get() instanceof ScoringState.Running) {
      running = Optional.of(task);
    }
  }

  private void scored(ScoredReviews before, Outcome<ScoredReviews> outcome) {
    running = Optional.empty();
    if (reviews.isEmpty() || reviews.get() != before) {
      return;
    }
    switch (outcome) {
      case Outcome.Done<ScoredReviews>(ScoredReviews complete) -> {
        reviews = Optional.of(complete);
        state.set(new ScoringState.Idle(complete.waiting()));
        compute();
      }
      case Outcome.Failed<ScoredReviews>(Throwable failure) ->
          state.set(
              new ScoringState.Failed(
                  before.waiting(),
                  LoadState.failed(failure) instanceof LoadState.Failed<Object> failed
                      ? failed.sentence()
                      : Sentence.of("problem.bug.title")));
      case Outcome.Cancelled<ScoredReviews>() -> state.set(new ScoringState.Idle(before.waiting()));
    }
  }

  /** Stops the scoring; what was scored is kept. */
  public void cancel() {
    running.ifPresent(RunningTask::cancel);
    running = Optional.empty();
  }

  private void compute() {
    reviews.ifPresent(
        known ->
            report.request(Sentence.of("reviews.computing"), progress -> report(known, progress)));
  }

  private void segmentsChanged() {
    if (segment.get().isPresent()) {
      compute();
    }
  }

  private Shown report(ScoredReviews scored, Progress progress) {
    Optional<SegmentMembers> members = segment.get().map(name -> segments.members(name, progress));
    SentimentReport made =
        new SentimentReports(scored.reviews(), scored.scores(), Mood.DEFAULT_CONFIDENCE)
            .report(filter.get().of(members), grain.get());
    return new Shown(
        scored,
        made,
        members.map(
            some ->
                scored
                    .reviews()
                    .users()
                    .map(some::match)
                    .orElse(new SegmentMatch(some.segment().name(), some.count(), 0))));
  }
}
