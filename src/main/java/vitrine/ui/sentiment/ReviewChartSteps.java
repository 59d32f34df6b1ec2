package vitrine.ui.sentiment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import vitrine.core.sentiment.Grain;
import vitrine.core.sentiment.Mood;
import vitrine.core.sentiment.ReviewFilter;
import vitrine.core.sentiment.TrendPoint;
import vitrine.core.sentiment.overview.MoodGroup;
import vitrine.core.sentiment.overview.ReviewsOverview;
import vitrine.ui.chart.ChartPoint;
import vitrine.ui.chart.ChartRange;

/** What pointing at a chart of the overview means: the reviews behind it. */
final class ReviewChartSteps {
  private ReviewChartSteps() {}

  /** The reviews of a bar: its place and its mood. */
  static Optional<UnaryOperator<ReviewsQuery>> pointed(
      ReviewsOverview overview, Grain grain, ChartPoint point) {
    return place(overview, grain, point)
        .map(
            place -> {
              Optional<Mood> mood =
                  point.series() < ReviewCharts.MOODS.size()
                      ? Optional.of(ReviewCharts.MOODS.get(point.series()))
                      : Optional.empty();
              return query -> query.with(filter -> place.apply(filter).ofMood(mood));
            });
  }

  private static Optional<UnaryOperator<ReviewFilter>> place(
      ReviewsOverview overview, Grain grain, ChartPoint point) {
    int index = point.index();
    return switch (point.chart()) {
      case ReviewCharts.TREND, ReviewCharts.SHARE ->
          at(overview.report().trend(), index)
              .map(TrendPoint::start)
              .map(start -> days(start, grain.next(start).minusDays(1)));
      case ReviewCharts.STARS ->
          at(overview.stars(), index)
              .map(group -> filter -> filter.ofStars(Optional.of(Integer.parseInt(group.name()))));
      case ReviewCharts.CATEGORIES ->
          at(ReviewCharts.shown(overview.categories()), index)
              .map(MoodGroup::name)
              .map(name -> filter -> filter.ofCategory(Optional.of(name)));
      default -> Optional.empty();
    };
  }

  /** The reviews of the days that a range covers. */
  static Optional<UnaryOperator<ReviewsQuery>> ranged(
      ReviewsOverview overview, Grain grain, ChartRange range) {
    List<TrendPoint> trend = overview.report().trend();
    boolean days = List.of(ReviewCharts.TREND, ReviewCharts.SHARE).contains(range.chart());
    if (!days || range.x().isEmpty(trend.size())) {
      return Optional.empty();
    }
    LocalDate first = trend.get(range.x().first(trend.size())).start();
    LocalDate last = grain.next(trend.get(range.x().last(trend.size())).start()).minusDays(1);
    return Optional.of(query -> query.with(days(first, last)));
  }

  private static UnaryOperator<ReviewFilter> days(LocalDate first, LocalDate last) {
    return filter -> filter.ofDays(Optional.of(first), Optional.of(last));
  }

  private static <T> Optional<T> at(List<T> list, int index) {
    return index >= 0 && index < list.size() ? Optional.of(list.get(index)) : Optional.empty();
  }
}
