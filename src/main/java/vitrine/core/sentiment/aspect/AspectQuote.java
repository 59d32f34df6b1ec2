package vitrine.core.sentiment.aspect;

/**
 * A clause that speaks of an aspect, word for word.
 *
 * @param row its review
 * @param text the clause
 * @param start index of its first character in the review
 * @param termStart index in the review of the term that names the aspect
 * @param termEnd index after the term
 * @param score P(positive) - P(negative) of the clause
 */
public record AspectQuote(
    int row, String text, int start, int termStart, int termEnd, double score) {}
