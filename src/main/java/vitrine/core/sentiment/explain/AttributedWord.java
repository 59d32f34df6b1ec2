package vitrine.core.sentiment.explain;

/**
 * A word of a text, or a character of a Chinese one, with its share in a logit.
 *
 * @param start index of its first character in the text
 * @param end index after its last character
 * @param attribution what it adds to the logit of the predicted class, against a text of padding
 */
public record AttributedWord(int start, int end, double attribution) {}
