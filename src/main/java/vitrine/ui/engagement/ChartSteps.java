package vitrine.ui.engagement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vitrine.core.chart.BarChart;
import vitrine.core.chart.ChartSpec;
import vitrine.core.chart.LineChart;
import vitrine.core.chart.Positions;
import vitrine.core.engagement.log.Period;
import vitrine.ui.chart.ChartPoint;
import vitrine.ui.chart.ChartRange;

/** What pointing at a chart means where the chart itself says it: its days. */
final class ChartSteps {
  private ChartSteps() {}

  /** The day of a point. */
  static Optional<Step> day(ChartSpec chart, ChartPoint point) {
    List<LocalDate> days = days(chart);
    if (point.index() >= days.size()) {
      return Optional.empty();
    }
    LocalDate day = days.get(point.index());
    return Optional.of(Step.to(new Period(day, day)));
  }

  /** The days of a range. */
  static Optional<Step> days(ChartSpec chart, ChartRange range) {
    List<LocalDate> days = days(chart);
    if (range.x().isEmpty(days.size())) {
      return Optional.empty();
    }
    return Optional.of(
        Step.to(
            new Period(
                days.get(range.x().first(days.size())), days.get(range.x().last(days.size())))));
  }

  private static List<LocalDate> days(ChartSpec chart) {
    Positions positions =
        switch (chart) {
          case LineChart lines -> lines.x();
          case BarChart bars -> bars.x();
          default -> new Positions.Labels(List.of());
        };
    return positions instanceof Positions.Days days ? days.days() : List.of();
  }
}
