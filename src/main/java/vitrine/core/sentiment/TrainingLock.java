package vitrine.core.sentiment;

/** Lets one training run at a time on this machine. */
@FunctionalInterface
public interface TrainingLock {

  /** Held until it is closed, or the process ends. */
  @FunctionalInterface
  interface Held extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * Takes the lock.
   *
   * @throws vitrine.core.common.VitrineException if another training runs
   */
  Held take();
}
