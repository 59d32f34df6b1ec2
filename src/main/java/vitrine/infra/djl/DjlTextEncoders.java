package vitrine.infra.djl;

import java.util.LinkedHashMap;
import java.util.Map;
import vitrine.core.sentiment.EncoderSource;
import vitrine.core.sentiment.TextEncoder;
import vitrine.core.sentiment.TextEncoders;
import vitrine.core.sentiment.TextLanguage;

/**
 * The encoders that come on the class path, one for Chinese, one for English, and what fine-tuning
 * made of them. The least used one gives its memory back when there are too many.
 */
final class DjlTextEncoders implements TextEncoders {
  /** An encoder holds about a hundred megabytes. */
  private static final int LOADED_TOGETHER = 4;

  private final Map<EncoderSource, DjlTextEncoder> encoders = new LinkedHashMap<>(8, .75f, true);
  private final DjlRuntime runtime;
  private final InferenceThread thread;
  private final WeightCache weights;
  private final KernelChoice kernels;

  DjlTextEncoders(
      DjlRuntime runtime, KernelChoice kernels, InferenceThread thread, WeightCache weights) {
    this.runtime = runtime;
    this.kernels = kernels;
    this.thread = thread;
    this.weights = weights;
  }

  @Override
  public synchronized TextEncoder of(EncoderSource source) {
    DjlTextEncoder encoder =
        encoders.computeIfAbsent(
            source,
            s ->
                new DjlTextEncoder(
                    new EncoderWeights(checkpoint(s.base()), s.adaptation()),
                    runtime,
                    () -> kernels.result().fastest(),
                    thread));
    if (encoders.size() > LOADED_TOGETHER) {
      EncoderSource least = encoders.keySet().iterator().next();
      DjlTextEncoder released = encoders.remove(least);
      if (released != null) {
        released.unload();
      }
    }
    return encoder;
  }

  /** The base model of this name. */
  Checkpoint checkpoint(String name) {
    return new BundledCheckpoint(BaseModel.of(name), weights);
  }

  @Override
  public String base(TextLanguage language) {
    return BaseModel.of(language).title();
  }
}
