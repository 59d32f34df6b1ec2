package vitrine.core.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vitrine.core.chart.BarChart;
import vitrine.core.chart.ChartSpec;
import vitrine.core.chart.ChartText;
import vitrine.core.chart.HeatmapChart;
import vitrine.core.chart.Positions;
import vitrine.core.chart.Tone;
import vitrine.core.chart.TreemapChart;
import vitrine.core.chart.ValueFormat;
import vitrine.core.common.Progress;
import vitrine.core.engagement.EngagementQuery;
import vitrine.core.engagement.Kpi;
import vitrine.core.engagement.lifecycle.Lifecycle;
import vitrine.core.engagement.lifecycle.LifecycleQuery;
import vitrine.core.engagement.lifecycle.LifecycleReport;
import vitrine.core.engagement.lifecycle.LifecycleState;
import vitrine.core.engagement.log.PreparedLog;
import vitrine.core.engagement.retention.Retention;
import vitrine.core.engagement.retention.RetentionQuery;
import vitrine.core.engagement.retention.RetentionReport;
import vitrine.core.engagement.rfm.Rfm;
import vitrine.core.engagement.rfm.RfmQuery;
import vitrine.core.engagement.rfm.RfmReport;

/** Who comes back, who stays away, and who buys: the standard views over all days. */
final class BehaviourSection {
  private final PreparedLog data;
  private final EngagementQuery query;
  private final ReportWords words;

  BehaviourSection(PreparedLog data, EngagementQuery query, ReportWords words) {
    this.data = data;
    this.query = query;
    this.words = words;
  }

  ReportSection section(Progress progress) {
    List<ReportBlock> blocks = new ArrayList<>();
    List<ReportSection.Definition> definitions = new ArrayList<>();
    RetentionReport retention = Retention.report(data, RetentionQuery.standard(query), progress);
    add(blocks, definitions, retention(retention));
    add(
        blocks,
        definitions,
        lifecycle(Lifecycle.report(data, LifecycleQuery.standard(query), progress)));
    RfmReport rfm = Rfm.report(data, RfmQuery.standard(query), progress);
    if (rfm.buyers().number().orElse(0) > 0) {
      blocks.add(new ReportBlock.Chart(segments(rfm)));
      blocks.add(table(rfm));
      definitions.add(definition("segments"));
    }
    return new ReportSection(
        "behaviour",
        words.text("report.behaviour.title"),
        List.of(
            words.text(
                "report.scope.days",
                retention.period().from().toString(),
                retention.period().to().toString(),
                words.count(retention.period().days()),
                retention.zone().getId()),
            words.text("report.scope.unfiltered")),
        blocks,
        definitions);
  }

  private void add(
      List<ReportBlock> blocks, List<ReportSection.Definition> definitions, ChartSpec chart) {
    blocks.add(new ReportBlock.Chart(chart));
    definitions.add(new ReportSection.Definition(chart.text().title(), chart.text().definition()));
  }

  private ReportSection.Definition definition(String chart) {
    ChartText text = text(chart);
    return new ReportSection.Definition(text.title(), text.definition());
  }

  private ChartText text(String chart) {
    return ChartText.of(
        "report.behaviour." + chart,
        words.text("report.behaviour." + chart),
        words.text("report.behaviour." + chart + ".definition"),
        words.text("report.empty"));
  }

  /** Interval 0 is certain where any activity makes a member and brings back: it is left out. */
  private HeatmapChart retention(RetentionReport report) {
    int width = Math.max(0, report.columns().size() - 1);
    double[][] values = new double[report.cohorts().size()][width];
    boolean[][] unfinished = new boolean[report.cohorts().size()][width];
    List<String> rows = new ArrayList<>();
    for (int row = 0; row < values.length; row++) {
      RetentionReport.Cohort cohort = report.cohorts().get(row);
      rows.add(cohort.days().from() + " · " + words.count(cohort.users()));
      for (int column = 0; column < width; column++) {
        Optional<RetentionReport.Cell> cell =
            column + 1 < cohort.cells().size()
                ? Optional.of(cohort.cells().get(column + 1))
                : Optional.empty();
        values[row][column] = cell.map(RetentionReport.Cell::share).orElse(Double.NaN);
        unfinished[row][column] = cell.map(c -> !c.mature()).orElse(false);
      }
    }
    return new HeatmapChart(
        text("retention"),
        report.columns().stream().skip(1).map(b -> String.valueOf(b.from())).toList(),
        rows,
        values,
        unfinished,
        ValueFormat.percent(0),
        HeatmapChart.Scale.SEQUENTIAL);
  }

  private BarChart lifecycle(LifecycleReport report) {
    boolean[] incomplete = new boolean[report.stages().size()];
    for (int i = 0; i < incomplete.length; i++) {
      incomplete[i] = !report.stages().get(i).complete();
    }
    List<BarChart.Series> series = new ArrayList<>();
    for (LifecycleState state : LifecycleState.values()) {
      boolean below = state == LifecycleState.DORMANT;
      series.add(
          BarChart.Series.of(
                  words.text("engagement.lifecycle.state." + state.name()),
                  report.stages().stream()
                      .mapToDouble(stage -> (below ? -1 : 1) * stage.users(state))
                      .toArray())
              .provisional(incomplete)
              .toned(below ? Tone.NEGATIVE : Tone.SERIES));
    }
    return new BarChart(
        text("lifecycle"),
        new Positions.Labels(
            report.stages().stream().map(stage -> stage.days().from().toString()).toList()),
        series,
        BarChart.Arrangement.STACKED,
        false,
        ValueFormat.whole());
  }

  private TreemapChart segments(RfmReport report) {
    return new TreemapChart(
        text("segments"),
        report.segments().stream()
            .map(
                segment ->
                    new TreemapChart.Tile(
                        name(segment),
                        segment.users(),
                        Tone.SERIES,
                        words.count(segment.users()),
                        words.figure(segment.userShare(), Kpi.Unit.RATE)))
            .toList(),
        ValueFormat.whole());
  }

  private String name(RfmReport.Segment segment) {
    return words.text("engagement.rfm.segment." + segment.name());
  }

  private ReportBlock.Table table(RfmReport report) {
    return new ReportBlock.Table(
        words.text("report.behaviour.segments"),
        List.of(
            words.words("engagement.buyers.rule.name"),
            words.numbers("engagement.buyers.users"),
            words.numbers("engagement.buyers.userShare"),
            words.numbers("engagement.table.netRevenue"),
            words.numbers("engagement.buyers.revenueShare")),
        report.segments().stream()
            .map(
                segment ->
                    List.of(
                        name(segment),
                        words.count(segment.users()),
                        words.figure(segment.userShare(), Kpi.Unit.RATE),
                        words.figure(segment.revenue(), Kpi.Unit.MONEY),
                        words.figure(segment.revenueShare(), Kpi.Unit.RATE)))
            .toList());
  }
}
