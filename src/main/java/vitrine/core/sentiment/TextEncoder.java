package vitrine.core.sentiment;

import java.util.List;
import vitrine.core.common.Fingerprint;
import vitrine.core.common.Progress;

/** Turns texts into vectors of one length. */
public interface TextEncoder {

  /** The name that model cards use for it, for example {@code all-minilm-l6-v2}. */
  String name();

  /** Of its weights and of everything else that the vectors depend on. */
  Fingerprint fingerprint();

  /** The length of a vector. */
  int dimensions();

  /**
   * The vectors of the texts, in their order. Slow: tens to hundreds of texts a second.
   *
   * @throws java.util.concurrent.CancellationException if cancelled; checked every few texts
   */
  float[][] encode(List<String> texts, Progress progress);
}
