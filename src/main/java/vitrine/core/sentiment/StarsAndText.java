package vitrine.core.sentiment;

/**
 * Stars against text.
 *
 * @param rows reviews by stars, rounded to 1 … 5 (first index 0 … 4), and by most probable class
 * @param agreeing reviews whose stars and text say the same, by the star mapping
 * @param compared reviews that have both
 */
@SuppressWarnings("ArrayRecordComponent")
public record StarsAndText(int[][] rows, int agreeing, int compared) {
  /** Stars rounded to the levels 1 … 5. */
  public static int level(double stars) {
    return Math.clamp((int) Math.round(stars), 1, 5);
  }
}
