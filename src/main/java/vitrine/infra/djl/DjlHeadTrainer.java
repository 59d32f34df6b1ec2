package vitrine.infra.djl;

import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.sentiment.DenseLayer;
import vitrine.core.sentiment.HeadTrainer;
import vitrine.core.sentiment.Sentiment;
import vitrine.core.sentiment.SentimentHead;
import vitrine.core.sentiment.TrainingEpoch;
import vitrine.core.sentiment.TrainingSettings;

/** Trains heads with DJL's automatic differentiation on the inference thread. */
final class DjlHeadTrainer implements HeadTrainer {
  private static final double LARGEST_NORM = 1;

  private final DjlRuntime runtime;
  private final InferenceThread thread;

  DjlHeadTrainer(DjlRuntime runtime, InferenceThread thread) {
    this.runtime = runtime;
    this.thread = thread;
  }

  @Override
  public SentimentHead train(
      Examples train,
      Examples validation,
      List<Sentiment> classes,
      TrainingSettings settings,
      Progress progress,
      Consumer<TrainingEpoch> watcher) {
    HeadLoss loss = thread.call(() -> new HeadLoss(runtime.engine(), runtime.manager()));
    Standard standard = Standard.of(train.vectors());
    int inputs = train.vectors()[0].length;
    HeadWeights weights = HeadWeights.random(inputs, classes.size(), settings);
    Run run = new Run(loss, train, standard, weights, settings);
    HeadWeights best = weights.copy();
    double bestLoss = Double.POSITIVE_INFINITY;
    int waited = 0;
    for (int epoch = 1; epoch <= settings.epochs() && waited < settings.patience(); epoch++) {
      double[] lossAndNorm = run.epoch(progress);
      SentimentHead now = head(weights, standard, classes);
      double held = now.validationLoss(validation);
      watcher.accept(
          new TrainingEpoch(epoch, lossAndNorm[0], held, now.accuracy(validation), lossAndNorm[1]));
      progress.report(epoch, settings.epochs());
      if (held < bestLoss) {
        bestLoss = held;
        best = weights.copy();
        waited = 0;
      } else {
        waited++;
      }
    }
    return head(best, standard, classes);
  }

  private static SentimentHead head(
      HeadWeights weights, Standard standard, List<Sentiment> classes) {
    return new SentimentHead(
        classes,
        standard.mean(),
        standard.scale(),
        List.of(
            new DenseLayer(weights.hiddenRows(), weights.arrays()[1]),
            new DenseLayer(weights.outRows(), weights.arrays()[3])),
        1);
  }

  /** The state of one training: order of rows, dropout and the optimiser's moments. */
  private final class Run {
    private final HeadLoss loss;
    private final Examples train;
    private final Standard standard;
    private final HeadWeights weights;
    private final TrainingSettings settings;
    private final Random random;
    private final AdamW[] optimisers;
    private final int[] order;

    Run(
        HeadLoss loss,
        Examples train,
        Standard standard,
        HeadWeights weights,
        TrainingSettings settings) {
      this.loss = loss;
      this.train = train;
      this.standard = standard;
      this.weights = weights;
      this.settings = settings;
      this.random = new Random(settings.seed() + 1);
      this.order = IntStream.range(0, train.classes().length).toArray();
      this.optimisers = new AdamW[weights.arrays().length];
      for (int i = 0; i < optimisers.length; i++) {
        double decay = i % 2 == 0 ? settings.weightDecay() : 0;
        optimisers[i] = new AdamW(weights.arrays()[i].length, settings.learningRate(), decay);
      }
    }

    double[] epoch(Progress progress) {
      shuffle();
      double sum = 0;
      double largest = 0;
      int steps = 0;
      for (int from = 0; from < order.length; from += settings.batch()) {
        progress.checkCancelled();
        int to = Math.min(order.length, from + settings.batch());
        HeadLoss.Step step = step(from, to);
        double norm = norm(step.gradients());
        if (!Double.isFinite(step.loss()) || !Double.isFinite(norm)) {
          throw new VitrineException(ProblemCode.TRAINING_DIVERGED, step.loss(), norm);
        }
        double scale = norm > LARGEST_NORM ? LARGEST_NORM / norm : 1;
        for (int i = 0; i < optimisers.length; i++) {
          optimisers[i].step(weights.arrays()[i], step.gradients()[i], scale);
        }
        sum += step.loss();
        largest = Math.max(largest, norm);
        steps++;
      }
      return new double[] {sum / steps, largest};
    }

    private HeadLoss.Step step(int from, int to) {
      int rows = to - from;
      int width = weights.inputs();
      float[] inputs = new float[rows * width];
      float[] targets = new float[rows * weights.classes()];
      for (int i = 0; i < rows; i++) {
        int row = order[from + i];
        standard.apply(train.vectors()[row], inputs, i * width);
        targets[i * weights.classes() + train.classes()[row]] = -1f / rows;
      }
      float[] dropout = new float[rows * weights.hidden()];
      float kept = (float) (1 / (1 - settings.dropout()));
      for (int i = 0; i < dropout.length; i++) {
        dropout[i] = random.nextDouble() < settings.dropout() ? 0 : kept;
      }
      return thread.call(() -> loss.gradient(weights, inputs, targets, dropout));
    }

    private void shuffle() {
      for (int i = order.length - 1; i > 0; i--) {
        int other = random.nextInt(i + 1);
        int swapped = order[i];
        order[i] = order[other];
        order[other] = swapped;
      }
    }

    private static double norm(float[][] gradients) {
      double squares = 0;
      for (float[] gradient : gradients) {
        for (float value : gradient) {
          squares += (double) value * value;
        }
      }
      return Math.sqrt(squares);
    }
  }
}
