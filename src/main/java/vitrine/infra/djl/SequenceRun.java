package vitrine.infra.djl;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.recommend.sequence.SequenceExamples;
import vitrine.core.recommend.sequence.SequenceSettings;
import vitrine.core.recommend.sequence.SequenceShape;
import vitrine.core.recommend.sequence.SequenceTrainer;
import vitrine.core.recommend.sequence.SequenceValidation;
import vitrine.core.recommend.sequence.SequenceWeights;
import vitrine.core.recommend.trained.RecommenderEpoch;

/** One training of a sequence model, from where its state stands to the end. */
final class SequenceRun {
  private static final double LARGEST_NORM = 5;

  private final InferenceThread thread;
  private final SequenceGraph graph;
  private final SequenceState state;
  private final SequenceExamples examples;
  private final SequenceSettings settings;
  private final SequenceShape shape;
  private final SequenceValidation validation;
  private final FineTuningOptimiser optimiser;
  private final int[] learnable;

  SequenceRun(
      InferenceThread thread, SequenceGraph graph, SequenceState state, SequenceTrainer.Task task) {
    this.thread = thread;
    this.graph = graph;
    this.state = state;
    this.examples = task.examples();
    this.settings = task.settings();
    this.shape = settings.shape(examples.items());
    this.validation = new SequenceValidation(examples, settings.validated());
    this.optimiser = new FineTuningOptimiser(state.arrays(), settings.weightDecay(), LARGEST_NORM);
    this.learnable = examples.learnable();
  }

  /** Trains to the end; the state then holds the best epoch. */
  void run(Progress progress, Consumer<RecommenderEpoch> watcher, FineTuningRun.Keeping keeping) {
    state.curve().forEach(watcher);
    long stepsInEpoch = (learnable.length + settings.batch() - 1) / settings.batch();
    while (state.epoch() < settings.epochs() && state.waited() < settings.patience()) {
      int epoch = state.epoch() + 1;
      List<int[]> batches =
          SequenceBatch.shuffled(
              examples.sequences(), learnable, settings.batch(), settings.seed(), epoch);
      while (state.stepInEpoch() < batches.size()) {
        progress.checkCancelled();
        step(batches.get(state.stepInEpoch()));
        progress.report(state.step(), stepsInEpoch * settings.epochs());
        keeping.keep(false);
      }
      state.endEpoch(judged(epoch, progress));
      watcher.accept(state.curve().getLast());
      keeping.keep(true);
    }
  }

  private void step(int[] shoppers) {
    long start = System.nanoTime();
    SequenceBatch batch =
        SequenceBatch.of(
            Arrays.stream(shoppers).mapToObj(each -> examples.sequences()[each]).toList(),
            settings.length());
    if (batch.isEmpty()) {
      state.skipStep();
      return;
    }
    int step = state.step() + 1;
    thread.call(
        () -> {
          graph.gradient(
              batch,
              step,
              (loss, gradients) -> {
                double norm = optimiser.norm(gradients);
                if (!Double.isFinite(loss) || !Double.isFinite(norm)) {
                  throw new VitrineException(ProblemCode.TRAINING_DIVERGED, loss, norm);
                }
                optimiser.step(gradients, norm, step, settings.learningRate());
                state.endStep(loss, norm, (System.nanoTime() - start) / 1e9);
              });
          return true;
        });
  }

  private RecommenderEpoch judged(int epoch, Progress progress) {
    long start = System.nanoTime();
    SequenceValidation.Found found =
        validation.of(new SequenceWeights(shape, state.values()), progress);
    return new RecommenderEpoch(
        epoch,
        state.meanLoss(),
        found.hit(),
        found.ndcg(),
        state.largestNorm(),
        state.seconds() + (System.nanoTime() - start) / 1e9);
  }
}
