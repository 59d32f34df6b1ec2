package vitrine.core.chart;

/**
 * The words of a chart, in the user's language. They may come from the user's data: the renderer
 * escapes them.
 *
 * @param id names the chart on its screen, for example {@code engagement.daily}; stable, so that an
 *     update changes the drawing instead of replacing it
 * @param title above the chart
 * @param definition what is measured, unit and rule; shown when the pointer rests on the title
 * @param xTitle of the horizontal axis, empty for none
 * @param yTitle of the vertical axis, empty for none
 * @param emptySentence stands in the chart's place while it has nothing to draw
 */
public record ChartText(
    String id,
    String title,
    String definition,
    String xTitle,
    String yTitle,
    String emptySentence) {

  /** A chart whose axes explain themselves. */
  public static ChartText of(String id, String title, String definition, String emptySentence) {
    return new ChartText(id, title, definition, "", "", emptySentence);
  }

  /** The same with titles at the axes. */
  public ChartText withAxes(String x, String y) {
    return new ChartText(id, title, definition, x, y, emptySentence);
  }
}
