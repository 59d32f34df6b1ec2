package vitrine.core.sentiment;

/**
 * Labelled rows that a training could not use.
 *
 * @param blank without a text
 * @param unknownLanguage in a language that no encoder knows
 * @param contradicting of the same text as other rows, and with another label than most of them
 * @param alsoInTest for training, but with a text that a test row has too
 * @param tooFew of languages or labels with too few texts
 */
public record LeftOut(
    int blank, int unknownLanguage, int contradicting, int alsoInTest, int tooFew) {}
