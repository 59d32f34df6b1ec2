package vitrine.core.sentiment.aspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vitrine.core.common.Fingerprint;
import vitrine.core.common.Progress;
import vitrine.core.dataset.ReviewSet;
import vitrine.core.sentiment.Fakes;
import vitrine.core.sentiment.Grain;
import vitrine.core.sentiment.Mood;
import vitrine.core.sentiment.MoodCounts;
import vitrine.core.sentiment.ReviewFrames;
import vitrine.core.sentiment.ReviewScorer;
import vitrine.core.sentiment.Scores;
import vitrine.core.sentiment.Sentiment;
import vitrine.core.workspace.ScoreStore;

class AspectReportsTest {
  private static final int QUALITY = 0;
  private static final int SIZE = 1;

  private final Fakes.WordEncoder encoder = new Fakes.WordEncoder();
  private final MemoryScores store = new MemoryScores();
  private final ClauseScoring scoring =
      new ClauseScoring(new ReviewScorer(Fakes.encoders(encoder)), store);
  private final ReviewSet reviews =
      ReviewSet.of(
          new ReviewFrames()
              .add("shirt", "2026-01-05", 5, "Great quality, love the fabric. The size is awful!")
              .add("shirt", "2026-01-06", 1, "bad quality, but a good size")
              .add("shirt", "2026-01-20", 2, "The material broke at once. awful, awful size")
              .add("hat", "2026-01-21", 3, "the fabric is good, the material is bad")
              .add("hat", "2026-01-21", 3, "Great hat, nothing else to tell")
              .add("hat", "2026-01-22", 5, "great quality, love the fabric!")
              .frame());
  private final AspectMentions mentions =
      new AspectFinder(AspectVocabulary.BUILT_IN).find(reviews, Progress.unwatched());

  /** Keeps scores as a workspace does. */
  private static final class MemoryScores implements ScoreStore {
    private final Map<Fingerprint, float[]> kept = new HashMap<>();

    @Override
    public Map<Fingerprint, float[]> find(Fingerprint model, Collection<Fingerprint> texts) {
      Map<Fingerprint, float[]> found = new HashMap<>(kept);
      found.keySet().retainAll(texts);
      return found;
    }

    @Override
    public void save(Fingerprint model, Map<Fingerprint, float[]> probabilities) {
      kept.putAll(probabilities);
    }
  }

  private Scores scores() {
    return scoring.complete(
        mentions.clauses(), Fakes.model(), Integer.MAX_VALUE, Progress.unwatched());
  }

  private AspectReport report(AspectCorrections corrections) {
    return new AspectReports(reviews, mentions, scores(), .5, corrections)
        .report(IntStream.range(0, reviews.rows()).toArray(), new AspectQuery(Grain.WEEK, 2, 1, 2));
  }

  @Test
  void aReviewCountsOnceAnAspectByTheMeanOfItsClauses() {
    AspectReport report = report(AspectCorrections.NONE);
    assertThat(report.reviews()).isEqualTo(6);
    assertThat(report.speaking()).isEqualTo(5);
    AspectFigure quality = report.figures().get(QUALITY);
    assertThat(quality.clauses()).isEqualTo(8);
    MoodCounts counts = quality.counts();
    assertThat(List.of(counts.negative(), counts.neutral(), counts.positive(), counts.unsure()))
        .containsExactly(2, 0, 2, 1);
    MoodCounts size = report.figures().get(SIZE).counts();
    assertThat(List.of(size.negative(), size.positive())).containsExactly(2, 1);
  }

  /** Wilson's interval of 8 in 10 as in Brown, Cai and DasGupta (2001): .490 to .943. */
  @Test
  void sharesHaveScoreIntervals() {
    Share share = Share.of(8, 10).orElseThrow();
    assertThat(share.lower()).isCloseTo(.490162, within(1e-6));
    assertThat(share.upper()).isCloseTo(.943318, within(1e-6));
    assertThat(Share.of(0, 0)).isEmpty();
    assertThat(Share.of(0, 3).orElseThrow().lower()).isZero();
  }

  @Test
  void weeksAreWithoutGaps() {
    List<Integer> negative =
        report(AspectCorrections.NONE).figures().get(QUALITY).trend().stream()
            .map(point -> point.counts().negative())
            .toList();
    assertThat(negative).containsExactly(1, 0, 1);
  }

  @Test
  void theMatrixKeepsTheLargestAndTellsOfTheRest() {
    AspectMatrix products = report(AspectCorrections.NONE).products();
    assertThat(products.lines()).extracting(AspectMatrix.Line::key).containsExactly("shirt");
    assertThat(products.leftOut()).isEqualTo(1);
    MoodCounts cell = products.lines().getFirst().cells().get(QUALITY);
    assertThat(cell.decided()).isEqualTo(3);
    assertThat(products.tells(cell)).isTrue();
    assertThat(new AspectMatrix(List.of(), 0, 4).tells(cell)).isFalse();
    assertThat(report(AspectCorrections.NONE).categories().lines()).isEmpty();
  }

  @Test
  void quotesAreTheStrongestAndEachWordingStandsOnce() {
    AspectFigure quality = report(AspectCorrections.NONE).figures().get(QUALITY);
    assertThat(quality.praise())
        .extracting(AspectQuote::text)
        .containsExactly("love the fabric.", "great quality,");
    assertThat(quality.blame().getFirst().text()).isEqualTo("bad quality,");
    AspectQuote quote = quality.praise().getFirst();
    assertThat(reviews.text(quote.row()).substring(quote.termStart(), quote.termEnd()))
        .isEqualTo("fabric");
    assertThat(reviews.text(quote.row()).startsWith(quote.text(), quote.start())).isTrue();
  }

  @Test
  void aCorrectionOverrides() {
    AspectCorrections corrections =
        (row, aspect) ->
            row == 1 && aspect.equals("quality")
                ? Optional.of(Sentiment.POSITIVE)
                : Optional.empty();
    MoodCounts quality = report(corrections).figures().get(QUALITY).counts();
    assertThat(List.of(quality.negative(), quality.positive())).containsExactly(1, 3);
    assertThat(
            new AspectReports(reviews, mentions, scores(), .5, corrections)
                .opinions().stream()
                    .filter(opinion -> opinion.row() == 1)
                    .findFirst()
                    .orElseThrow())
        .extracting(AspectOpinion::mood, AspectOpinion::score)
        .containsExactly(Mood.POSITIVE, 1.0);
  }

  @Test
  void onlyClausesNeverSeenAreScored() {
    Scores half = scoring.complete(mentions.clauses(), Fakes.model(), 2, Progress.unwatched());
    assertThat(half.scored(1)).isTrue();
    assertThat(half.scored(2)).isFalse();
    assertThat(encoder.encoded).hasSize(2);
    scores();
    scores();
    assertThat(encoder.encoded).hasSize(mentions.clauses().size());
    assertThat(ClauseScoring.known(store, mentions.clauses(), Fakes.model()).scored(2)).isTrue();
  }

  @Test
  void aCancelStopsIt() {
    Progress cancelled =
        new Progress() {
          @Override
          public void report(long done, long total) {}

          @Override
          public void step(String messageKey) {}

          @Override
          public boolean cancelled() {
            return true;
          }
        };
    assertThatThrownBy(
            () -> scoring.complete(mentions.clauses(), Fakes.model(), Integer.MAX_VALUE, cancelled))
        .isInstanceOf(CancellationException.class);
    assertThatThrownBy(() -> new AspectFinder(AspectVocabulary.BUILT_IN).find(reviews, cancelled))
        .isInstanceOf(CancellationException.class);
  }
}
