package vitrine.ui.common;

/** Where work runs. Work of one lane with one thread runs in the order it was given. */
public enum Lane {
  /** Reading files: one thread, {@code import-1}. */
  IMPORT,
  /** Kernels over frames: a thread a core, {@code compute-*}. */
  COMPUTE,
  /** Models, the only one that touches them: one thread, {@code inference-1}. */
  INFERENCE,
  /** Waits for trainings in processes of their own, one at a time: {@code training-1}. */
  TRAINING,
  /** All SQL: one thread, {@code storage-1}. */
  STORAGE
}
