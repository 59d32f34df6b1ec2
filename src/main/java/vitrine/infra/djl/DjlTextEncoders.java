package vitrine.infra.djl;

import java.util.HashMap;
import java.util.Map;
import vitrine.core.sentiment.EncoderSource;
import vitrine.core.sentiment.TextEncoder;
import vitrine.core.sentiment.TextEncoders;
import vitrine.core.sentiment.TextLanguage;

/** The encoders that come on the class path: one for Chinese, one for English. */
final class DjlTextEncoders implements TextEncoders {
  private final Map<EncoderSource, TextEncoder> encoders = new HashMap<>();
  private final DjlRuntime runtime;
  private final InferenceThread thread;
  private final WeightCache weights;

  DjlTextEncoders(DjlRuntime runtime, InferenceThread thread, WeightCache weights) {
    this.runtime = runtime;
    this.thread = thread;
    this.weights = weights;
  }

  @Override
  public synchronized TextEncoder of(EncoderSource source) {
    if (source.adaptation().isPresent()) {
      throw new UnsupportedOperationException("an adapted encoder: " + source.base());
    }
    return encoders.computeIfAbsent(
        source, s -> new DjlTextEncoder(BaseModel.of(s.base()), runtime, thread, weights));
  }

  @Override
  public String base(TextLanguage language) {
    return BaseModel.of(language).title();
  }
}
