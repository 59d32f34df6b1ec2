package vitrine.core.sentiment;

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
  public String base(TextLanguage language) {
    return encoders.base(language);
  }
}
