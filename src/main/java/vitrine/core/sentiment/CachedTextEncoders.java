package vitrine.core.sentiment;

import java.util.List;

/** Encoders with a cache before each. */
public final class CachedTextEncoders implements TextEncoders {
  private final TextEncoders encoders;
  private final EmbeddingCache cache;

  /** Puts the cache before the encoders. */
  public CachedTextEncoders(TextEncoders encoders, EmbeddingCache cache) {
    this.encoders = encoders;
    this.cache = cache;
  }

  @Override
  public TextEncoder of(EncoderSource source) {
    return new CachedTextEncoder(encoders.of(source), cache);
  }

  @Override
  public List<KnownEncoder> known() {
    return encoders.known();
  }

  @Override
  public String base(TextLanguage language) {
    return encoders.base(language);
  }
}
