package vitrine.ui.chart;

/**
 * A point that the user clicked.
 *
 * @param chart the chart's id
 * @param series which series; of a heatmap which row
 * @param index which point of it; of a heatmap which column
 */
public record ChartPoint(String chart, int series, int index) {}
