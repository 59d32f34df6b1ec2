package vitrine.ui.sentiment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import vitrine.core.chart.BarChart;
import vitrine.core.chart.ChartSpec;
import vitrine.core.chart.ChartText;
import vitrine.core.chart.Positions;
import vitrine.core.chart.Tone;
import vitrine.core.chart.ValueFormat;
import vitrine.core.sentiment.Grain;
import vitrine.core.sentiment.Mood;
import vitrine.core.sentiment.MoodCounts;
import vitrine.core.sentiment.TrendPoint;
import vitrine.core.sentiment.overview.MoodGroup;
import vitrine.core.sentiment.overview.ReviewsOverview;
import vitrine.ui.common.Messages;

/** The charts of the overview of reviews. In each, a bar is a mood at a place. */
final class ReviewCharts {
  static final String TREND = "trend";
  static final String SHARE = "share";
  static final String STARS = "stars";
  static final String CATEGORIES = "categories";

  /** The bars at each place, from the bottom or the left. */
  static final List<Mood> MOODS = List.of(Mood.NEGATIVE, Mood.UNSURE, Mood.NEUTRAL, Mood.POSITIVE);

  /** More categories would not be legible. */
  static final int CATEGORIES_SHOWN = 12;

  private static final double CERTAIN = 1;

  private final Messages messages;

  ReviewCharts(Messages messages) {
    this.messages = messages;
  }

  List<ChartSpec> of(ReviewsOverview overview, Grain grain) {
    List<ChartSpec> charts = new ArrayList<>();
    if (!overview.report().trend().isEmpty()) {
      charts.add(volume(overview.report().trend(), grain));
      charts.add(share(overview.report().trend(), grain));
    }
    if (!overview.stars().isEmpty()) {
      charts.add(
          groups(
              STARS,
              overview.stars(),
              group -> messages.text("reviews.stars", Integer.parseInt(group.name()))));
    }
    if (overview.categories().size() > 1) {
      charts.add(groups(CATEGORIES, shown(overview.categories()), MoodGroup::name));
    }
    return charts;
  }

  /** The categories that the chart shows, in their order. */
  static List<MoodGroup> shown(List<MoodGroup> categories) {
    return categories.subList(0, Math.min(CATEGORIES_SHOWN, categories.size()));
  }

  private ChartText words(String id, Object... arguments) {
    String key = "reviews.chart." + id;
    return ChartText.of(
        id,
        messages.text(key, arguments),
        messages.text(key + ".definition"),
        messages.text("reviews.chart.empty"));
  }

  private static Positions days(List<TrendPoint> trend) {
    List<LocalDate> days = trend.stream().map(TrendPoint::start).toList();
    return new Positions.Days(days);
  }

  private ChartText over(String id, Grain grain) {
    return words(id, messages.text("reviews.grain." + grain.name().toLowerCase(Locale.ROOT)));
  }

  private ChartSpec volume(List<TrendPoint> trend, Grain grain) {
    return new BarChart(
        over(TREND, grain),
        days(trend),
        series(trend.stream().map(TrendPoint::counts).toList(), false),
        BarChart.Arrangement.STACKED,
        false,
        ValueFormat.whole());
  }

  private ChartSpec share(List<TrendPoint> trend, Grain grain) {
    return new BarChart(
        over(SHARE, grain),
        days(trend),
        series(trend.stream().map(TrendPoint::counts).toList(), true),
        BarChart.Arrangement.STACKED,
        false,
        ValueFormat.percent(0));
  }

  private ChartSpec groups(
      String id, List<MoodGroup> groups, java.util.function.Function<MoodGroup, String> name) {
    return new BarChart(
        words(id),
        new Positions.Labels(groups.stream().map(name).toList()),
        series(groups.stream().map(MoodGroup::counts).toList(), false),
        BarChart.Arrangement.STACKED,
        true,
        ValueFormat.whole());
  }

  /** A series a mood, over the counts of each place; of shares none where nothing is scored. */
  private List<BarChart.Series> series(List<MoodCounts> counts, boolean shares) {
    return MOODS.stream()
        .map(
            mood -> {
              ToDoubleFunction<MoodCounts> value =
                  place ->
                      count(place, mood) / (shares ? Math.max(CERTAIN, place.scored()) : CERTAIN);
              double[] values = counts.stream().mapToDouble(value).toArray();
              return BarChart.Series.of(messages.text("reviews." + mood.argument()), values)
                  .toned(tone(mood));
            })
        .toList();
  }

  private static double count(MoodCounts counts, Mood mood) {
    return switch (mood) {
      case NEGATIVE -> counts.negative();
      case NEUTRAL -> counts.neutral();
      case POSITIVE -> counts.positive();
      case UNSURE -> counts.unsure();
      case UNSCORED -> counts.unscored();
    };
  }

  private static Tone tone(Mood mood) {
    return switch (mood) {
      case NEGATIVE -> Tone.NEGATIVE;
      case NEUTRAL -> Tone.NEUTRAL;
      case POSITIVE -> Tone.POSITIVE;
      case UNSURE, UNSCORED -> Tone.MUTED;
    };
  }
}
