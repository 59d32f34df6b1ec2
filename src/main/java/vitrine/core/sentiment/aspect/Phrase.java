package vitrine.core.sentiment.aspect;

import vitrine.core.sentiment.TextLanguage;

/**
 * A phrase that may name an aspect.
 *
 * @param text as it is written most often
 * @param language of the encoder that knows it
 * @param reviews how many reviews hold it
 */
public record Phrase(String text, TextLanguage language, int reviews) {}
