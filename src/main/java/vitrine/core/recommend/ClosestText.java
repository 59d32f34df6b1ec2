package vitrine.core.recommend;

/**
 * The past item whose text is most like a recommended one's.
 *
 * @param item its id
 * @param similarity cosine of the two texts' vectors
 */
public record ClosestText(String item, double similarity) {}
