package vitrine.core.sentiment;

import java.util.Optional;

/**
 * A base model at hand.
 *
 * @param name what {@link EncoderSource#base()} calls it
 * @param language whose texts it reads unless another is chosen; empty for one that the user added
 */
public record KnownEncoder(String name, Optional<TextLanguage> language) {}
