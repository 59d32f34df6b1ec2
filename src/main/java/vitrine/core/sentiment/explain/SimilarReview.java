package vitrine.core.sentiment.explain;

/**
 * A review like another.
 *
 * @param text code of its text
 * @param row its first row with this text
 * @param similarity the cosine of the two texts' vectors
 */
public record SimilarReview(int text, int row, double similarity) {}
