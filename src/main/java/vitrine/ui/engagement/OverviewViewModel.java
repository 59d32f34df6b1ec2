package vitrine.ui.engagement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.dataset.ReviewSet;
import vitrine.core.engagement.Engagement;
import vitrine.core.engagement.EngagementQuery;
import vitrine.core.engagement.EngagementReport;
import vitrine.core.engagement.Mover;
import vitrine.core.engagement.PreparedLog;
import vitrine.core.sentiment.WorstReviews;
import vitrine.core.sentiment.WorstReviews.WorstReview;
import vitrine.core.workspace.DatasetEntry;
import vitrine.ui.common.ActiveWorkspace;
import vitrine.ui.common.Lane;
import vitrine.ui.common.LatestTask;
import vitrine.ui.common.LoadState;
import vitrine.ui.common.Sentence;
import vitrine.ui.common.TaskRunner;

/** The morning page: how the shop did, what moved, and what needs a look. */
public final class OverviewViewModel {
  private static final int REVIEW_DAYS = 7;
  private static final int REVIEWS = 4;

  private final ActiveWorkspace workspace;
  private final PreparedLogs logs;
  private final LatestTask<MorningReport> morning;
  private final LatestTask<List<WorstReview>> reviews;
  private final LatestTask<List<ExperimentLine>> experiments;

  /** Follows the open workspace. */
  public OverviewViewModel(ActiveWorkspace workspace, PreparedLogs logs, TaskRunner tasks) {
    this.workspace = workspace;
    this.logs = logs;
    morning = new LatestTask<>(tasks, Lane.COMPUTE, LoadState.empty("overview.none.title"));
    reviews = new LatestTask<>(tasks, Lane.COMPUTE, LoadState.empty("overview.reviews.none"));
    experiments =
        new LatestTask<>(tasks, Lane.COMPUTE, LoadState.empty("overview.experiments.none"));
    workspace.datasets().subscribe(entries -> compute());
  }

  /** How the shop did. */
  ReadOnlyObjectProperty<LoadState<MorningReport>> morning() {
    return morning.state();
  }

  /** The worst reviews of the last days. */
  ReadOnlyObjectProperty<LoadState<List<WorstReview>>> reviews() {
    return reviews.state();
  }

  /** The experiments of the workspace. */
  ReadOnlyObjectProperty<LoadState<List<ExperimentLine>>> experiments() {
    return experiments.state();
  }

  private void compute() {
    workspace
        .latest(DatasetKind.EVENTS)
        .ifPresentOrElse(
            entry ->
                morning.request(
                    Sentence.of("engagement.computing"), progress -> morning(entry, progress)),
            () -> morning.clear(LoadState.empty("overview.none.title")));
    workspace
        .latest(DatasetKind.REVIEWS)
        .ifPresentOrElse(
            entry ->
                reviews.request(
                    Sentence.of("overview.reviews.reading"), progress -> worst(entry, progress)),
            () -> reviews.clear(LoadState.empty("overview.reviews.none")));
    List<DatasetEntry> tests =
        workspace.datasets().get().stream()
            .filter(entry -> entry.kind() == DatasetKind.EXPERIMENT)
            .toList();
    if (tests.isEmpty()) {
      experiments.clear(LoadState.empty("overview.experiments.none"));
    } else {
      experiments.request(
          Sentence.of("overview.experiments.reading"), progress -> lines(tests, progress));
    }
  }

  private MorningReport morning(DatasetEntry entry, Progress progress) {
    PreparedLog data = logs.of(entry, progress);
    EngagementReport week = report(data, EngagementFilter.Span.WEEK, progress);
    return new MorningReport(
        entry, week, report(data, EngagementFilter.Span.MONTH, progress), Mover.of(week));
  }

  private static EngagementReport report(
      PreparedLog data, EngagementFilter.Span span, Progress progress) {
    EngagementQuery query = EngagementFilter.standard().with(span).query(data);
    return Engagement.report(data, query, progress);
  }

  private List<WorstReview> worst(DatasetEntry entry, Progress progress) {
    Optional<List<WorstReview>> worst =
        WorstReviews.of(ReviewSet.of(workspace.frame(entry, progress)), REVIEW_DAYS, REVIEWS);
    return worst.orElseThrow(() -> new VitrineException(ProblemCode.DATASET_LACKS_ROLE, "rating"));
  }

  private List<ExperimentLine> lines(List<DatasetEntry> tests, Progress progress) {
    List<ExperimentLine> lines = new ArrayList<>();
    for (DatasetEntry test : tests) {
      lines.add(ExperimentLine.of(test.name(), workspace.frame(test, progress)));
    }
    return lines;
  }
}
