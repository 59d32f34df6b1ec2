package vitrine.ui.chart;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How the page lays its charts out. */
record GridPlan(List<String> ids, int columns, double height, boolean firstWide, boolean ranges) {

  static GridPlan of(ChartGrid grid) {
    return new GridPlan(
        grid.charts().stream().map(chart -> chart.text().id()).toList(),
        grid.columnsNow(),
        grid.cardHeight(),
        grid.isFirstWide(),
        grid.takesRanges());
  }

  /**
   * As the page reads it.
   *
   * @param forget whether charts of other screens are thrown away instead of hidden
   */
  String toJson(boolean forget) {
    String names =
        ids.stream()
            .map(id -> JsonNodeFactory.instance.textNode(id).toString())
            .collect(Collectors.joining(","));
    return String.format(
        Locale.ROOT,
        "{\"ids\":[%s],\"columns\":%d,\"height\":%.0f,\"firstWide\":%b,\"ranges\":%b,\"forget\":%b}",
        names,
        columns,
        height,
        firstWide,
        ranges,
        forget);
  }
}
