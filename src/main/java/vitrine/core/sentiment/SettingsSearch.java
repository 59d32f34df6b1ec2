package vitrine.core.sentiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import vitrine.core.common.Progress;

/**
 * Tries a few learning rates and ranks for one epoch, then the best of them for more epochs, and
 * keeps what has the smallest loss on validation rows. A fine-tuning is tried on some of the rows
 * only; a head, whose epochs early stopping chooses, on all.
 */
final class SettingsSearch {
  /** Training and validation rows of a fine-tuning's trial, at most. */
  static final int ROWS = 1000;

  private static final double[] RATES = {.4, 1, 2.5};
  private static final int[] EPOCHS = {2, 4};

  private final ReaderFitting fitting;
  private final Split split;
  private final List<SearchTrial> trials = new ArrayList<>();

  SettingsSearch(ReaderFitting fitting, Split split) {
    this.fitting = fitting;
    this.split = split;
  }

  /** The best settings and all that was tried. */
  record Found(TrainingSettings settings, List<SearchTrial> trials) {}

  /** A trial and the settings that it was of. */
  private record Tried(TrainingSettings settings, SearchTrial trial) {}

  Found run(TrainingSettings start, Progress progress) {
    progress.step("progress.searching");
    List<TrainingSettings> first = first(start);
    int all = first.size() + (start.method() == TrainingMethod.HEAD ? 0 : EPOCHS.length);
    List<Tried> tried = new ArrayList<>();
    for (TrainingSettings settings : first) {
      tried.add(tried(settings, progress));
      progress.report(tried.size(), all);
    }
    Tried best = best(tried);
    if (start.method() != TrainingMethod.HEAD) {
      for (int epochs : EPOCHS) {
        TrainingSettings at = best.settings();
        tried.add(tried(at.tuned(at.learningRate(), at.rank(), epochs), progress));
        progress.report(tried.size(), all);
      }
    }
    return new Found(best(tried).settings(), List.copyOf(trials));
  }

  private static Tried best(List<Tried> tried) {
    return tried.stream()
        .min(Comparator.comparingDouble((Tried one) -> one.trial().validationLoss()))
        .orElseThrow();
  }

  /** The learning rates with each rank, for one epoch; a head's for all its epochs. */
  private static List<TrainingSettings> first(TrainingSettings start) {
    List<TrainingSettings> all = new ArrayList<>();
    int epochs = start.method() == TrainingMethod.HEAD ? start.epochs() : 1;
    int[] ranks =
        start.method() == TrainingMethod.LORA
            ? new int[] {Math.max(1, start.rank() / 2), start.rank()}
            : new int[] {start.rank()};
    for (double rate : RATES) {
      for (int rank : ranks) {
        all.add(start.tuned(rate * start.learningRate(), rank, epochs));
      }
    }
    return all;
  }

  private Tried tried(TrainingSettings settings, Progress progress) {
    boolean head = settings.method() == TrainingMethod.HEAD;
    int[] train = head ? split.train() : some(split.train(), settings.seed());
    int[] validation = head ? split.validation() : some(split.validation(), settings.seed());
    List<TrainingEpoch> curve = new ArrayList<>();
    long start = System.nanoTime();
    fitting.fit(settings, train, validation, Optional.empty(), quiet(progress), curve::add);
    TrainingEpoch best =
        curve.stream().min(Comparator.comparingDouble(TrainingEpoch::validationLoss)).orElseThrow();
    SearchTrial trial =
        new SearchTrial(
            settings.learningRate(),
            settings.rank(),
            settings.epochs(),
            train.length,
            best.validationLoss(),
            best.validationAccuracy(),
            (System.nanoTime() - start) / 1e9);
    trials.add(trial);
    return new Tried(settings, trial);
  }

  /** Cancels as the other does, and leaves its report of trials alone. */
  private static Progress quiet(Progress progress) {
    return new Progress() {
      @Override
      public void report(long done, long total) {
        progress.checkCancelled();
      }

      @Override
      public void step(String messageKey) {
        progress.checkCancelled();
      }

      @Override
      public boolean cancelled() {
        return progress.cancelled();
      }
    };
  }

  private static int[] some(int[] rows, long seed) {
    List<Integer> all = new ArrayList<>(IntStream.of(rows).boxed().toList());
    java.util.Collections.shuffle(all, new Random(seed));
    return all.stream().limit(ROWS).mapToInt(Integer::intValue).sorted().toArray();
  }
}
