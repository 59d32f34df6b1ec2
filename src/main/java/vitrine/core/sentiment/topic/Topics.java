package vitrine.core.sentiment.topic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.ReviewSet;
import vitrine.core.sentiment.EmbeddingCache;
import vitrine.core.sentiment.Scores;
import vitrine.core.sentiment.TextCleaning;
import vitrine.core.sentiment.TextEncoder;
import vitrine.core.sentiment.TextEncoders;
import vitrine.core.sentiment.TextLanguage;
import vitrine.core.sentiment.explain.ReviewVectors;

/**
 * Finds topics: the different texts of each language are grouped by the base encoder's vectors, all
 * reviews of the data together, so that a filter changes what is counted but not the topics.
 */
public final class Topics {
  /** Texts of a language below which it has no topics. */
  public static final int LEAST_TEXTS = 2 * TopicCount.TEXTS_EACH;

  private static final int PHRASES = 5;
  private static final int NEAREST = 3;

  private final TextEncoders encoders;
  private final EmbeddingCache cache;

  /**
   * Reads through these.
   *
   * @param encoders with the cache before them
   */
  public Topics(TextEncoders encoders, EmbeddingCache cache) {
    this.encoders = encoders;
    this.cache = cache;
  }

  /** Topics before their reviews are counted. */
  private record Found(
      TextLanguage language, int texts, List<String> phrases, List<Integer> nearest) {}

  /**
   * The topics of a dataset's reviews.
   *
   * @param scores of all its reviews, as far as there are any
   * @param confidence below which a review is unsure
   * @param rows the reviews that are counted
   * @throws VitrineException if no language has enough texts
   */
  public TopicReport of(
      ReviewSet reviews,
      Scores scores,
      double confidence,
      int[] rows,
      TopicQuery query,
      Progress progress) {
    int[] topicOf = new int[reviews.texts().dictionary().size()];
    Arrays.fill(topicOf, -1);
    List<Found> found = new ArrayList<>();
    int unread = 0;
    int grouped = 0;
    for (TextLanguage language : List.of(TextLanguage.ENGLISH, TextLanguage.CHINESE)) {
      TextEncoder encoder = encoders.of(language);
      progress.step("progress.reading");
      ReviewVectors vectors =
          ReviewVectors.of(reviews, language, encoder, cache, query.atMost(), progress);
      unread += vectors.missing();
      if (vectors.count() >= LEAST_TEXTS) {
        grouped += vectors.count();
        found.addAll(find(reviews, vectors, query, topicOf, found.size(), progress));
      }
    }
    if (found.isEmpty()) {
      throw new VitrineException(ProblemCode.TOPICS_TOO_FEW, LEAST_TEXTS);
    }
    TopicCounts counts = new TopicCounts(reviews, scores, confidence, topicOf, found.size());
    List<TopicCounts.Counted> counted = counts.of(rows);
    List<Topic> topics = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      if (counted.get(i).rows().length > 0) {
        topics.add(topic(found.get(i), counted.get(i)));
      }
    }
    topics.sort(Comparator.comparingInt((Topic topic) -> -topic.rows().length));
    return new TopicReport(topics, grouped, unread, leftOut(reviews, grouped + unread));
  }

  private static int leftOut(ReviewSet reviews, int known) {
    int readable = 0;
    for (int code = 0; code < reviews.texts().dictionary().size(); code++) {
      readable += reviews.texts().dictionary().value(code).isBlank() ? 0 : 1;
    }
    return Math.max(0, readable - known);
  }

  private static Topic topic(Found found, TopicCounts.Counted counted) {
    return new Topic(
        found.language(),
        found.phrases(),
        counted.rows(),
        found.texts(),
        found.nearest(),
        counted.weeks(),
        counted.mood(),
        counted.trend());
  }

  private static List<Found> find(
      ReviewSet reviews,
      ReviewVectors vectors,
      TopicQuery query,
      int[] topicOf,
      int offset,
      Progress progress) {
    progress.step("progress.grouping");
    Points points = Points.centred(vectors.values(), vectors.dimensions());
    int count =
        query.count().isPresent()
            ? Math.min(query.count().getAsInt(), vectors.count())
            : TopicCount.of(points, query.seed(), progress);
    SphericalKMeans.Groups groups = SphericalKMeans.of(points, count, query.seed(), progress);
    Phrases phrases = new Phrases(vectors.language(), count);
    for (int i = 0; i < vectors.count(); i++) {
      topicOf[vectors.texts()[i]] = offset + groups.group()[i];
      phrases.add(
          groups.group()[i],
          TextCleaning.clean(reviews.texts().dictionary().value(vectors.texts()[i])));
    }
    List<Found> found = new ArrayList<>();
    for (int group = 0; group < count; group++) {
      int chosen = group;
      int[] members =
          IntStream.range(0, vectors.count()).filter(i -> groups.group()[i] == chosen).toArray();
      List<Integer> nearest =
          IntStream.of(members)
              .boxed()
              .sorted(Comparator.comparingDouble(i -> -groups.cosines()[i]))
              .limit(NEAREST)
              .map(i -> vectors.rows()[i])
              .toList();
      found.add(
          new Found(vectors.language(), members.length, phrases.best(group, PHRASES), nearest));
    }
    return found;
  }
}
