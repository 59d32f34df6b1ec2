package vitrine.infra.djl;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/**
 * Hands work to the one thread that touches DJL and waits for it. Callers hand over a batch at a
 * time, so that a long job does not keep a short one waiting.
 */
final class InferenceThread {
  private final ExecutorService thread;

  InferenceThread(ExecutorService thread) {
    this.thread = thread;
  }

  <T> T call(Callable<T> work) {
    Future<T> result = thread.submit(work);
    try {
      return result.get();
    } catch (InterruptedException e) {
      result.cancel(false);
      Thread.currentThread().interrupt();
      CancellationException cancelled = new CancellationException();
      cancelled.initCause(e);
      throw cancelled;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
