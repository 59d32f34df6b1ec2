package vitrine.core.sentiment;

/**
 * What models run on, and why.
 *
 * @param device {@code cpu}, or {@code gpu0} …
 * @param reason why this one
 * @param detail what the reason names, for example an error message; may be empty
 */
public record DeviceReport(String device, Reason reason, String detail) {

  /** Why a device was chosen. */
  public enum Reason {
    /** A graphics card was found and passed a trial computation. */
    GPU_WORKS,
    /** The installed PyTorch library has no CUDA: the graphics card, if any, is not looked for. */
    LIBRARY_WITHOUT_CUDA,
    /** The library has CUDA but sees no graphics card. */
    NO_GPU_SEEN,
    /** A graphics card is seen, but a trial computation failed on it. */
    GPU_FAILED,
    /** The user asked for the processor. */
    CPU_ASKED_FOR
  }
}
