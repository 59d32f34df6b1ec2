package vitrine.core.engagement;

/**
 * A figure of a range of days beside that of the period of equal length before it.
 *
 * @param kpi which figure
 * @param current in the range
 * @param previous in the period before it
 */
public record KpiFigure(Kpi kpi, Figure current, Figure previous) {

  /** Current minus previous; for rates in points, 1 being all. */
  public Figure absoluteChange() {
    return change(false);
  }

  /** (current - previous) / |previous|. */
  public Figure relativeChange() {
    return change(true);
  }

  private Figure change(boolean relative) {
    if (current instanceof Figure.NotEstimable) {
      return current;
    }
    if (previous instanceof Figure.NotEstimable) {
      return previous;
    }
    double before = previous.number().orElseThrow();
    double difference = current.number().orElseThrow() - before;
    if (!relative) {
      return Figure.of(difference);
    }
    return before == 0
        ? new Figure.NotEstimable(Reason.ZERO_BEFORE)
        : Figure.of(difference / Math.abs(before));
  }
}
