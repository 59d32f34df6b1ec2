package vitrine.core.sentiment.aspect;

import java.util.List;
import java.util.Optional;
import vitrine.core.sentiment.MoodCounts;
import vitrine.core.sentiment.TrendPoint;

/**
 * What reviews say of one aspect.
 *
 * @param aspect the aspect
 * @param counts reviews that speak of it, by what they say
 * @param clauses clauses that speak of it
 * @param trend by day or week without gaps, the oldest first; empty where no review has a time
 * @param praise its strongest clauses for it
 * @param blame its strongest clauses against it
 */
public record AspectFigure(
    Aspect aspect,
    MoodCounts counts,
    int clauses,
    List<TrendPoint> trend,
    List<AspectQuote> praise,
    List<AspectQuote> blame) {

  /** Copies the lists. */
  public AspectFigure {
    trend = List.copyOf(trend);
    praise = List.copyOf(praise);
    blame = List.copyOf(blame);
  }

  /** Negative ones among the decided. */
  public Optional<Share> negative() {
    return Share.of(counts.negative(), counts.decided());
  }

  /** Neutral ones among the decided. */
  public Optional<Share> neutral() {
    return Share.of(counts.neutral(), counts.decided());
  }

  /** Positive ones among the decided. */
  public Optional<Share> positive() {
    return Share.of(counts.positive(), counts.decided());
  }

  /** Unsure ones among the scored. */
  public Optional<Share> unsure() {
    return Share.of(counts.unsure(), counts.scored());
  }
}
