package vitrine.ui.common;

/** Where work runs. Work of one lane with one thread runs in the order it was given. */
public enum Lane {
  /** Reading files: one thread, {@code import-1}. */
  IMPORT,
  /** Kernels over frames: a thread a core, {@code compute-*}. */
  COMPUTE,
  /** Models, the only one that touches them: one thread, {@code inference-1}. */
  INFERENCE,
  /** All SQL: one thread, {@code storage-1}. */
  STORAGE
}
