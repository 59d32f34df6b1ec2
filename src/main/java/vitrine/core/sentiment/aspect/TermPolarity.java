package vitrine.core.sentiment.aspect;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import vitrine.core.common.Fingerprint;
import vitrine.core.common.Progress;
import vitrine.core.sentiment.Adaptation;
import vitrine.core.sentiment.EncoderSource;
import vitrine.core.sentiment.FineTuner;
import vitrine.core.sentiment.ReviewScorer;
import vitrine.core.sentiment.Scores;
import vitrine.core.sentiment.Sentiment;
import vitrine.core.sentiment.SentimentModel;
import vitrine.core.sentiment.TextLanguage;
import vitrine.core.sentiment.TrainedReader;
import vitrine.core.sentiment.TrainingEngines;
import vitrine.core.sentiment.TrainingEpoch;
import vitrine.core.sentiment.TrainingSettings;

/** Says what sentences say of given terms: by a model of reviews, or by one trained on terms. */
public final class TermPolarity {
  /**
   * How far apart P(positive) and P(negative) lie before one of them is said. One tenth, as nothing
   * was tuned on the sentences that this is judged by.
   */
  static final double APART = .1;

  private static final int HELD_OUT_IN = 10;

  private final TrainingEngines engines;

  /** Reads through these encoders. */
  public TermPolarity(TrainingEngines engines) {
    this.engines = engines;
  }

  /**
   * What a model of reviews makes of the terms: the mean of its probabilities for the clause and
   * for the sentence, neutral where neither side is ahead. A term in a sentence that the model
   * cannot read is neutral.
   */
  public List<float[]> untrained(List<AspectTerm> terms, SentimentModel model, Progress progress) {
    List<String> texts = new ArrayList<>();
    for (AspectTerm term : terms) {
      texts.add(term.clause());
      texts.add(term.sentence());
    }
    Scores scores = new ReviewScorer(engines.encoders()).score(texts, model, progress);
    List<float[]> said = new ArrayList<>();
    for (int i = 0; i < terms.size(); i++) {
      said.add(verdict(scores, 2 * i));
    }
    return said;
  }

  private static float[] verdict(Scores scores, int first) {
    float[] mean = new float[Sentiment.values().length];
    for (int row = first; row < first + 2; row++) {
      if (scores.scored(row)) {
        for (int i = 0; i < mean.length; i++) {
          mean[i] += scores.probabilities(row)[i] / 2;
        }
      }
    }
    double score = Scores.score(mean);
    float[] said = new float[mean.length];
    Sentiment most =
        Math.abs(score) < APART
            ? Sentiment.NEUTRAL
            : score > 0 ? Sentiment.POSITIVE : Sentiment.NEGATIVE;
    said[most.ordinal()] = 1;
    return said;
  }

  /** A reader of marked terms, and the encoder below it. */
  public record Trained(String base, TrainedReader reader) {}

  /**
   * Fine-tunes the English encoder on terms with known labels. A tenth of the sentences stops it in
   * time; all terms of a sentence are on one side.
   */
  public Trained train(
      List<AspectTerm> terms,
      TrainingSettings settings,
      Progress progress,
      Consumer<TrainingEpoch> watcher) {
    List<String> sentences =
        new ArrayList<>(new TreeSet<>(terms.stream().map(AspectTerm::sentence).toList()));
    Collections.shuffle(sentences, new Random(settings.seed()));
    Set<String> held =
        new HashSet<>(sentences.subList(0, (sentences.size() + HELD_OUT_IN - 1) / HELD_OUT_IN));
    List<AspectTerm> train = terms.stream().filter(t -> !held.contains(t.sentence())).toList();
    List<AspectTerm> validation = terms.stream().filter(t -> held.contains(t.sentence())).toList();
    String base = engines.encoders().base(TextLanguage.ENGLISH);
    return new Trained(
        base,
        engines
            .tuner()
            .tune(
                new FineTuner.Task(
                    base,
                    examples(train),
                    examples(validation),
                    List.of(Sentiment.values()),
                    settings,
                    Optional.empty()),
                progress,
                watcher));
  }

  private static FineTuner.Examples examples(List<AspectTerm> terms) {
    return new FineTuner.Examples(
        terms.stream().map(AspectTerm::marked).toList(),
        terms.stream().mapToInt(term -> term.label().ordinal()).toArray());
  }

  /** The probabilities that a trained reader gives the terms. */
  public List<float[]> read(List<AspectTerm> terms, Trained trained, Progress progress) {
    Optional<Adaptation> adaptation =
        trained
            .reader()
            .adaptation()
            .map(
                bytes ->
                    new Adaptation(Fingerprint.of(bytes), () -> new ByteArrayInputStream(bytes)));
    float[][] vectors =
        engines
            .uncached()
            .of(new EncoderSource(trained.base(), adaptation))
            .encode(terms.stream().map(AspectTerm::marked).toList(), progress);
    List<float[]> shares = new ArrayList<>();
    for (float[] vector : vectors) {
      shares.add(trained.reader().head().probabilities(vector));
    }
    return shares;
  }
}
