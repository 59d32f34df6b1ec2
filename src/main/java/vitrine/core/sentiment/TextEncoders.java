package vitrine.core.sentiment;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The encoders at hand; each is loaded when it is first asked for. */
public interface TextEncoders {

  /**
   * The encoder of this base model, as it is or adapted. A base is one of {@link #known}, or the
   * path of a folder with an encoder of the BERT family.
   *
   * @throws vitrine.core.common.VitrineException if there is none, or its files cannot be used
   */
  TextEncoder of(EncoderSource source);

  /**
   * The name of the base model for texts of this language.
   *
   * @throws IllegalArgumentException for {@link TextLanguage#UNKNOWN}
   */
  String base(TextLanguage language);

  /** The base models at hand: those that come with the program first, then the user's. */
  default List<KnownEncoder> known() {
    return Stream.of(TextLanguage.CHINESE, TextLanguage.ENGLISH)
        .map(language -> new KnownEncoder(base(language), Optional.of(language)))
        .toList();
  }

  /** The base model for texts of this language, as it is. */
  default TextEncoder of(TextLanguage language) {
    return of(EncoderSource.of(base(language)));
  }
}
