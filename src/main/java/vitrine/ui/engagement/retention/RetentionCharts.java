package vitrine.ui.engagement.retention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vitrine.core.chart.ChartText;
import vitrine.core.chart.HeatmapChart;
import vitrine.core.chart.LineChart;
import vitrine.core.chart.Positions;
import vitrine.core.chart.Tone;
import vitrine.core.chart.ValueFormat;
import vitrine.core.engagement.Figure;
import vitrine.core.engagement.Interval;
import vitrine.core.engagement.log.CalendarInterval;
import vitrine.core.engagement.retention.Bracket;
import vitrine.core.engagement.retention.RetentionQuery;
import vitrine.core.engagement.retention.RetentionReport;
import vitrine.core.engagement.retention.RetentionReport.Cell;
import vitrine.core.engagement.retention.RetentionReport.Cohort;
import vitrine.core.engagement.retention.RetentionRule;
import vitrine.ui.common.Formats;
import vitrine.ui.common.Messages;

/** The matrix as a heat map, the mean above it, and as curves. */
final class RetentionCharts {
  /** More cohorts than these would be a tangle of curves; an even choice is drawn. */
  private static final int CURVES = 6;

  private final Messages messages;
  private final Formats formats;

  RetentionCharts(Messages messages, Formats formats) {
    this.messages = messages;
    this.formats = formats;
  }

  /**
   * The column that the first drawn one is: where a cohort's own event brings it back, interval 0
   * is 100 % by definition and would outshine the others.
   */
  static int firstDrawn(RetentionReport report) {
    boolean whole =
        report.columns().size() > 1
            && report.cohorts().stream().allMatch(c -> c.cells().getFirst().share() == 1);
    return whole && report.columns().getFirst().equals(new Bracket(0, 1)) ? 1 : 0;
  }

  HeatmapChart matrix(RetentionReport report, RetentionChoice.Mean mean, ChartText text) {
    int first = firstDrawn(report);
    int width = report.columns().size() - first;
    int height = report.cohorts().size() + 1;
    double[][] values = new double[height][width];
    boolean[][] immature = new boolean[height][width];
    String[][] notes = new String[height][width];
    List<String> rows = new ArrayList<>();
    rows.add(messages.text("engagement.retention.mean." + mean.name()));
    for (int column = 0; column < width; column++) {
      RetentionReport.Mean of = report.means().get(column + first);
      values[0][column] = mean(of, mean).number().orElse(Double.NaN);
      notes[0][column] = messages.text("engagement.retention.mean.note", of.cohorts());
    }
    for (int row = 1; row < height; row++) {
      Cohort cohort = report.cohorts().get(row - 1);
      rows.add(name(cohort) + " · " + formats.whole(cohort.users()));
      for (int column = 0; column < width; column++) {
        boolean there = column + first < cohort.cells().size();
        values[row][column] = there ? cohort.cells().get(column + first).share() : Double.NaN;
        immature[row][column] = there && !cohort.cells().get(column + first).mature();
        notes[row][column] = there ? note(cohort.cells().get(column + first)) : "";
      }
    }
    return new HeatmapChart(
        text.withAxes(axis(report), ""),
        report.columns().subList(first, first + width).stream().map(this::name).toList(),
        rows,
        values,
        immature,
        ValueFormat.percent(0),
        HeatmapChart.Scale.SEQUENTIAL,
        notes);
  }

  /** Whom a cell of the matrix stands for, by its place in the drawing. */
  static Optional<RetentionRule> cell(RetentionReport report, int row, int column) {
    int index = column + firstDrawn(report);
    if (row < 1 || row > report.cohorts().size()) {
      return Optional.empty();
    }
    Cohort cohort = report.cohorts().get(row - 1);
    return index < cohort.cells().size()
        ? Optional.of(
            new RetentionRule(
                report.query(), cohort.days().from(), report.columns().get(index), true))
        : Optional.empty();
  }

  LineChart curves(RetentionReport report, RetentionChoice.Mean mean, ChartText text) {
    int first = firstDrawn(report);
    int width = report.columns().size() - first;
    List<LineChart.Series> lines = new ArrayList<>();
    double[] means = new double[width];
    for (int column = 0; column < width; column++) {
      means[column] = mean(report.means().get(column + first), mean).number().orElse(Double.NaN);
    }
    for (Cohort cohort : drawn(report, first)) {
      double[] y = new double[width];
      boolean[] immature = new boolean[width];
      for (int column = 0; column < width; column++) {
        boolean there = column + first < cohort.cells().size();
        y[column] = there ? cohort.cells().get(column + first).share() : Double.NaN;
        immature[column] = there && !cohort.cells().get(column + first).mature();
      }
      lines.add(LineChart.Series.of(name(cohort), y).provisional(immature));
    }
    lines.add(
        LineChart.Series.of(messages.text("engagement.retention.mean." + mean.name()), means)
            .toned(Tone.NEUTRAL));
    return new LineChart(
        text.withAxes(axis(report), ""),
        new Positions.Labels(
            report.columns().subList(first, first + width).stream().map(this::name).toList()),
        lines,
        ValueFormat.percent(0));
  }

  /** At most so many cohorts, evenly spread, of those with a curve. */
  private static List<Cohort> drawn(RetentionReport report, int first) {
    List<Cohort> curved =
        report.cohorts().stream().filter(c -> c.cells().size() > first + 1).toList();
    int count = Math.min(CURVES, curved.size());
    List<Cohort> drawn = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      drawn.add(curved.get(count == 1 ? 0 : i * (curved.size() - 1) / (count - 1)));
    }
    return drawn;
  }

  private static Figure mean(RetentionReport.Mean means, RetentionChoice.Mean mean) {
    return switch (mean) {
      case WEIGHTED -> means.weighted();
      case SIMPLE -> means.simple();
    };
  }

  private String axis(RetentionReport report) {
    boolean exact = report.query().counting() == RetentionQuery.Counting.EXACT;
    return messages.text(
        exact
            ? "engagement.retention.axis.EXACT"
            : "engagement.retention.axis." + key(report.query().interval()));
  }

  /** DAYS, WEEK or MONTH. */
  static String key(CalendarInterval interval) {
    return interval.unit().name();
  }

  /** A cohort's name: the first day of its interval. */
  String name(Cohort cohort) {
    return formats.shortDay(cohort.days().from());
  }

  private String name(Bracket bracket) {
    return bracket.until() == bracket.from() + 1
        ? String.valueOf(bracket.from())
        : bracket.from() + "–" + (bracket.until() - 1);
  }

  private String note(Cell cell) {
    String of =
        messages.text(
            "engagement.retention.cell",
            formats.whole(cell.returned()),
            formats.whole(cell.cohort()));
    return cell.interval()
        .map(
            (Interval i) ->
                of
                    + messages.text(
                        "engagement.retention.interval",
                        formats.percent(i.low(), 1),
                        formats.percent(i.high(), 1)))
        .orElse(of + messages.text("engagement.retention.immature"));
  }
}
