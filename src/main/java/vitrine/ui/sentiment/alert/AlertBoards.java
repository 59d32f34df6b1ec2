package vitrine.ui.sentiment.alert;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vitrine.core.common.Progress;
import vitrine.core.sentiment.ReviewFilter;
import vitrine.core.sentiment.ReviewMatcher;
import vitrine.core.sentiment.ScoredReviews;
import vitrine.core.sentiment.alert.Alert;
import vitrine.core.sentiment.alert.AlertBoard;
import vitrine.core.sentiment.alert.AlertReport;
import vitrine.core.sentiment.alert.AlertScan;
import vitrine.core.sentiment.alert.ReviewMentions;
import vitrine.core.workspace.AlertMute;
import vitrine.core.workspace.Workspace;
import vitrine.ui.sentiment.ReviewsState;

/**
 * Computes alerts. Product, category, segment and search choose the reviews; days choose among the
 * alerts, because a series needs its past; mood and stars are left aside, because they are what is
 * counted. The last scan is kept, so that another threshold costs nothing.
 */
public final class AlertBoards {
  private final Supplier<Optional<Workspace>> workspace;
  private volatile Optional<Scanned> last = Optional.empty();

  private record Scanned(ScoredReviews reviews, ReviewFilter filter, AlertScan scan) {}

  /** Alerts with the mutes of this workspace. */
  public AlertBoards(Supplier<Optional<Workspace>> workspace) {
    this.workspace = workspace;
  }

  /** The alerts of the reviews that the screen shows. */
  public AlertBoard of(ReviewsState state, AlertVariants variants, Progress progress) {
    AlertReport all = AlertReport.of(scan(state, progress), variants.accepted());
    List<Alert> inDays = all.alerts().stream().filter(alert -> inDays(alert, state)).toList();
    List<AlertMute> mutes =
        workspace.get().map(open -> open.alertMutes().of(state.dataset().id())).orElse(List.of());
    return new AlertBoard(
        new AlertReport(all.scan(), all.accepted(), all.threshold(), inDays), mutes);
  }

  private static boolean inDays(Alert alert, ReviewsState state) {
    return state.filter().from().filter(alert.day()::isBefore).isEmpty()
        && state.filter().to().filter(alert.day()::isAfter).isEmpty();
  }

  private AlertScan scan(ReviewsState state, Progress progress) {
    ReviewFilter filter =
        state
            .filter()
            .ofDays(Optional.empty(), Optional.empty())
            .ofMood(Optional.empty())
            .ofStars(Optional.empty())
            .ofContradiction(Optional.empty());
    Optional<Scanned> known =
        last.filter(scanned -> scanned.reviews() == state.scored())
            .filter(scanned -> scanned.filter().equals(filter));
    if (known.isPresent()) {
      return known.get().scan();
    }
    int[] rows =
        new ReviewMatcher(state.reviews()).rows(filter, state.scores(), ReviewsState.CONFIDENCE);
    AlertScan scan =
        AlertScan.of(
            ReviewMentions.of(state.reviews(), state.scores(), ReviewsState.CONFIDENCE, rows),
            progress);
    last = Optional.of(new Scanned(state.scored(), filter, scan));
    return scan;
  }
}
