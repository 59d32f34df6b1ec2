package vitrine.infra.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import vitrine.core.common.Progress;
import vitrine.core.recommend.linear.DenseSolver;
import vitrine.core.recommend.linear.SymmetricMatrix;

/**
 * Inverts by the sweep operator (Goodnight, "A Tutorial on the SWEEP Operator", The American
 * Statistician 1979), a band of rows at a time instead of one row: all but a small inverse is then
 * products of matrices, only the lower half is kept, and between two products others have their
 * turn on the thread and a cancel is heard.
 */
final class DjlDenseSolver implements DenseSolver {
  private final DjlRuntime runtime;
  private final InferenceThread thread;

  DjlDenseSolver(DjlRuntime runtime, InferenceThread thread) {
    this.runtime = runtime;
    this.thread = thread;
  }

  @Override
  public void invert(SymmetricMatrix matrix, Progress progress) {
    NDManager scope = thread.call(() -> runtime.manager().newSubManager());
    try {
      new Sweeps(matrix, scope, progress).run();
    } finally {
      thread.call(
          () -> {
            scope.close();
            return true;
          });
    }
  }

  /** The matrix under way, on the device. */
  private final class Sweeps {
    private final SymmetricMatrix matrix;
    private final NDManager scope;
    private final Progress progress;
    private final NDArray[] bands;

    Sweeps(SymmetricMatrix matrix, NDManager scope, Progress progress) {
      this.matrix = matrix;
      this.scope = scope;
      this.progress = progress;
      this.bands = new NDArray[matrix.bands()];
    }

    void run() {
      for (int band = 0; band < bands.length; band++) {
        int at = band;
        matrix.mirror(at);
        each(() -> bands[at] = scope.create(matrix.band(at), shape(at)));
      }
      for (int pivot = 0; pivot < bands.length; pivot++) {
        sweep(pivot);
        progress.report(pivot + 1L, bands.length);
      }
      for (int band = 0; band < bands.length; band++) {
        int at = band;
        each(() -> negated(bands[at].toFloatArray(), matrix.band(at)));
      }
    }

    private void each(Runnable work) {
      progress.checkCancelled();
      thread.call(
          () -> {
            work.run();
            return true;
          });
    }

    private Shape shape(int band) {
      return new Shape(matrix.end(band) - matrix.start(band), matrix.end(band));
    }

    private static void negated(float[] from, float[] to) {
      for (int i = 0; i < from.length; i++) {
        to[i] = -from[i];
      }
    }

    private void sweep(int pivot) {
      NDManager step = thread.call(scope::newSubManager);
      try {
        NDArray panel = thread.call(() -> panel(pivot, step));
        NDArray inverse = thread.call(() -> rows(panel, pivot).inverse());
        for (int band = 0; band < bands.length; band++) {
          int at = band;
          if (at != pivot) {
            each(() -> eliminate(at, pivot, panel, inverse));
          }
        }
        each(() -> columns(bands[pivot], pivot, inverse.neg()));
      } finally {
        thread.call(
            () -> {
              step.close();
              return true;
            });
      }
    }

    /** The columns of the pivot, all rows. */
    private NDArray panel(int pivot, NDManager step) {
      NDList parts = new NDList();
      try (NDManager pieces = step.newSubManager()) {
        if (pivot > 0) {
          NDArray above = bands[pivot].get(new NDIndex(":, 0:{}", matrix.start(pivot))).transpose();
          above.attach(pieces);
          parts.add(above);
        }
        for (int band = pivot; band < bands.length; band++) {
          NDArray part =
              bands[band].get(new NDIndex(":, {}:{}", matrix.start(pivot), matrix.end(pivot)));
          part.attach(pieces);
          parts.add(part);
        }
        NDArray panel = NDArrays.concat(parts);
        panel.attach(step);
        return panel;
      }
    }

    private NDArray rows(NDArray panel, int band) {
      return panel.get(new NDIndex("{}:{}, :", matrix.start(band), matrix.end(band)));
    }

    private void eliminate(int band, int pivot, NDArray panel, NDArray inverse) {
      try (NDManager scratch = scope.newSubManager()) {
        NDArray own = rows(panel, band);
        own.attach(scratch);
        NDArray scaled = own.matMul(inverse);
        NDArray upTo = panel.get(new NDIndex("0:{}, :", matrix.end(band)));
        upTo.attach(scratch);
        bands[band].subi(scaled.matMul(upTo.transpose()));
        if (band > pivot) {
          columns(bands[band], pivot, scaled);
        } else {
          columns(bands[pivot], band, scaled.transpose());
        }
      }
    }

    private void columns(NDArray rows, int band, NDArray values) {
      rows.set(new NDIndex(":, {}:{}", matrix.start(band), matrix.end(band)), values);
    }
  }
}
