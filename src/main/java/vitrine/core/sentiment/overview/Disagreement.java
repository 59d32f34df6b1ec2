package vitrine.core.sentiment.overview;

import java.util.OptionalDouble;
import vitrine.core.sentiment.Contradiction;

/**
 * Reviews whose stars and text say opposite things, see {@link Contradiction}.
 *
 * @param compared reviews that have stars and count as negative, neutral or positive
 * @param angry row numbers of {@link Contradiction#ANGRY_TEXT}, the surest first
 * @param happy row numbers of {@link Contradiction#HAPPY_TEXT}, the surest first
 */
@SuppressWarnings("ArrayRecordComponent")
public record Disagreement(int compared, int[] angry, int[] happy) {

  /** Contradictions among the compared. */
  public OptionalDouble share() {
    return compared == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) (angry.length + happy.length) / compared);
  }
}
