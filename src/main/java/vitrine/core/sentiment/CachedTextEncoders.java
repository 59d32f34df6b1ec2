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
  public TextEncoder of(TextLanguage language) {
    return new CachedTextEncoder(encoders.of(language), cache);
  }
}
