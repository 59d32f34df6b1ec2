package vitrine.core.sentiment.explain;

import java.util.List;
import java.util.Optional;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.ReviewSet;
import vitrine.core.sentiment.EmbeddingCache;
import vitrine.core.sentiment.LanguageModel;
import vitrine.core.sentiment.SentimentModel;
import vitrine.core.sentiment.TextCleaning;
import vitrine.core.sentiment.TextEncoders;
import vitrine.core.sentiment.TextLanguage;

/** Says of one text why a model reads it as it does, and which reviews are like it. */
public final class ReviewExplainer {
  private final TextEncoders encoders;
  private final EmbeddingCache cache;
  private final WordAttribution attribution;

  /**
   * Explains through these.
   *
   * @param encoders with the cache before them
   */
  public ReviewExplainer(TextEncoders encoders, EmbeddingCache cache, WordAttribution attribution) {
    this.encoders = encoders;
    this.cache = cache;
    this.attribution = attribution;
  }

  /**
   * What of a model reads a text.
   *
   * @throws VitrineException if the text is blank, or in a language that the model does not know
   */
  public static LanguageModel reader(String text, SentimentModel model) {
    String read = TextCleaning.clean(text);
    if (read.isBlank()) {
      throw new VitrineException(ProblemCode.EXPLAIN_NO_TEXT);
    }
    return Optional.ofNullable(model.languages().get(TextLanguage.of(read)))
        .orElseThrow(() -> new VitrineException(ProblemCode.EXPLAIN_LANGUAGE));
  }

  /** What each word adds to the verdict; words stand where the text as it was exported has them. */
  public Attribution words(String text, SentimentModel model, Progress progress) {
    String read = TextCleaning.clean(text);
    Attribution words = attribution.attribute(read, reader(text, model), progress);
    return read.equals(text) ? words : WordPlaces.in(text, read, words);
  }

  /** What each clause does to the verdict, and what would change it. */
  public ClauseDeletions clauses(String text, SentimentModel model, Progress progress) {
    LanguageModel reader = reader(text, model);
    return ClauseDeletions.of(text, reader, encoders.of(reader.encoder()), progress);
  }

  /**
   * The vectors of all reviews in a text's language.
   *
   * @param atMost how many texts are read that have no vector yet
   */
  public ReviewVectors vectors(ReviewSet reviews, String text, int atMost, Progress progress) {
    TextLanguage language = TextLanguage.of(TextCleaning.clean(text));
    return ReviewVectors.of(reviews, language, encoders.of(language), cache, atMost, progress);
  }

  /** The reviews most like a text, its own rows left out. */
  public List<SimilarReview> similar(
      ReviewSet reviews, String text, ReviewVectors vectors, int count, Progress progress) {
    float[] vector =
        encoders.of(vectors.language()).encode(List.of(TextCleaning.clean(text)), progress)[0];
    int own = reviews.texts().dictionary().code(text);
    return vectors.nearest(vector, own, count);
  }
}
