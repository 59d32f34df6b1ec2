package vitrine.infra.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vitrine.BesideWindowTests;
import vitrine.CollectsGradients;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.recommend.History;
import vitrine.core.recommend.sequence.SequenceExamples;
import vitrine.core.recommend.sequence.SequenceLoss;
import vitrine.core.recommend.sequence.SequenceModel;
import vitrine.core.recommend.sequence.SequenceSettings;
import vitrine.core.recommend.sequence.SequenceShape;
import vitrine.core.recommend.sequence.SequenceTrainer;
import vitrine.core.recommend.sequence.SequenceWeights;
import vitrine.core.recommend.trained.RecommenderEpoch;

/** Training of tiny sequence models on the real engine. */
@BesideWindowTests
@CollectsGradients
class SequenceTrainerTest {
  private static final ExecutorService THREAD = Executors.newSingleThreadExecutor();
  private static final InferenceThread INFERENCE = new InferenceThread(THREAD);
  private static final Path CACHE = Path.of("target", "model-cache", "djl").toAbsolutePath();
  private static final int ITEMS = 12;
  private static DjlRuntime runtime;

  @TempDir Path folder;

  @BeforeAll
  static void start() {
    runtime = new DjlRuntime(CACHE, true);
  }

  @AfterAll
  static void stop() {
    INFERENCE.call(
        () -> {
          runtime.close();
          return true;
        });
    THREAD.shutdown();
  }

  private static SequenceTrainer trainer() {
    return new DjlSequenceTrainer(runtime, INFERENCE, 0);
  }

  private static SequenceSettings settings(SequenceLoss loss, int epochs) {
    int negatives = loss == SequenceLoss.SAMPLED_SOFTMAX ? 6 : 0;
    return new SequenceSettings(
        8, 2, 2, 5, .1, 8, .01, 0, epochs, 10, loss, .2, negatives, 1000, 3);
  }

  /** Each item is followed by the one after it in a ring: the newest item tells the next. */
  private static SequenceExamples ring(int shoppers) {
    Random random = new Random(5);
    int[][] sequences = new int[shoppers][];
    int[] next = new int[shoppers];
    for (int shopper = 0; shopper < shoppers; shopper++) {
      int first = random.nextInt(ITEMS);
      sequences[shopper] = new int[3 + random.nextInt(4)];
      for (int at = 0; at < sequences[shopper].length; at++) {
        sequences[shopper][at] = (first + at) % ITEMS;
      }
      next[shopper] = (first + sequences[shopper].length) % ITEMS;
    }
    return new SequenceExamples(sequences, next, ITEMS);
  }

  private static SequenceWeights train(
      SequenceExamples examples,
      SequenceSettings settings,
      Optional<Path> checkpoint,
      Progress progress,
      List<RecommenderEpoch> curve) {
    return trainer()
        .train(new SequenceTrainer.Task(examples, settings, checkpoint), progress, curve::add);
  }

  @ParameterizedTest
  @EnumSource(SequenceLoss.class)
  void learnsWhatFollowsWhat(SequenceLoss loss) {
    List<RecommenderEpoch> curve = new ArrayList<>();

    SequenceWeights weights =
        train(ring(80), settings(loss, 14), Optional.empty(), Progress.unwatched(), curve);

    SequenceModel model = new SequenceModel(weights, settings(loss, 14).named());
    double[] scores = new double[ITEMS];
    model.score(new History(new int[] {2, 3, 4}, new float[] {1, 1, 1}), scores);
    assertThat(curve.getLast().trainLoss()).isLessThan(curve.getFirst().trainLoss());
    assertThat(argmax(scores)).isEqualTo(5);
  }

  private static int argmax(double[] scores) {
    int best = 0;
    for (int i = 1; i < scores.length; i++) {
      best = scores[i] > scores[best] ? i : best;
    }
    return best;
  }

  @Test
  void plainLoopsAgreeWithTheEngine() {
    SequenceShape shape = new SequenceShape(ITEMS, 12, 3, 3, 5);
    SequenceSettings settings =
        new SequenceSettings(
            12, 3, 3, 5, .5, 8, .01, 0, 1, 1, SequenceLoss.FULL_SOFTMAX, .1, 0, 1000, 7);
    Random random = new Random(11);
    List<TrainedArray> arrays = SequenceArrays.random(shape, settings);
    for (TrainedArray array : arrays) {
      float[] values = array.values().toArray();
      for (int i = 0; i < values.length; i++) {
        values[i] += (float) (.5 * random.nextGaussian());
      }
      array.values().put(values, values.length, 0);
    }
    SequenceWeights weights = new SequenceWeights(shape, new SequenceState(arrays).values());
    List<int[]> sequences =
        List.of(new int[] {3, 1, 4, 0}, new int[] {5, 9, 2, 6, 8, 7, 10, 0}, new int[] {11, 0});

    float[] vectors =
        INFERENCE.call(
            () ->
                new SequenceGraph(runtime.engine(), runtime.manager(), shape, settings, arrays)
                    .vectors(SequenceBatch.of(sequences, 5)));

    SequenceModel model = new SequenceModel(weights, settings.named());
    int position = -1;
    for (int[] sequence : sequences) {
      int read = sequence.length - 1;
      position += Math.min(5, read);
      float[] ones = new float[read];
      Arrays.fill(ones, 1);
      double[] scores = new double[ITEMS];
      model.score(new History(Arrays.copyOf(sequence, read), ones), scores);
      float[] items = Objects.requireNonNull(weights.arrays().get(SequenceShape.ITEMS));
      for (int item = 0; item < ITEMS; item++) {
        double product = 0;
        double squares = 0;
        for (int i = 0; i < 12; i++) {
          float value = items[item * 12 + i];
          product += vectors[position * 12 + i] * value;
          squares += value * value;
        }
        double expected = product / Math.sqrt(squares);
        assertThat(scores[item]).isCloseTo(expected, within(1e-4));
      }
    }
  }

  @Test
  void oneSeedGivesOneModelAndGoesOnFromWhereItWasStopped() {
    SequenceSettings settings = settings(SequenceLoss.SAMPLED_SOFTMAX, 4);
    List<RecommenderEpoch> curve = new ArrayList<>();
    SequenceWeights whole =
        train(ring(30), settings, Optional.empty(), Progress.unwatched(), curve);
    Path checkpoint = folder.resolve("state");
    assertThatThrownBy(
            () ->
                train(
                    ring(30),
                    settings,
                    Optional.of(checkpoint),
                    new StopsAfter(6),
                    new ArrayList<>()))
        .isInstanceOf(CancellationException.class);
    List<RecommenderEpoch> resumed = new ArrayList<>();

    SequenceWeights again =
        train(ring(30), settings, Optional.of(checkpoint), Progress.unwatched(), resumed);

    assertThat(again.arrays().get(SequenceShape.ITEMS))
        .isEqualTo(whole.arrays().get(SequenceShape.ITEMS));
    assertThat(resumed.stream().map(RecommenderEpoch::trainLoss).toList())
        .isEqualTo(curve.stream().map(RecommenderEpoch::trainLoss).toList());
  }

  @Test
  void refusesShoppersOfOneItem() {
    SequenceExamples single = new SequenceExamples(new int[][] {{1}, {2}, {}}, new int[3], ITEMS);

    assertThatThrownBy(
            () ->
                train(
                    single,
                    settings(SequenceLoss.FULL_SOFTMAX, 1),
                    Optional.empty(),
                    Progress.unwatched(),
                    new ArrayList<>()))
        .isInstanceOfSatisfying(
            VitrineException.class,
            e -> assertThat(e.code()).isEqualTo(ProblemCode.RECOMMEND_NO_SEQUENCES));
  }

  /** Cancels once so many steps were reported. */
  private static final class StopsAfter implements Progress {
    private final int steps;
    private int reported;

    StopsAfter(int steps) {
      this.steps = steps;
    }

    @Override
    public void report(long done, long total) {
      reported++;
    }

    @Override
    public void step(String messageKey) {}

    @Override
    public boolean cancelled() {
      return reported >= steps;
    }
  }
}
