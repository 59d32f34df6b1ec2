package vitrine.core.sentiment;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import vitrine.core.common.Fingerprint;
import vitrine.core.common.Progress;

/** An encoder, a trainer and a model without an engine. */
public final class Fakes {
  private Fakes() {}

  /** Counts good and bad words, in English and Chinese: a vector of two numbers. */
  public static final class WordEncoder implements TextEncoder {
    private static final Set<String> GOOD = Set.of("good", "love", "great", "好", "喜");
    private static final Set<String> BAD = Set.of("bad", "broke", "awful", "差", "坏");
    public final List<String> encoded = new ArrayList<>();

    @Override
    public String name() {
      return "words";
    }

    @Override
    public Fingerprint fingerprint() {
      return Fingerprint.of("words".getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public int dimensions() {
      return 2;
    }

    @Override
    public float[][] encode(List<String> texts, Progress progress) {
      progress.checkCancelled();
      encoded.addAll(texts);
      float[][] vectors = new float[texts.size()][];
      for (int i = 0; i < vectors.length; i++) {
        String text = texts.get(i);
        vectors[i] = new float[] {count(GOOD, text), count(BAD, text)};
      }
      return vectors;
    }

    private static float count(Set<String> words, String text) {
      return words.stream().filter(text::contains).count();
    }
  }

  /** A head that believes the words: logits (bad, nothing in favour, good) times three. */
  public static SentimentHead head() {
    return new SentimentHead(
        List.of(Sentiment.values()),
        new float[] {0, 0},
        new float[] {1, 1},
        List.of(
            new DenseLayer(new float[][] {{1, 0}, {0, 1}}, new float[] {0, 0}),
            new DenseLayer(new float[][] {{0, 3}, {1, 1}, {3, 0}}, new float[] {0, 0, 0})),
        1);
  }

  /** That head on the words. */
  public static LanguageModel reader() {
    return new LanguageModel(EncoderSource.of("words"), head());
  }

  /** The same encoder whatever is asked for. */
  public static TextEncoders encoders(TextEncoder encoder) {
    return new TextEncoders() {
      @Override
      public TextEncoder of(EncoderSource source) {
        return encoder;
      }

      @Override
      public String base(TextLanguage language) {
        return encoder.name();
      }
    };
  }

  /** The model of that head for both languages. */
  public static SentimentModel model() {
    return new SentimentModel(
        new ModelCard("fake", ModelCard.TASK, ModelCard.HEAD, List.of(), List.of(card())),
        Fingerprint.of("fake".getBytes(StandardCharsets.UTF_8)),
        Map.of(TextLanguage.CHINESE, reader(), TextLanguage.ENGLISH, reader()));
  }

  /** A card of that head. */
  public static HeadCard card() {
    return new HeadCard(
        TextLanguage.ENGLISH,
        "words",
        new WordEncoder().fingerprint().sha256(),
        "",
        "",
        "",
        "",
        List.of(Sentiment.values()),
        new HeadCard.Origin("a.csv: text, stars", "0".repeat(64), "ours", "vitrine train"),
        TrainingSettings.of(TrainingMethod.HEAD),
        80,
        10,
        1,
        List.of(new TrainingEpoch(1, .5, .4, .9, .1)),
        1.5,
        Evaluation.of(List.of(new float[] {1, 0, 0}), List.of(Sentiment.NEGATIVE), 0),
        List.of(),
        MethodChoice.ASKED,
        List.of());
  }

  /** The fake encoder, trainer and tuner. */
  public static TrainingEngines engines(WordEncoder words) {
    return new TrainingEngines(encoders(words), encoders(words), trainer(), new Tuner());
  }

  /** Changes nothing and reports losses that are smallest at a rate of 5e-4 and four epochs. */
  public static final class Tuner implements FineTuner {
    public final List<Task> tasks = new ArrayList<>();

    @Override
    public TrainedReader tune(Task task, Progress progress, Consumer<TrainingEpoch> watcher) {
      tasks.add(task);
      double off = Math.abs(Math.log(task.settings().learningRate() / 5e-4));
      for (int epoch = 1; epoch <= task.settings().epochs(); epoch++) {
        watcher.accept(new TrainingEpoch(epoch, .6, off + 1. / epoch, .9, .1));
      }
      float[][] rows = new float[task.classes().size()][];
      for (int c = 0; c < rows.length; c++) {
        Sentiment sentiment = task.classes().get(c);
        rows[c] =
            switch (sentiment) {
              case NEGATIVE -> new float[] {-1, 1};
              case NEUTRAL -> new float[] {0, 0};
              case POSITIVE -> new float[] {1, -1};
            };
      }
      return new TrainedReader(
          SentimentHead.linear(task.classes(), new DenseLayer(rows, new float[rows.length])),
          Optional.of(new byte[] {1, 2, 3}));
    }
  }

  /** Learns nothing: returns {@link #head()} cut to the classes, and reports one epoch. */
  public static HeadTrainer trainer() {
    return new HeadTrainer() {
      @Override
      public SentimentHead train(
          Examples train,
          Examples validation,
          List<Sentiment> classes,
          TrainingSettings settings,
          Progress progress,
          Consumer<TrainingEpoch> watcher) {
        watcher.accept(new TrainingEpoch(1, .5, .4, .9, .1));
        DenseLayer out = head().layers().getLast();
        float[][] rows = new float[classes.size()][];
        for (int c = 0; c < rows.length; c++) {
          rows[c] = out.weights()[classes.get(c).ordinal()];
        }
        return new SentimentHead(
            classes,
            head().mean(),
            head().scale(),
            List.of(head().layers().getFirst(), new DenseLayer(rows, new float[rows.length])),
            1);
      }
    };
  }

  /** A cache in memory. */
  public static final class MemoryCache implements EmbeddingCache {
    private final Map<Fingerprint, float[]> kept = new HashMap<>();

    @Override
    public Map<Fingerprint, float[]> find(Fingerprint encoder, Collection<Fingerprint> texts) {
      Map<Fingerprint, float[]> found = new HashMap<>(kept);
      found.keySet().retainAll(Set.copyOf(texts));
      return found;
    }

    @Override
    public void save(Fingerprint encoder, Map<Fingerprint, float[]> vectors) {
      kept.putAll(vectors);
    }
  }
}
