package vitrine.core.sentiment.aspect;

import vitrine.core.sentiment.Grain;

/**
 * How a report on aspects is made.
 *
 * @param grain width of a point of the trend
 * @param least decided reviews that a cell of a matrix needs before its share is shown
 * @param lines products or categories of a matrix at most
 * @param quotes quotes for and against an aspect at most
 */
public record AspectQuery(Grain grain, int least, int lines, int quotes) {
  /** By week, cells of ten reviews, twenty products, five quotes each way. */
  public static final AspectQuery DEFAULT = new AspectQuery(Grain.WEEK, 10, 20, 5);
}
