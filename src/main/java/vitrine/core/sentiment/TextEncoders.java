package vitrine.core.sentiment;

/** The encoders at hand; each is loaded when it is first asked for. */
public interface TextEncoders {

  /** The encoder of this base model, as it is or adapted. */
  TextEncoder of(EncoderSource source);

  /**
   * The name of the base model for texts of this language.
   *
   * @throws IllegalArgumentException for {@link TextLanguage#UNKNOWN}
   */
  String base(TextLanguage language);

  /** The base model for texts of this language, as it is. */
  default TextEncoder of(TextLanguage language) {
    return of(EncoderSource.of(base(language)));
  }
}
