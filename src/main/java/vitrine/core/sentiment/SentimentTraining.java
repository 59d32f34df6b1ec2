package vitrine.core.sentiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;

/**
 * Trains a head for each language that has enough labelled texts: split, encode, fit, choose the
 * temperature on the validation rows, judge on the test rows. The head kept is the one judged.
 */
public final class SentimentTraining {
  /** Fewer distinct texts of a label than this teach nothing and test nothing. */
  public static final int FEWEST = 20;

  private final TextEncoders encoders;
  private final HeadTrainer trainer;

  /**
   * What came out.
   *
   * @param readers by language
   * @param cards of the heads, without file and hash yet
   * @param blank rows left out because they have no text
   * @param tooFew rows of languages or labels with too few texts, left out
   */
  public record Trained(
      Map<TextLanguage, TrainedReader> readers, List<HeadCard> cards, int blank, int tooFew) {}

  /** Trains with these. */
  public SentimentTraining(TextEncoders encoders, HeadTrainer trainer) {
    this.encoders = encoders;
    this.trainer = trainer;
  }

  /**
   * Trains on texts with their labels, split by the settings' seed.
   *
   * @throws VitrineException if no language has two labels with enough texts
   */
  public Trained train(
      List<String> texts,
      List<Sentiment> labels,
      HeadCard.Origin origin,
      TrainingSettings settings,
      Progress progress,
      Consumer<TrainingEpoch> watcher) {
    return train(texts, labels, List.of(), origin, settings, progress, watcher);
  }

  /**
   * Trains on texts with their labels.
   *
   * @param parts what each row is for; empty: they are split by the settings' seed
   * @throws VitrineException if no language has two labels with enough texts, and rows in each part
   */
  public Trained train(
      List<String> texts,
      List<Sentiment> labels,
      List<RowPart> parts,
      HeadCard.Origin origin,
      TrainingSettings settings,
      Progress progress,
      Consumer<TrainingEpoch> watcher) {
    Map<TextLanguage, List<Integer>> rowsOf = new EnumMap<>(TextLanguage.class);
    int blank = 0;
    for (int row = 0; row < texts.size(); row++) {
      TextLanguage language = TextLanguage.of(texts.get(row));
      if (texts.get(row).isBlank()) {
        blank++;
      } else if (language != TextLanguage.UNKNOWN) {
        rowsOf.computeIfAbsent(language, l -> new ArrayList<>()).add(row);
      }
    }
    Map<TextLanguage, TrainedReader> readers = new EnumMap<>(TextLanguage.class);
    List<HeadCard> cards = new ArrayList<>();
    int tooFew = texts.size() - blank;
    for (Map.Entry<TextLanguage, List<Integer>> entry : rowsOf.entrySet()) {
      List<Integer> rows = entry.getValue();
      List<Sentiment> classes = classes(rows, texts, labels);
      rows.removeIf(row -> !classes.contains(labels.get(row)));
      List<String> chosen = rows.stream().map(texts::get).toList();
      List<Sentiment> given = rows.stream().map(labels::get).toList();
      Split split =
          parts.isEmpty()
              ? Split.stratified(chosen, given, settings.seed())
              : Split.given(rows.stream().map(parts::get).toList());
      if (classes.size() >= 2 && split.whole()) {
        tooFew -= rows.size();
        OneLanguage one = new OneLanguage(entry.getKey(), classes, chosen, given, settings, split);
        SentimentHead head = one.train(progress, watcher);
        readers.put(entry.getKey(), TrainedReader.of(head));
        cards.add(one.card(head, origin));
      }
    }
    if (readers.isEmpty()) {
      throw new VitrineException(ProblemCode.TOO_FEW_LABELS, FEWEST);
    }
    return new Trained(readers, cards, blank, tooFew);
  }

  private static List<Sentiment> classes(
      List<Integer> rows, List<String> texts, List<Sentiment> labels) {
    Map<Sentiment, Set<String>> distinct = new EnumMap<>(Sentiment.class);
    for (int row : rows) {
      distinct.computeIfAbsent(labels.get(row), l -> new java.util.HashSet<>()).add(texts.get(row));
    }
    EnumSet<Sentiment> enough = EnumSet.noneOf(Sentiment.class);
    distinct.forEach(
        (label, seen) -> {
          if (seen.size() >= FEWEST) {
            enough.add(label);
          }
        });
    return List.copyOf(enough);
  }

  /** The rows of one language, encoded when they are first needed. */
  private final class OneLanguage {
    private final TextLanguage language;
    private final List<Sentiment> classes;
    private final List<String> texts;
    private final List<Sentiment> labels;
    private final TrainingSettings settings;
    private final Split split;
    private final List<TrainingEpoch> curve = new ArrayList<>();
    private float[][] vectors = {};
    private double seconds;

    OneLanguage(
        TextLanguage language,
        List<Sentiment> classes,
        List<String> texts,
        List<Sentiment> labels,
        TrainingSettings settings,
        Split split) {
      this.language = language;
      this.classes = classes;
      this.texts = texts;
      this.labels = labels;
      this.settings = settings;
      this.split = split;
    }

    SentimentHead train(Progress progress, Consumer<TrainingEpoch> watcher) {
      progress.step("progress.encoding");
      vectors = encoders.of(language).encode(texts, progress);
      progress.step("progress.training");
      long start = System.nanoTime();
      HeadTrainer.Examples validation = examples(split.validation());
      SentimentHead head =
          trainer.train(
              examples(split.train()),
              validation,
              classes,
              settings,
              progress,
              watcher.andThen(curve::add));
      seconds = (System.nanoTime() - start) / 1e9;
      double[][] logits =
          Arrays.stream(validation.vectors()).map(head::logits).toArray(double[][]::new);
      return head.at(Temperature.fit(logits, validation.classes()));
    }

    private HeadTrainer.Examples examples(int[] rows) {
      float[][] chosen = Arrays.stream(rows).mapToObj(row -> vectors[row]).toArray(float[][]::new);
      int[] truths = Arrays.stream(rows).map(row -> classes.indexOf(labels.get(row))).toArray();
      return new HeadTrainer.Examples(chosen, truths);
    }

    HeadCard card(SentimentHead head, HeadCard.Origin origin) {
      List<float[]> shares =
          Arrays.stream(split.test()).mapToObj(row -> head.probabilities(vectors[row])).toList();
      List<Sentiment> given = Arrays.stream(split.test()).mapToObj(labels::get).toList();
      TextEncoder encoder = encoders.of(language);
      return new HeadCard(
          language,
          encoder.name(),
          encoder.fingerprint().sha256(),
          "",
          "",
          "",
          "",
          classes,
          origin,
          settings,
          split.train().length,
          split.validation().length,
          head.temperature(),
          curve,
          seconds,
          Evaluation.of(shares, given, 0),
          List.of());
    }
  }
}
