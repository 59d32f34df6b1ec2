package vitrine.core.engagement.rfm;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A buyer's scores.
 *
 * @param recency 1 to 5, 5 the shortest silence
 * @param frequency 1 to 5, 5 the most orders
 * @param monetary 1 to 5, 5 the most money; empty where the data has no prices
 * @param segment the name of the first segment that holds the buyer, or {@link RfmSegment#OTHER}
 * @param silence days since the last positive order
 * @param orders positive orders
 * @param revenue net revenue in the currency of the data; empty where the data has no prices
 */
public record RfmScore(
    int recency,
    int frequency,
    OptionalInt monetary,
    String segment,
    long silence,
    long orders,
    OptionalDouble revenue) {}
