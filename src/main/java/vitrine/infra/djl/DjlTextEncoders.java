package vitrine.infra.djl;

import java.util.EnumMap;
import java.util.Map;
import vitrine.core.sentiment.TextEncoder;
import vitrine.core.sentiment.TextEncoders;
import vitrine.core.sentiment.TextLanguage;

/** The encoders that come on the class path: one for Chinese, one for the rest. */
final class DjlTextEncoders implements TextEncoders {
  private final Map<TextLanguage, TextEncoder> encoders = new EnumMap<>(TextLanguage.class);
  private final DjlRuntime runtime;
  private final InferenceThread thread;
  private final WeightCache weights;

  DjlTextEncoders(DjlRuntime runtime, InferenceThread thread, WeightCache weights) {
    this.runtime = runtime;
    this.thread = thread;
    this.weights = weights;
  }

  @Override
  public synchronized TextEncoder of(TextLanguage language) {
    return encoders.computeIfAbsent(
        language, l -> new DjlTextEncoder(base(l), runtime, thread, weights));
  }

  static BaseModel base(TextLanguage language) {
    return switch (language) {
      case CHINESE -> BaseModel.BGE_SMALL_ZH;
      case OTHER -> BaseModel.MINILM;
    };
  }
}
