package vitrine.ui.sentiment.aspect;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import vitrine.core.common.Progress;
import vitrine.core.dataset.ReviewSet;
import vitrine.core.sentiment.ReviewScorer;
import vitrine.core.sentiment.Scores;
import vitrine.core.sentiment.TextEncoders;
import vitrine.core.sentiment.WorkspaceCorrections;
import vitrine.core.sentiment.aspect.Aspect;
import vitrine.core.sentiment.aspect.AspectCorrections;
import vitrine.core.sentiment.aspect.AspectDiscovery;
import vitrine.core.sentiment.aspect.AspectFinder;
import vitrine.core.sentiment.aspect.AspectMentions;
import vitrine.core.sentiment.aspect.AspectQuery;
import vitrine.core.sentiment.aspect.AspectReports;
import vitrine.core.sentiment.aspect.AspectVocabulary;
import vitrine.core.sentiment.aspect.ClauseScoring;
import vitrine.core.sentiment.aspect.RememberedAspects;
import vitrine.core.workspace.Workspace;
import vitrine.ui.common.ActiveWorkspace;
import vitrine.ui.sentiment.ReviewsState;

/** What the tab computes, reads and keeps. Thread-safe: each call works for itself. */
public final class AspectsWork {
  /** Found aspects a language. */
  private static final int MOST_FOUND = 12;

  private static final int LINES = 20;

  private final ActiveWorkspace workspace;
  private final Supplier<TextEncoders> encoders;
  private volatile Optional<Known> last = Optional.empty();

  /** Where these reviews speak of these aspects: the dearest part, and the same for any filter. */
  private record Known(ReviewSet reviews, AspectVocabulary vocabulary, AspectMentions mentions) {}

  /** Works in the open workspace, by these encoders. */
  public AspectsWork(ActiveWorkspace workspace, Supplier<TextEncoders> encoders) {
    this.workspace = workspace;
    this.encoders = encoders;
  }

  /** What the reviews that the screen shows say, as far as their clauses are scored. */
  public AspectsResult report(ReviewsState reviews, AspectsVariants variants, Progress progress) {
    Workspace open = open();
    RememberedAspects remembered = remembered(open, reviews);
    AspectMentions mentions = mentions(reviews.reviews(), remembered.vocabulary(), progress);
    Scores scores =
        ClauseScoring.known(open.scores(), mentions.clauses(), reviews.scored().model());
    AspectQuery query =
        new AspectQuery(
            variants.grain(), AspectQuery.DEFAULT.least(), LINES, AspectQuery.DEFAULT.quotes());
    return new AspectsResult(
        new AspectReports(
                reviews.reviews(),
                mentions,
                scores,
                ReviewsState.CONFIDENCE,
                AspectCorrections.of(reviews.reviews(), new WorkspaceCorrections(open).all()))
            .report(reviews.rows(), query),
        remembered,
        mentions.clauses().size(),
        (int) scores.rows().stream().filter(Optional::isEmpty).count(),
        reviews.query().aspect());
  }

  /** Scores the clauses that have no score yet; what is scored before a cancel is kept. */
  int score(ReviewsState reviews, Progress progress) {
    Workspace open = open();
    AspectMentions mentions =
        mentions(reviews.reviews(), remembered(open, reviews).vocabulary(), progress);
    scoring(open)
        .complete(mentions.clauses(), reviews.scored().model(), Integer.MAX_VALUE, progress);
    return mentions.clauses().size();
  }

  /** Looks for aspects in all reviews of the data, and remembers them. */
  int discover(ReviewsState reviews, Progress progress) {
    Workspace open = open();
    List<Aspect> found =
        new AspectDiscovery(encoders.get())
            .find(
                reviews.reviews(),
                IntStream.range(0, reviews.reviews().rows()).toArray(),
                AspectVocabulary.BUILT_IN,
                Set.copyOf(reviews.scored().titles().values()),
                MOST_FOUND,
                progress);
    RememberedAspects after = remembered(open, reviews).found(found);
    open.aspects().save(reviews.dataset().id(), after.entries());
    return after.entries().size();
  }

  /** Changes how the aspects are arranged, and remembers it. */
  int arrange(ReviewsState reviews, UnaryOperator<RememberedAspects> change) {
    Workspace open = open();
    RememberedAspects after = change.apply(remembered(open, reviews));
    open.aspects().save(reviews.dataset().id(), after.entries());
    return after.entries().size();
  }

  private Workspace open() {
    return workspace.workspace().get().orElseThrow();
  }

  private static RememberedAspects remembered(Workspace open, ReviewsState reviews) {
    return new RememberedAspects(open.aspects().list(reviews.dataset().id()));
  }

  private ClauseScoring scoring(Workspace open) {
    return new ClauseScoring(new ReviewScorer(encoders.get()), open.scores());
  }

  private AspectMentions mentions(
      ReviewSet reviews, AspectVocabulary vocabulary, Progress progress) {
    Optional<Known> known =
        last.filter(k -> k.reviews() == reviews && k.vocabulary().equals(vocabulary));
    if (known.isPresent()) {
      return known.get().mentions();
    }
    AspectMentions mentions = new AspectFinder(vocabulary).find(reviews, progress);
    last = Optional.of(new Known(reviews, vocabulary, mentions));
    return mentions;
  }
}
