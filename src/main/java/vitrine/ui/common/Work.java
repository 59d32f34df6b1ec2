package vitrine.ui.common;

import vitrine.core.common.Progress;

/** Something that takes a while. */
@FunctionalInterface
public interface Work<T> {

  /**
   * Does it.
   *
   * @param progress to report to, and to ask whether to stop
   * @throws java.util.concurrent.CancellationException when it was asked to stop
   */
  T run(Progress progress) throws Exception;
}
