package vitrine.core.recommend;

import java.util.BitSet;

/**
 * What a list is made of. The arrays are shared, not copied: read only.
 *
 * @param scores a score an item of the catalogue; the higher, the earlier
 * @param excluded items that are no candidates
 * @param history what the scores were made from
 */
public record Candidates(double[] scores, BitSet excluded, History history) {}
