package vitrine.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.dataset.EventLog;
import vitrine.core.dataset.Frame;
import vitrine.core.engagement.log.PreparedLog;
import vitrine.core.engagement.segment.SegmentMembers;
import vitrine.core.engagement.segment.Segments;
import vitrine.core.sentiment.Mood;
import vitrine.core.sentiment.ReviewFilter;
import vitrine.core.sentiment.ScoredReviews;
import vitrine.core.sentiment.WorkspaceScoring;
import vitrine.core.workspace.DatasetEntry;
import vitrine.core.workspace.Workspace;

/** A mixin of verbs about the reviews of a workspace: which reviews, and what scores them. */
final class ReviewOptions {
  @Option(names = "--workspace", required = true, paramLabel = "W", description = "its folder")
  @SuppressWarnings("NullAway.Init")
  private Path workspace;

  @Option(
      names = "--dataset",
      paramLabel = "NAME",
      description = "the reviews imported last if absent")
  private @Nullable String dataset;

  @Option(names = "--item", paramLabel = "I", description = "only the reviews of a product")
  private @Nullable String item;

  @Option(names = "--category", paramLabel = "C", description = "only those of a category")
  private @Nullable String category;

  @Option(
      names = "--mood",
      paramLabel = "M",
      description = "only those that count as ${COMPLETION-CANDIDATES}")
  private @Nullable Mood mood;

  @Option(names = "--stars", paramLabel = "N", description = "only those with so many stars, 1-5")
  private @Nullable Integer stars;

  @Option(names = "--search", paramLabel = "TEXT", description = "only those whose text has this")
  private String search = "";

  @Option(names = "--from", paramLabel = "D", description = "first day, as 2026-01-31")
  private @Nullable LocalDate from;

  @Option(names = "--to", paramLabel = "D", description = "last day, included")
  private @Nullable LocalDate to;

  @Option(
      names = "--segment",
      paramLabel = "NAME",
      description = "only those of the shoppers of a saved segment")
  private @Nullable String segment;

  @Option(
      names = "--unsure-below",
      paramLabel = "P",
      description = "confidence below which a review counts as unsure; ${DEFAULT-VALUE}")
  private double confidence = Mood.DEFAULT_CONFIDENCE;

  @Option(
      names = "--stored",
      description = "score nothing: count as waiting what was not scored before")
  private boolean stored;

  /** What a verb does with the reviews that the options name. */
  @FunctionalInterface
  interface View {
    void show(DatasetEntry entry, ScoredReviews reviews, ReviewFilter filter, double confidence);
  }

  /**
   * Opens the workspace, scores what is not scored yet and shows the reviews.
   *
   * @return the exit status
   */
  int show(Services services, Progress progress, View view) {
    check();
    try (Workspace open = services.workspaces().openExisting(workspace)) {
      DatasetEntry entry = entry(open);
      Frame frame = open.datasets().open(entry, progress);
      Optional<Frame> catalogue =
          open.datasets()
              .latest(DatasetKind.CATALOG)
              .map(found -> open.datasets().open(found, progress));
      WorkspaceScoring scoring =
          new WorkspaceScoring(services.sentimentModels(), services.textEncoders());
      ScoredReviews known = scoring.known(open, frame, catalogue);
      ScoredReviews reviews =
          stored || known.waiting() == 0 ? known : scoring.complete(open, known, progress);
      view.show(entry, reviews, filter().of(members(open, progress)), confidence);
    }
    return 0;
  }

  private void check() {
    if (stars != null && (stars < 1 || stars > 5)) {
      throw new VitrineException(ProblemCode.USAGE, "--stars " + stars);
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new VitrineException(ProblemCode.USAGE, "--unsure-below " + confidence);
    }
    if (from != null && to != null && to.isBefore(from)) {
      throw new VitrineException(ProblemCode.USAGE, "--from " + from + " --to " + to);
    }
  }

  private DatasetEntry entry(Workspace open) {
    String name = dataset;
    Optional<DatasetEntry> found =
        name == null
            ? open.datasets().latest(DatasetKind.REVIEWS)
            : open.datasets().find(name).filter(e -> e.kind() == DatasetKind.REVIEWS);
    return found.orElseThrow(
        () -> new VitrineException(ProblemCode.NO_REVIEWS, name == null ? "" : name));
  }

  private Optional<SegmentMembers> members(Workspace open, Progress progress) {
    if (segment == null) {
      return Optional.empty();
    }
    DatasetEntry events =
        open.datasets()
            .latest(DatasetKind.EVENTS)
            .orElseThrow(() -> new VitrineException(ProblemCode.NO_EVENTS, ""));
    PreparedLog log = PreparedLog.of(EventLog.of(open.datasets().open(events, progress)), progress);
    return Optional.of(SegmentMembers.of(new Segments(open.settings()).require(segment), log));
  }

  private ReviewFilter filter() {
    return new ReviewFilter(
            Optional.ofNullable(item),
            Optional.ofNullable(category),
            Optional.ofNullable(from),
            Optional.ofNullable(to),
            search,
            Optional.ofNullable(mood))
        .ofStars(Optional.ofNullable(stars));
  }
}
