package vitrine.core.recommend.text;

/**
 * The past item whose text is most like another's.
 *
 * @param item its index
 * @param similarity cosine of the two texts' vectors
 */
public record TextNeighbour(int item, double similarity) {}
