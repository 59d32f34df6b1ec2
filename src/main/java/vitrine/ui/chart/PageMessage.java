package vitrine.ui.chart;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vitrine.core.chart.BarChart;
import vitrine.core.chart.ChartSpec;
import vitrine.core.chart.LineChart;
import vitrine.core.chart.Positions;

/**
 * What the page says: a word, a chart's id and numbers, with tabs between them. A message that does
 * not fit the chart as it stands now, for example a click on a bar that is gone, says nothing.
 */
final class PageMessage {
  private static final int RANGE = 6;
  private static final int POINT = 4;

  private final List<String> words;

  PageMessage(String message) {
    words = List.of(message.split("\t", -1));
  }

  boolean says(String word) {
    return words.getFirst().equals(word) && words.size() > 1;
  }

  String chart() {
    return words.get(1);
  }

  /** The point that was clicked. */
  Optional<ChartPoint> point() {
    Optional<Double> series = number(2);
    Optional<Double> index = number(3);
    if (!says("clicked") || words.size() != POINT || series.isEmpty() || index.isEmpty()) {
      return Optional.empty();
    }
    return series.get() < 0 || index.get() < 0
        ? Optional.empty()
        : Optional.of(new ChartPoint(chart(), series.get().intValue(), index.get().intValue()));
  }

  /** The range that was drawn. */
  Optional<ChartRange> range(ChartSpec chart) {
    if (!says("ranged") || words.size() != RANGE) {
      return Optional.empty();
    }
    ChartRange.Span x = span(2);
    ChartRange.Span y = span(4);
    return Optional.of(
        new ChartRange(chart(), days(chart).map(days -> places(x, days)).orElse(x), y));
  }

  /** An axis that has no range is not narrowed. */
  private ChartRange.Span span(int at) {
    Optional<Double> one = number(at);
    Optional<Double> other = number(at + 1);
    return one.isEmpty() || other.isEmpty()
        ? ChartRange.Span.ALL
        : new ChartRange.Span(Math.min(one.get(), other.get()), Math.max(one.get(), other.get()));
  }

  private Optional<Double> number(int at) {
    if (at >= words.size()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Double.valueOf(words.get(at))).filter(value -> !value.isNaN());
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Optional<List<LocalDate>> days(ChartSpec chart) {
    Positions positions =
        switch (chart) {
          case LineChart lines -> lines.x();
          case BarChart bars when !bars.horizontal() -> bars.x();
          default -> new Positions.Labels(List.of());
        };
    return positions instanceof Positions.Days days ? Optional.of(days.days()) : Optional.empty();
  }

  /** From days since 1970 to places among the chart's days. */
  private static ChartRange.Span places(ChartRange.Span epoch, List<LocalDate> days) {
    int first = 0;
    while (first < days.size() && days.get(first).toEpochDay() < epoch.from()) {
      first++;
    }
    int last = days.size() - 1;
    while (last >= 0 && days.get(last).toEpochDay() > epoch.to()) {
      last--;
    }
    return new ChartRange.Span(first, last);
  }
}
