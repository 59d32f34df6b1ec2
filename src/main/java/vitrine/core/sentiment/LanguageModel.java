package vitrine.core.sentiment;

/**
 * What reads the texts of one language.
 *
 * @param encoder turns them into vectors
 * @param head turns vectors into probabilities
 */
public record LanguageModel(EncoderSource encoder, SentimentHead head) {}
