package vitrine.core.engagement.rfm;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import vitrine.core.engagement.log.PreparedLog;

/** Looks up the scores of single buyers. Safe for several threads at once. */
public final class BuyerScores {
  private final RfmQuery query;
  private final Scores scores;

  private BuyerScores(RfmQuery query, Scores scores) {
    this.query = query;
    this.scores = scores;
  }

  /**
   * The scores of the buyers of a query.
   *
   * @throws vitrine.core.common.VitrineException if the period has no day in common with the data,
   *     or a filter names something that the data does not have
   */
  public static BuyerScores of(PreparedLog data, RfmQuery query) {
    return new BuyerScores(query, Scores.of(data, query, query.base().daysOf(data)));
  }

  /**
   * A user's scores; empty for who bought nothing.
   *
   * @param user a code of {@link vitrine.core.dataset.EventLog#users()}
   */
  public Optional<RfmScore> of(int user) {
    int buyer = Arrays.binarySearch(scores.users(), user);
    if (buyer < 0) {
      return Optional.empty();
    }
    boolean priced = scores.monetary()[buyer] > 0;
    return Optional.of(
        new RfmScore(
            scores.recency()[buyer],
            scores.frequency()[buyer],
            priced ? OptionalInt.of(scores.monetary()[buyer]) : OptionalInt.empty(),
            segment(buyer),
            scores.silence()[buyer],
            scores.orders()[buyer],
            priced ? OptionalDouble.of(scores.revenue(buyer)) : OptionalDouble.empty()));
  }

  /** The names of the segments that hold somebody, in the query's order, the rest last. */
  public List<String> segments() {
    int named = query.segments().size();
    return IntStream.range(0, scores.size())
        .map(buyer -> scores.segment(query, buyer))
        .distinct()
        .sorted()
        .mapToObj(
            segment -> segment < named ? query.segments().get(segment).name() : RfmSegment.OTHER)
        .toList();
  }

  /** The users of a segment: most net revenue first, then most orders. */
  public int[] users(String segment) {
    return IntStream.range(0, scores.size())
        .filter(buyer -> segment(buyer).equals(segment))
        .boxed()
        .sorted(
            Comparator.<Integer>comparingLong(buyer -> -scores.money()[buyer])
                .thenComparingLong(buyer -> -scores.orders()[buyer])
                .thenComparingInt(buyer -> buyer))
        .mapToInt(buyer -> scores.users()[buyer])
        .toArray();
  }

  private String segment(int buyer) {
    int segment = scores.segment(query, buyer);
    return segment < query.segments().size()
        ? query.segments().get(segment).name()
        : RfmSegment.OTHER;
  }
}
