package vitrine.core.common;

import java.util.concurrent.CancellationException;

/**
 * The one way that long work tells how far it is and asks whether it should stop. Implementations
 * are thread-safe: parallel kernels report from several threads.
 */
public interface Progress {

  /**
   * Says how much is done.
   *
   * @param done units of work done, from 0 to {@code total}
   * @param total units in all, or 0 while it is unknown
   */
  void report(long done, long total);

  /**
   * Names the step that now begins.
   *
   * @param messageKey key in the message bundle, for example {@code progress.reading}
   */
  void step(String messageKey);

  /** Whether the user asked to stop. */
  boolean cancelled();

  /**
   * Leaves the work when the user asked to stop.
   *
   * @throws CancellationException if cancelled
   */
  default void checkCancelled() {
    if (cancelled()) {
      throw new CancellationException();
    }
  }

  /** A progress that nobody watches and nobody cancels. */
  static Progress unwatched() {
    return Unwatched.INSTANCE;
  }

  /** Ignores every report. */
  enum Unwatched implements Progress {
    INSTANCE;

    @Override
    public void report(long done, long total) {}

    @Override
    public void step(String messageKey) {}

    @Override
    public boolean cancelled() {
      return false;
    }
  }
}
