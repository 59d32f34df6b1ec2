package vitrine.core.sentiment;

/** The encoders at hand, one a language; each is loaded when it is first asked for. */
public interface TextEncoders {

  /** The encoder for texts of this language. */
  TextEncoder of(TextLanguage language);
}
