package vitrine.cli;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vitrine.core.dataset.MeasureColumn;
import vitrine.core.dataset.ReviewSet;
import vitrine.core.sentiment.Clause;
import vitrine.core.sentiment.Scores;
import vitrine.core.sentiment.Sentiment;
import vitrine.core.sentiment.SentimentModel;
import vitrine.core.sentiment.TextCleaning;
import vitrine.core.sentiment.TextLanguage;
import vitrine.core.sentiment.explain.Attribution;
import vitrine.core.sentiment.explain.ClauseDeletions;
import vitrine.core.sentiment.explain.Deletion;
import vitrine.core.sentiment.explain.SimilarReview;

/** What {@code explain sentiment --json} prints. */
record ExplainSentimentDocument(
    String model,
    String modelHash,
    @Nullable Integer row,
    String text,
    String language,
    @Nullable Double stars,
    Verdict verdict,
    Words attribution,
    Clauses clauses,
    Similar similar,
    double seconds) {

  /** What the model says. */
  record Verdict(String sentiment, double score, double negative, double neutral, double positive) {
    static Verdict of(float[] probabilities) {
      return new Verdict(
          Scores.mostProbable(probabilities).argument(),
          Scores.score(probabilities),
          probabilities[Sentiment.NEGATIVE.ordinal()],
          probabilities[Sentiment.NEUTRAL.ordinal()],
          probabilities[Sentiment.POSITIVE.ordinal()]);
    }
  }

  /** Integrated gradients. */
  record Words(
      String sentiment,
      double logit,
      double baselineLogit,
      double sum,
      @Nullable Double completenessError,
      int steps,
      boolean reliable,
      String reliability,
      int attributedEnd,
      List<Word> words) {
    static Words of(Attribution attribution, String text) {
      return new Words(
          attribution.sentiment().argument(),
          attribution.logit(),
          attribution.baselineLogit(),
          attribution.sum(),
          attribution.completenessError().isPresent()
              ? attribution.completenessError().getAsDouble()
              : null,
          attribution.steps(),
          attribution.reliability() == Attribution.Reliability.RELIABLE,
          name(attribution.reliability()),
          attribution.attributedEnd(),
          attribution.words().stream()
              .map(
                  word ->
                      new Word(
                          text.substring(word.start(), word.end()),
                          word.start(),
                          word.end(),
                          word.attribution()))
              .toList());
    }
  }

  /** A word; its places count the text's UTF-16 units, as Java and JavaScript do. */
  record Word(String word, int start, int end, double attribution) {}

  /** Clauses left out. */
  record Clauses(List<One> all, List<Change> changing) {
    static Clauses of(ClauseDeletions deletions, String text) {
      List<One> all =
          deletions.singles().stream().map(single -> One.of(deletions, single, text)).toList();
      return new Clauses(
          all,
          deletions.changing().stream().map(change -> Change.of(deletions, change, text)).toList());
    }
  }

  /** A clause and what is said without it. */
  record One(String clause, int start, int end, double effect, Verdict without) {
    static One of(ClauseDeletions deletions, Deletion single, String text) {
      Clause clause = deletions.clauses().get(single.clauses().getFirst());
      return new One(
          clause.in(text),
          clause.start(),
          clause.end(),
          deletions.effect(single),
          Verdict.of(single.probabilities()));
    }
  }

  /** A smallest deletion that changes the most probable class. */
  record Change(List<String> clauses, Verdict without) {
    static Change of(ClauseDeletions deletions, Deletion change, String text) {
      return new Change(
          change.clauses().stream().map(i -> deletions.clauses().get(i).in(text)).toList(),
          Verdict.of(change.probabilities()));
    }
  }

  /** Reviews like this one. */
  record Similar(int compared, int unread, List<Other> reviews) {
    static final Similar NONE = new Similar(0, 0, List.of());
  }

  /** A review like this one. */
  record Other(int row, double similarity, String text, @Nullable Double stars) {
    static Other of(SimilarReview review, ReviewSet reviews) {
      return new Other(
          review.row() + 1,
          review.similarity(),
          reviews.text(review.row()),
          starsOf(reviews, review.row()));
    }
  }

  static @Nullable Double starsOf(ReviewSet reviews, int row) {
    double stars = reviews.ratings().map(MeasureColumn::values).map(v -> v[row]).orElse(Double.NaN);
    return Double.isFinite(stars) ? stars : null;
  }

  static ExplainSentimentDocument of(
      SentimentModel model,
      @Nullable Integer row,
      String text,
      @Nullable Double stars,
      Attribution attribution,
      ClauseDeletions deletions,
      Similar similar,
      double seconds) {
    return new ExplainSentimentDocument(
        model.name(),
        model.fingerprint().sha256(),
        row,
        text,
        TextLanguage.of(TextCleaning.clean(text)).name().toLowerCase(Locale.ROOT),
        stars,
        Verdict.of(deletions.probabilities()),
        Words.of(attribution, text),
        Clauses.of(deletions, text),
        similar,
        seconds);
  }

  private static String name(Attribution.Reliability reliability) {
    return switch (reliability) {
      case RELIABLE -> "reliable";
      case INCOMPLETE -> "incomplete";
      case NO_DIFFERENCE -> "noDifference";
    };
  }
}
