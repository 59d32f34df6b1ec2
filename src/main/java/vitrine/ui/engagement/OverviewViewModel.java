package vitrine.ui.engagement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.Catalog;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.dataset.ReviewSet;
import vitrine.core.engagement.Engagement;
import vitrine.core.engagement.EngagementQuery;
import vitrine.core.engagement.EngagementReport;
import vitrine.core.engagement.Mover;
import vitrine.core.engagement.log.PreparedLog;
import vitrine.core.exposure.ExperimentCatalog;
import vitrine.core.exposure.ExperimentCatalog.Listed;
import vitrine.core.sentiment.WorstReviews;
import vitrine.core.sentiment.WorstReviews.WorstReview;
import vitrine.core.workspace.DatasetEntry;
import vitrine.core.workspace.Workspace;
import vitrine.ui.common.ActiveWorkspace;
import vitrine.ui.common.Lane;
import vitrine.ui.common.LatestTask;
import vitrine.ui.common.LoadState;
import vitrine.ui.common.Outcome;
import vitrine.ui.common.Sentence;
import vitrine.ui.common.TaskRunner;

/** The morning page: how the shop did, what moved, and what needs a look. */
public final class OverviewViewModel {
  private static final int REVIEW_DAYS = 7;
  private static final int REVIEWS = 4;

  private final ActiveWorkspace workspace;
  private final TaskRunner tasks;
  private final PanelModel<EngagementFilter.Span, MorningReport> morning;
  private final LatestTask<List<ReviewLine>> reviews;
  private final LatestTask<List<ExperimentLine>> experiments;

  /** Follows the open workspace. */
  public OverviewViewModel(
      ActiveWorkspace workspace, EngagementViewModel events, TaskRunner tasks) {
    this.workspace = workspace;
    this.tasks = tasks;
    morning =
        new PanelModel<>(
            events,
            Sentence.of("engagement.computing"),
            EngagementFilter.Span.WEEK,
            OverviewViewModel::morning);
    reviews = new LatestTask<>(tasks, Lane.COMPUTE, LoadState.empty("overview.reviews.none"));
    experiments =
        new LatestTask<>(tasks, Lane.COMPUTE, LoadState.empty("overview.experiments.none"));
    workspace.datasets().subscribe(entries -> compute());
  }

  /** How the shop did. */
  PanelModel<EngagementFilter.Span, MorningReport> morning() {
    return morning;
  }

  /** The worst reviews of the last days. */
  ReadOnlyObjectProperty<LoadState<List<ReviewLine>>> reviews() {
    return reviews.state();
  }

  /** The running experiments of the workspace. */
  ReadOnlyObjectProperty<LoadState<List<ExperimentLine>>> experiments() {
    return experiments.state();
  }

  /** Reads the experiments again where others run now than are shown: one may have ended. */
  void refreshExperiments() {
    Optional<Workspace> open = workspace.workspace().get();
    Optional<List<ExperimentLine>> shown = experiments.state().get().ready();
    if (open.isEmpty() || shown.isEmpty()) {
      return;
    }
    List<String> names = shown.get().stream().map(ExperimentLine::name).toList();
    tasks.<List<String>>runQuietly(
        Lane.STORAGE,
        progress -> running(open.get()).stream().map(Listed::name).toList(),
        outcome -> {
          if (outcome instanceof Outcome.Done<List<String>>(var now) && !now.equals(names)) {
            requestExperiments();
          }
        });
  }

  private void requestExperiments() {
    experiments.request(Sentence.of("overview.experiments.reading"), this::lines);
  }

  private static List<Listed> running(Workspace open) {
    return new ExperimentCatalog(open)
        .list().stream()
            .filter(Listed::running)
            .filter(listed -> listed.rows().isPresent())
            .toList();
  }

  private void compute() {
    workspace
        .latest(DatasetKind.REVIEWS)
        .ifPresentOrElse(
            entry ->
                reviews.request(
                    Sentence.of("overview.reviews.reading"), progress -> worst(entry, progress)),
            () -> reviews.clear(LoadState.empty("overview.reviews.none")));
    if (workspace.latest(DatasetKind.EXPERIMENT).isEmpty()) {
      experiments.clear(LoadState.empty("overview.experiments.none"));
    } else {
      requestExperiments();
    }
  }

  private static MorningReport morning(
      PreparedLog data, EngagementQuery query, EngagementFilter.Span span, Progress progress) {
    List<EngagementReport> reports =
        Engagement.reports(
            data,
            query,
            List.of(span.of(data.dataDays()), EngagementFilter.Span.MONTH.of(data.dataDays())),
            progress);
    EngagementReport recent = reports.getFirst();
    return new MorningReport(recent, reports.getLast(), Mover.of(recent));
  }

  private List<ReviewLine> worst(DatasetEntry entry, Progress progress) {
    List<WorstReview> worst =
        WorstReviews.of(ReviewSet.of(workspace.frame(entry, progress)), REVIEW_DAYS, REVIEWS)
            .orElseThrow(() -> new VitrineException(ProblemCode.DATASET_LACKS_ROLE, "rating"));
    Optional<Catalog> catalog =
        workspace
            .latest(DatasetKind.CATALOG)
            .map(products -> Catalog.of(workspace.frame(products, progress)));
    return ReviewLine.of(worst, catalog);
  }

  private List<ExperimentLine> lines(Progress progress) {
    Workspace open = workspace.workspace().get().orElseThrow();
    List<ExperimentLine> lines = new ArrayList<>();
    for (Listed listed : running(open)) {
      DatasetEntry entry = listed.rows().orElseThrow();
      lines.add(ExperimentLine.of(listed, workspace.frame(entry, progress), progress));
    }
    return lines;
  }
}
