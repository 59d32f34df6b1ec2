package vitrine.core.sentiment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How texts are encoded on this machine, and how fast: timed once on an encoder of the size of the
 * English one, with texts of 64 tokens.
 *
 * @param kernel the way that was chosen, for example {@code fused-fp32}
 * @param precision {@code fp32} or {@code bf16}
 * @param reason why it was chosen
 * @param threads that an operation is spread over
 * @param textsPerSecond of each way that works here
 * @param failures of the others, as the engine reports them
 */
public record InferenceSpeed(
    String kernel,
    String precision,
    Reason reason,
    int threads,
    Map<String, Double> textsPerSecond,
    Map<String, String> failures) {

  /** Why a way was chosen. */
  public enum Reason {
    /** A script was the fastest of those that were timed. */
    FASTEST,
    /** Scripts work, but single operations were faster. */
    EAGER_FASTEST,
    /** No script could be loaded: operations run one by one. */
    SCRIPTS_FAILED
  }

  /** Copies the maps. */
  public InferenceSpeed {
    textsPerSecond = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(textsPerSecond));
    failures = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(failures));
  }

  /** Texts a second of the way that was chosen. */
  public double chosen() {
    return Optional.ofNullable(textsPerSecond.get(kernel)).orElseThrow();
  }
}
