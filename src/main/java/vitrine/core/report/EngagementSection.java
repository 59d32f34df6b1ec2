package vitrine.core.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vitrine.core.chart.ChartText;
import vitrine.core.chart.FunnelChart;
import vitrine.core.chart.LineChart;
import vitrine.core.chart.Positions;
import vitrine.core.chart.ValueFormat;
import vitrine.core.common.Progress;
import vitrine.core.engagement.CategoryRow;
import vitrine.core.engagement.DayRow;
import vitrine.core.engagement.Engagement;
import vitrine.core.engagement.EngagementQuery;
import vitrine.core.engagement.EngagementReport;
import vitrine.core.engagement.Figure;
import vitrine.core.engagement.Kpi;
import vitrine.core.engagement.KpiFigure;
import vitrine.core.engagement.funnel.Funnel;
import vitrine.core.engagement.funnel.FunnelQuery;
import vitrine.core.engagement.funnel.FunnelReport;
import vitrine.core.engagement.log.Condition;
import vitrine.core.engagement.log.Period;
import vitrine.core.engagement.log.PreparedLog;

/** What shoppers did: the last four weeks beside those before, then the whole data. */
final class EngagementSection {
  private static final int RECENT_DAYS = 28;
  private static final int CATEGORIES = 12;
  private static final List<Kpi> HEADLINE =
      List.of(
          Kpi.ACTIVE_USERS,
          Kpi.SESSIONS,
          Kpi.CLICK_THROUGH_RATE,
          Kpi.ADD_TO_CART_RATE,
          Kpi.PURCHASE_RATE,
          Kpi.NET_REVENUE,
          Kpi.AVERAGE_ORDER_VALUE,
          Kpi.BROWSE_TIME_PER_SESSION);
  private static final List<Kpi> WHOLE =
      List.of(
          Kpi.DAILY_ACTIVE_USERS,
          Kpi.WEEKLY_ACTIVE_USERS,
          Kpi.MONTHLY_ACTIVE_USERS,
          Kpi.DAILY_TO_MONTHLY,
          Kpi.ORDERS,
          Kpi.GROSS_REVENUE,
          Kpi.RETURNED_REVENUE,
          Kpi.REPEAT_PURCHASE_RATE);

  private final PreparedLog data;
  private final EngagementQuery query;
  private final ReportWords words;

  EngagementSection(PreparedLog data, EngagementQuery query, ReportWords words) {
    this.data = data;
    this.query = query;
    this.words = words;
  }

  /** The last four weeks of the data, each figure beside the four weeks before. */
  ReportSection overview(Progress progress) {
    Period all = data.dataDays();
    Period recent =
        all.days() <= RECENT_DAYS
            ? all
            : new Period(all.to().minusDays(RECENT_DAYS - 1L), all.to());
    EngagementReport report = Engagement.report(data, query.over(recent), progress);
    List<ReportBlock.Cell> cells = new ArrayList<>();
    for (Kpi kpi : HEADLINE) {
      cells.add(cell(report.figure(kpi)));
    }
    return new ReportSection(
        "overview",
        words.text("report.overview.title"),
        scope(report),
        List.of(new ReportBlock.Figures(cells)),
        definitions(HEADLINE));
  }

  /** All days: activity, revenue, funnel, categories. */
  ReportSection whole(Progress progress) {
    EngagementReport report = Engagement.report(data, query, progress);
    FunnelReport funnel = Funnel.report(data, FunnelQuery.standard(query), progress);
    List<ReportBlock.Cell> cells = new ArrayList<>();
    for (Kpi kpi : WHOLE) {
      cells.add(new ReportBlock.Cell(name(kpi), value(report.figure(kpi)), reason(report, kpi)));
    }
    List<ReportBlock> blocks = new ArrayList<>();
    blocks.add(new ReportBlock.Figures(cells));
    blocks.add(new ReportBlock.Chart(activity(report)));
    if (report.figure(Kpi.NET_REVENUE).current().number().isPresent()) {
      blocks.add(new ReportBlock.Chart(revenue(report)));
    }
    blocks.add(new ReportBlock.Chart(funnel(funnel)));
    if (!report.categories().isEmpty()) {
      blocks.add(categories(report.categories()));
    }
    List<ReportSection.Definition> definitions = new ArrayList<>(definitions(WHOLE));
    definitions.add(
        new ReportSection.Definition(
            words.text("report.engagement.funnel"), funnelDefinition(funnel)));
    return new ReportSection(
        "engagement", words.text("report.engagement.title"), scope(report), blocks, definitions);
  }

  private String funnelDefinition(FunnelReport funnel) {
    String order = funnel.query().order().name().toLowerCase(Locale.ROOT);
    return words.text(
        "engagement.funnel.definition." + order, words.window(funnel.query().window()));
  }

  private List<String> scope(EngagementReport report) {
    List<String> scope = new ArrayList<>();
    scope.add(
        words.text(
            "report.scope.days",
            report.period().from().toString(),
            report.period().to().toString(),
            words.count(report.period().days()),
            report.zone().getId()));
    report
        .previous()
        .ifPresent(
            p ->
                scope.add(
                    words.text("report.scope.compared", p.from().toString(), p.to().toString())));
    scope.add(
        query.where().isEmpty()
            ? words.text("report.scope.unfiltered")
            : words.text(
                "report.scope.filtered",
                query.where().stream().map(Condition::notation).collect(Collectors.joining(", "))));
    return scope;
  }

  private ReportBlock.Cell cell(KpiFigure figure) {
    String note =
        figure.current() instanceof Figure.NotEstimable not
            ? words.text("engagement.reason." + not.reason().key())
            : figure.relativeChange().number().isPresent()
                ? words.text(
                    "report.change",
                    words.change(figure.relativeChange().number().getAsDouble()),
                    words.figure(figure.previous(), figure.kpi().unit()))
                : "";
    return new ReportBlock.Cell(name(figure.kpi()), value(figure), note);
  }

  private String value(KpiFigure figure) {
    return words.figure(figure.current(), figure.kpi().unit());
  }

  private String reason(EngagementReport report, Kpi kpi) {
    return report.figure(kpi).current() instanceof Figure.NotEstimable not
        ? words.text("engagement.reason." + not.reason().key())
        : "";
  }

  private String name(Kpi kpi) {
    return words.text("engagement.kpi." + kpi.key() + ".name");
  }

  private String definition(Kpi kpi) {
    return words.text("engagement.kpi." + kpi.key() + ".definition");
  }

  private List<ReportSection.Definition> definitions(List<Kpi> kpis) {
    return kpis.stream()
        .map(kpi -> new ReportSection.Definition(name(kpi), definition(kpi)))
        .toList();
  }

  private LineChart activity(EngagementReport report) {
    List<DayRow> days = report.days();
    boolean[] week = new boolean[days.size()];
    boolean[] month = new boolean[days.size()];
    for (int i = 0; i < week.length; i++) {
      week[i] = days.get(i).weekWarmingUp();
      month[i] = days.get(i).monthWarmingUp();
    }
    return new LineChart(
        text("report.engagement.daily", "activity", definition(Kpi.DAILY_ACTIVE_USERS)),
        positions(days),
        List.of(
            line(Kpi.DAILY_ACTIVE_USERS, days.stream().mapToDouble(DayRow::dau).toArray()),
            line(Kpi.WEEKLY_ACTIVE_USERS, days.stream().mapToDouble(DayRow::wau).toArray())
                .provisional(week),
            line(Kpi.MONTHLY_ACTIVE_USERS, days.stream().mapToDouble(DayRow::mau).toArray())
                .provisional(month)),
        ValueFormat.whole());
  }

  private LineChart revenue(EngagementReport report) {
    List<DayRow> days = report.days();
    return new LineChart(
        text("report.engagement.revenue", "revenue", definition(Kpi.NET_REVENUE)),
        positions(days),
        List.of(line(Kpi.NET_REVENUE, days.stream().mapToDouble(DayRow::net).toArray())),
        ValueFormat.whole());
  }

  private LineChart.Series line(Kpi kpi, double[] values) {
    return LineChart.Series.of(name(kpi), values);
  }

  private static Positions positions(List<DayRow> days) {
    return new Positions.Days(days.stream().map(DayRow::date).toList());
  }

  private FunnelChart funnel(FunnelReport funnel) {
    List<FunnelChart.Step> steps = new ArrayList<>();
    for (FunnelReport.Step step : funnel.steps()) {
      steps.add(
          new FunnelChart.Step(
              words.event(step.event()),
              step.users(),
              words.figure(step.overall(), Kpi.Unit.RATE)));
    }
    return new FunnelChart(
        text("report.engagement.funnel", "funnel", funnelDefinition(funnel)), steps);
  }

  private ChartText text(String key, String id, String definition) {
    return ChartText.of(
        "report.engagement." + id, words.text(key), definition, words.text("report.empty"));
  }

  private ReportBlock.Table categories(List<CategoryRow> rows) {
    List<List<String>> cells = new ArrayList<>();
    for (CategoryRow row : rows.subList(0, Math.min(CATEGORIES, rows.size()))) {
      cells.add(
          List.of(
              row.name().orElse(words.text("engagement.category.none")),
              words.count(row.users()),
              words.figure(row.addToCartRate(), Kpi.Unit.RATE),
              words.figure(row.purchaseRate(), Kpi.Unit.RATE),
              words.figure(row.netRevenue(), Kpi.Unit.MONEY)));
    }
    return new ReportBlock.Table(
        words.text("report.engagement.categories"),
        List.of(
            words.words("report.column.category"),
            words.numbers("report.column.users"),
            new ReportBlock.Column(name(Kpi.ADD_TO_CART_RATE), true),
            new ReportBlock.Column(name(Kpi.PURCHASE_RATE), true),
            new ReportBlock.Column(name(Kpi.NET_REVENUE), true)),
        cells);
  }
}
