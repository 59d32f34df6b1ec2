package vitrine.infra.djl;

import java.util.List;
import java.util.function.Consumer;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.sentiment.FineTuner;
import vitrine.core.sentiment.HeadTrainer;
import vitrine.core.sentiment.SentimentHead;
import vitrine.core.sentiment.TrainingEpoch;
import vitrine.core.sentiment.TrainingSettings;

/** One fine-tuning, from where its state stands to the end. */
final class FineTuningRun {
  private static final double LARGEST_NORM = 1;

  private final InferenceThread thread;
  private final FineTuningGraph graph;
  private final PooledVectors vectors;
  private final FineTuningState state;
  private final SentimentHead start;
  private final FineTuner.Task task;
  private final TrainingSettings settings;
  private final long[][] train;
  private final long[][] validation;
  private final double[] classWeights;
  private final FineTuningOptimiser optimiser;
  private final LearningRate rate;
  private final int stepsInEpoch;

  /** Told after each step, so that the state can be kept. */
  interface Keeping {
    void keep(boolean epochIsOver);
  }

  FineTuningRun(
      InferenceThread thread,
      FineTuningGraph graph,
      PooledVectors vectors,
      FineTuningState state,
      SentimentHead start,
      FineTuner.Task task,
      long[][] train,
      long[][] validation) {
    this.thread = thread;
    this.graph = graph;
    this.vectors = vectors;
    this.state = state;
    this.start = start;
    this.task = task;
    this.settings = task.settings();
    this.train = train;
    this.validation = validation;
    this.classWeights = classWeights();
    this.optimiser = new FineTuningOptimiser(state.arrays(), settings.weightDecay(), LARGEST_NORM);
    this.stepsInEpoch = (train.length + settings.batch() - 1) / settings.batch();
    int steps = stepsInEpoch * settings.epochs();
    this.rate =
        new LearningRate(
            settings.learningRate(), (int) Math.round(settings.warmup() * steps), steps);
  }

  private double[] classWeights() {
    int count = task.classes().size();
    double[] rows = new double[count];
    for (int truth : task.train().classes()) {
      rows[truth]++;
    }
    double[] weights = new double[count];
    for (int c = 0; c < count; c++) {
      weights[c] = settings.balanced() && rows[c] > 0 ? train.length / (count * rows[c]) : 1;
    }
    return weights;
  }

  /** Trains to the end; the state then holds the best epoch. */
  void run(Progress progress, Consumer<TrainingEpoch> watcher, Keeping keeping) {
    state.curve().forEach(watcher);
    while (state.epoch() < settings.epochs() && state.waited() < settings.patience()) {
      int epoch = state.epoch() + 1;
      List<int[]> batches = TokenBatches.shuffled(train, settings.batch(), settings.seed(), epoch);
      while (state.stepInEpoch() < batches.size()) {
        progress.checkCancelled();
        step(batches.get(state.stepInEpoch()));
        progress.report(state.step(), (long) stepsInEpoch * settings.epochs());
        keeping.keep(false);
      }
      state.endEpoch(judged(epoch, progress));
      watcher.accept(state.curve().getLast());
      keeping.keep(true);
    }
  }

  private void step(int[] rows) {
    long[][] tokens = new long[rows.length][];
    int classes = classWeights.length;
    float[] targets = new float[rows.length * classes];
    double smoothing = settings.labelSmoothing();
    for (int i = 0; i < rows.length; i++) {
      tokens[i] = train[rows[i]];
      int truth = task.train().classes()[rows[i]];
      for (int c = 0; c < classes; c++) {
        double share = smoothing / classes + (c == truth ? 1 - smoothing : 0);
        targets[i * classes + c] = (float) (-share * classWeights[truth] / rows.length);
      }
    }
    int step = state.step() + 1;
    thread.call(
        () -> {
          graph.gradient(
              tokens,
              targets,
              settings.dropout(),
              settings.seed(),
              step,
              (loss, gradients) -> {
                double norm = optimiser.norm(gradients);
                if (!Double.isFinite(loss) || !Double.isFinite(norm)) {
                  throw new VitrineException(ProblemCode.TRAINING_DIVERGED, loss, norm);
                }
                optimiser.step(gradients, norm, step, rate.at(step));
                state.endStep(loss, norm);
              });
          return true;
        });
  }

  private TrainingEpoch judged(int epoch, Progress progress) {
    SentimentHead head = HeadArrays.head(start, state.values());
    HeadTrainer.Examples examples =
        new HeadTrainer.Examples(
            vectors.read(thread, validation, progress), task.validation().classes());
    return new TrainingEpoch(
        epoch,
        state.meanLoss(),
        head.calibrated(examples).validationLoss(examples),
        head.accuracy(examples),
        state.largestNorm());
  }
}
