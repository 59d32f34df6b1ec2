package vitrine.core.sentiment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.ReviewSet;

/**
 * The reviews of a dataset that a training can learn from: with a text in a language that an
 * encoder knows, and a label.
 *
 * @param texts their bodies, in file order
 * @param labels what each says
 */
public record LabelledReviews(List<String> texts, List<Sentiment> labels) {
  /** Copies the lists. */
  public LabelledReviews {
    texts = List.copyOf(texts);
    labels = List.copyOf(labels);
  }

  /**
   * Reads them.
   *
   * @throws VitrineException if the dataset has no such column, or its values are no labels
   */
  public static LabelledReviews of(ReviewSet reviews, LearningSource source) {
    return switch (source) {
      case STARS -> byStars(reviews);
      case LABELS -> byLabels(reviews);
    };
  }

  private static LabelledReviews byStars(ReviewSet reviews) {
    double[] stars =
        reviews
            .ratings()
            .orElseThrow(() -> new VitrineException(ProblemCode.DATASET_LACKS_ROLE, "rating"))
            .values();
    Builder built = new Builder(reviews);
    for (int row = 0; row < stars.length; row++) {
      if (Double.isFinite(stars[row])) {
        built.add(row, StarMapping.DEFAULT.of(stars[row]));
      }
    }
    return built.build();
  }

  private static LabelledReviews byLabels(ReviewSet reviews) {
    CodeColumn column =
        reviews
            .labels()
            .orElseThrow(() -> new VitrineException(ProblemCode.DATASET_LACKS_ROLE, "label"));
    Map<Integer, String> values = new HashMap<>();
    for (int code : column.codes()) {
      if (code >= 0) {
        values.computeIfAbsent(code, column.dictionary()::value);
      }
    }
    Map<String, Sentiment> meaning = LabelMapping.of(new HashSet<>(values.values()));
    Builder built = new Builder(reviews);
    for (int row = 0; row < reviews.rows(); row++) {
      String value = values.get(column.codes()[row]);
      Sentiment label = value == null ? null : meaning.get(value);
      if (label != null) {
        built.add(row, label);
      }
    }
    return built.build();
  }

  private static final class Builder {
    private final ReviewSet reviews;
    private final List<String> texts = new ArrayList<>();
    private final List<Sentiment> labels = new ArrayList<>();

    Builder(ReviewSet reviews) {
      this.reviews = reviews;
    }

    void add(int row, Sentiment label) {
      String text = reviews.text(row);
      if (!text.isBlank() && TextLanguage.of(text) != TextLanguage.UNKNOWN) {
        texts.add(text);
        labels.add(label);
      }
    }

    LabelledReviews build() {
      return new LabelledReviews(texts, labels);
    }
  }

  /** How many distinct texts each label has, by language. */
  public Map<TextLanguage, Map<Sentiment, Integer>> distinct() {
    Map<TextLanguage, Map<Sentiment, Set<String>>> seen = new EnumMap<>(TextLanguage.class);
    for (int row = 0; row < texts.size(); row++) {
      seen.computeIfAbsent(TextLanguage.of(texts.get(row)), l -> new EnumMap<>(Sentiment.class))
          .computeIfAbsent(labels.get(row), l -> new HashSet<>())
          .add(texts.get(row));
    }
    Map<TextLanguage, Map<Sentiment, Integer>> counts = new EnumMap<>(TextLanguage.class);
    seen.forEach(
        (language, byLabel) -> {
          Map<Sentiment, Integer> sizes = new EnumMap<>(Sentiment.class);
          byLabel.forEach((label, some) -> sizes.put(label, some.size()));
          counts.put(language, sizes);
        });
    return counts;
  }

  /** How many distinct texts come with more than one label. */
  public int contradictions() {
    Map<String, Sentiment> first = new HashMap<>();
    Set<String> torn = new HashSet<>();
    for (int row = 0; row < texts.size(); row++) {
      Sentiment before = first.putIfAbsent(texts.get(row), labels.get(row));
      if (before != null && before != labels.get(row)) {
        torn.add(texts.get(row));
      }
    }
    return torn.size();
  }

  /** Whether a language has two labels with enough distinct texts. */
  public boolean enough() {
    return distinct().values().stream()
        .anyMatch(
            byLabel ->
                byLabel.values().stream().filter(n -> n >= SentimentTraining.FEWEST).count() >= 2);
  }
}
