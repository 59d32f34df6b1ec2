package vitrine.infra.djl;

/** What the device choice needs to know; a fake in tests. */
interface Hardware {

  /** Whether the loaded native library can use a graphics card at all. */
  boolean libraryHasCuda();

  /** How many graphics cards the library sees. */
  int gpuCount();

  /**
   * Computes something small on the first graphics card.
   *
   * @throws RuntimeException whatever goes wrong there
   */
  void tryGpu();
}
