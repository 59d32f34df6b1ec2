package vitrine.ui.engagement.funnel;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vitrine.core.chart.BarChart;
import vitrine.core.chart.ChartText;
import vitrine.core.chart.FunnelChart;
import vitrine.core.chart.HeatmapChart;
import vitrine.core.chart.Positions;
import vitrine.core.chart.ValueFormat;
import vitrine.core.engagement.Kpi;
import vitrine.core.engagement.Slice;
import vitrine.core.engagement.funnel.ConvertTimes;
import vitrine.core.engagement.funnel.FunnelReport;
import vitrine.core.engagement.funnel.FunnelReport.Part;
import vitrine.core.engagement.funnel.FunnelReport.Step;
import vitrine.core.engagement.funnel.FunnelUsers;
import vitrine.ui.common.Formats;
import vitrine.ui.common.Messages;
import vitrine.ui.engagement.EventText;
import vitrine.ui.engagement.FigureText;

/** The bars of a funnel, its parts and its times. */
final class FunnelCharts {
  private final Messages messages;
  private final Formats formats;
  private final FigureText figures;
  private final EventText events;

  FunnelCharts(Messages messages, Formats formats, FigureText figures) {
    this.messages = messages;
    this.formats = formats;
    this.figures = figures;
    this.events = new EventText(messages);
  }

  FunnelChart bars(FunnelReport report, ChartText text) {
    List<FunnelChart.Step> steps = new ArrayList<>();
    for (int i = 0; i < report.steps().size(); i++) {
      Step step = report.steps().get(i);
      steps.add(new FunnelChart.Step(name(step, i), step.users(), note(step, i)));
    }
    return new FunnelChart(text, steps);
  }

  /** Whom a bar stands for. */
  static Optional<FunnelUsers> bar(FunnelReport report, int step) {
    return step < report.steps().size()
        ? Optional.of(
            new FunnelUsers(report.query(), step, FunnelUsers.Outcome.REACHED, Optional.empty()))
        : Optional.empty();
  }

  /** Whom a cell of the parts stands for; other values and none are not one part. */
  static Optional<FunnelUsers> part(FunnelReport report, int row, int column) {
    if (row >= report.parts().size() || column + 1 >= report.steps().size()) {
      return Optional.empty();
    }
    return report.parts().get(row).slice() instanceof Slice.Value value
        ? Optional.of(
            new FunnelUsers(
                report.query(), column + 1, FunnelUsers.Outcome.REACHED, Optional.of(value.name())))
        : Optional.empty();
  }

  /** A step that occurs twice is told apart by its place. */
  private String name(Step step, int index) {
    return (index + 1) + ". " + events.name(step.event());
  }

  private String note(Step step, int index) {
    String users = messages.text("engagement.funnel.users", formats.whole(step.users()));
    if (index == 0) {
      return users;
    }
    return users
        + " · "
        + messages.text(
            "engagement.funnel.overall",
            figures.value(step.overall(), Kpi.Unit.RATE),
            figures.share(step.overall()))
        + " · "
        + messages.text(
            "engagement.funnel.previous",
            figures.value(step.fromPrevious(), Kpi.Unit.RATE),
            figures.share(step.fromPrevious()));
  }

  /** The share of the first step that reached each later one, a row a part. */
  HeatmapChart parts(FunnelReport report, ChartText text) {
    int width = report.steps().size() - 1;
    double[][] values = new double[report.parts().size()][width];
    String[][] notes = new String[report.parts().size()][width];
    List<String> rows = new ArrayList<>();
    for (int row = 0; row < values.length; row++) {
      Part part = report.parts().get(row);
      rows.add(events.name(part.slice()) + " · " + formats.whole(part.steps().getFirst().users()));
      for (int column = 0; column < width; column++) {
        Step step = part.steps().get(column + 1);
        values[row][column] = step.overall().number().orElse(Double.NaN);
        notes[row][column] = figures.share(step.overall());
      }
    }
    List<String> columns = new ArrayList<>();
    for (int column = 1; column <= width; column++) {
      columns.add(name(report.steps().get(column), column));
    }
    return new HeatmapChart(
        text,
        columns,
        rows,
        values,
        new boolean[0][],
        ValueFormat.percent(1),
        HeatmapChart.Scale.SEQUENTIAL,
        notes);
  }

  BarChart times(FunnelView view, ChartText text) {
    List<BarChart.Series> series = new ArrayList<>();
    List<String> bins = new ArrayList<>();
    for (ConvertTimes.Step step : view.times().steps()) {
      List<ConvertTimes.Bin> histogram = step.fromPrevious().histogram();
      if (bins.isEmpty()) {
        histogram.forEach(
            bin -> bins.add(messages.text("engagement.funnel.bin", length(bin.to()))));
      }
      if (step.fromPrevious().users() > 0) {
        series.add(
            BarChart.Series.of(
                transition(view.report(), step.step()),
                histogram.stream().mapToDouble(ConvertTimes.Bin::users).toArray()));
      }
    }
    return new BarChart(
        text,
        new Positions.Labels(bins),
        series,
        BarChart.Arrangement.GROUPED,
        false,
        ValueFormat.whole());
  }

  String transition(FunnelReport report, int step) {
    return events.name(report.steps().get(step - 1).event())
        + " → "
        + events.name(report.steps().get(step).event());
  }

  /** A length of time in its one largest unit. */
  private String length(Duration length) {
    if (length.toDays() > 0) {
      return messages.text("engagement.length.days", length.toDays());
    }
    return length.toHours() > 0
        ? messages.text("engagement.length.hours", length.toHours())
        : messages.text("engagement.length.minutes", length.toMinutes());
  }
}
