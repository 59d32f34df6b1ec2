package vitrine.ui.engagement.buyers;

import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import vitrine.core.chart.ChartSpec;
import vitrine.core.engagement.Figure;
import vitrine.core.engagement.Kpi;
import vitrine.core.engagement.OrderValue;
import vitrine.core.engagement.repeat.OrderCountRule;
import vitrine.core.engagement.repeat.RepeatPurchaseReport;
import vitrine.core.engagement.rfm.RfmQuery;
import vitrine.core.engagement.rfm.RfmReport;
import vitrine.core.engagement.rfm.RfmRule;
import vitrine.core.engagement.rfm.RfmSegment;
import vitrine.core.engagement.rfm.RfmSegment.Band;
import vitrine.ui.chart.ChartPoint;
import vitrine.ui.common.Sentence;
import vitrine.ui.engagement.ChoiceRow;
import vitrine.ui.engagement.FigureText;
import vitrine.ui.engagement.FigureTile;
import vitrine.ui.engagement.PanelAnswer;
import vitrine.ui.engagement.PanelContext;
import vitrine.ui.engagement.PanelController;
import vitrine.ui.engagement.PanelModel;
import vitrine.ui.engagement.PanelTable;
import vitrine.ui.engagement.Step;
import vitrine.ui.engagement.TileRow;

/** Orders and what they bring, who buys again, and the segment map with its rules. */
public final class BuyersController extends PanelController<BuyersChoice, BuyersView> {
  private static final String FAMILY = "engagement.buyers.";
  private static final String SEGMENTS = FAMILY + "segments";
  private static final String FIELD = FAMILY + "field";
  private static final String ORDERS = FAMILY + "orders";
  private static final int ROWS = 14;

  @FXML private ChoiceRow<OrderValue> orderValue;
  @FXML private TileRow tiles;
  @FXML private TableView<RfmReport.Segment> segments;
  @FXML private SegmentRules rules;

  /** A view of this model. */
  public BuyersController(PanelModel<BuyersChoice, BuyersView> model, PanelContext context) {
    super(model, context, FAMILY);
  }

  @FXML
  void initialize() {
    orderValue.offer(
        List.of(OrderValue.values()),
        choice -> messages().text("engagement.buyers.value." + choice.name()),
        choice -> model().choose(c -> c.by(choice)));
    watch(model().variants(), choice -> orderValue.mark(choice.orderValue()));
    begin();
  }

  @Override
  protected Optional<Sentence> lacking(PanelAnswer<BuyersChoice, BuyersView> answer) {
    return answer.report().rfm().buyers() instanceof Figure.NotEstimable(var reason)
        ? Optional.of(Sentence.of(FigureText.reasonKey(reason)))
        : Optional.empty();
  }

  @Override
  protected void fill(PanelAnswer<BuyersChoice, BuyersView> answer) {
    BuyersView view = answer.report();
    FigureText figures = new FigureText(messages(), formats(), answer.dataset());
    BuyersCharts drawings = new BuyersCharts(messages(), formats(), figures);
    tiles.show(tiles(view.repeat(), answer.variants().orderValue(), figures));
    charts()
        .show(
            List.of(
                drawings.segments(view, words(answer, "segments")),
                drawings.field(view.rfm(), words(answer, "field")),
                drawings.orders(view.repeat(), words(answer, "orders")),
                drawings.gaps(view.repeat(), words(answer, "gaps"))));
    fillSegments(view.rfm(), figures, drawings);
    rules.show(
        answer.variants().segments(),
        drawings::name,
        messages(),
        changed -> model().choose(c -> c.by(changed)));
  }

  private List<Node> tiles(RepeatPurchaseReport report, OrderValue value, FigureText figures) {
    RepeatPurchaseReport.OrderFigures orders = report.orders();
    Figure average =
        switch (value) {
          case GROSS -> orders.averageGross();
          case NET -> orders.averageNet();
        };
    return List.of(
        tile(Kpi.BUYERS, orders.buyers(), figures),
        tile(Kpi.REPEAT_PURCHASE_RATE, report.repeatRate(), figures),
        tile(Kpi.POSITIVE_ORDERS, orders.positive(), figures),
        tile(Kpi.NEGATIVE_ORDERS, orders.negative(), figures),
        tile(Kpi.ORDERS, orders.all(), figures),
        days("medianGap", report.medianGap(), figures),
        tile(Kpi.GROSS_REVENUE, orders.gross(), figures),
        tile(Kpi.RETURNED_REVENUE, orders.returned(), figures),
        tile(Kpi.NET_REVENUE, orders.net(), figures),
        FigureTile.of(
            figures.name(Kpi.AVERAGE_ORDER_VALUE),
            average,
            Kpi.Unit.MONEY,
            messages().text("engagement.buyers.value.definition." + value.name()),
            figures));
  }

  private FigureTile tile(Kpi kpi, Figure figure, FigureText figures) {
    return FigureTile.of(figures.name(kpi), figure, kpi.unit(), figures.definition(kpi), figures);
  }

  private FigureTile days(String key, Figure figure, FigureText figures) {
    String name = messages().text("engagement.buyers." + key + ".name");
    String definition = messages().text("engagement.buyers." + key + ".definition");
    return figure instanceof Figure.NotEstimable(var reason)
        ? new FigureTile(name, "–", figures.reason(reason), definition)
        : new FigureTile(
            name,
            messages()
                .text("engagement.buyers.days", formats().number(figure.number().orElse(0), 1)),
            "",
            definition);
  }

  private void fillSegments(RfmReport report, FigureText figures, BuyersCharts drawings) {
    new PanelTable<>(segments, messages())
        .words("engagement.buyers.rule.name", 190, segment -> drawings.name(segment.name()))
        .number(
            "engagement.buyers.users",
            110,
            RfmReport.Segment::users,
            segment -> formats().whole(segment.users()))
        .number(
            "engagement.buyers.userShare",
            120,
            segment -> number(segment.userShare()),
            segment -> figures.value(segment.userShare(), Kpi.Unit.RATE))
        .number(
            "engagement.table.netRevenue",
            150,
            segment -> number(segment.revenue()),
            segment -> figures.value(segment.revenue(), Kpi.Unit.MONEY))
        .number(
            "engagement.buyers.revenueShare",
            130,
            segment -> number(segment.revenueShare()),
            segment -> figures.value(segment.revenueShare(), Kpi.Unit.RATE))
        .number(
            "engagement.buyers.silence",
            130,
            segment -> number(segment.silence()),
            segment -> figures.value(segment.silence(), Kpi.Unit.RATIO))
        .number(
            "engagement.buyers.ordersEach",
            130,
            segment -> number(segment.orders()),
            segment -> figures.value(segment.orders(), Kpi.Unit.RATIO))
        .whenOpened(segment -> context().exploration().narrow(step(report.query(), segment.name())))
        .show(report.segments(), ROWS);
  }

  private static double number(Figure figure) {
    return figure.number().orElse(Double.NaN);
  }

  private static Step step(RfmQuery query, String segment) {
    return Step.to(new RfmRule(query, segment), Sentence.of("engagement.buyers.step", segment));
  }

  @Override
  protected Optional<Step> pointed(ChartSpec chart, ChartPoint point) {
    return model()
        .result()
        .get()
        .ready()
        .map(PanelAnswer::report)
        .flatMap(
            view ->
                switch (chart.text().id()) {
                  case SEGMENTS -> segment(view.rfm(), point.index());
                  case FIELD -> field(view.rfm(), point);
                  case ORDERS -> Optional.of(orders(view.repeat(), point.index() + 1));
                  default -> Optional.empty();
                });
  }

  private static Optional<Step> segment(RfmReport report, int index) {
    return index < report.segments().size()
        ? Optional.of(step(report.query(), report.segments().get(index).name()))
        : Optional.empty();
  }

  /** The buyers of one field are those of a map whose only segment it is. */
  private static Optional<Step> field(RfmReport report, ChartPoint point) {
    int frequency = BuyersCharts.LEVELS - point.series();
    int recency = point.index() + 1;
    String name = "R" + recency + " F" + frequency;
    RfmSegment only =
        new RfmSegment(name, new Band(recency, recency), new Band(frequency, frequency), Band.ALL);
    return report.cells().stream()
            .anyMatch(cell -> cell.recency() == recency && cell.frequency() == frequency)
        ? Optional.of(step(new RfmQuery(List.of(only), report.query().base()), name))
        : Optional.empty();
  }

  private static Step orders(RepeatPurchaseReport report, int orders) {
    boolean open = orders == BuyersCharts.MOST_ORDERS;
    return Step.to(
        new OrderCountRule(report.query(), orders, open ? Integer.MAX_VALUE : orders),
        Sentence.of(
            open ? "engagement.buyers.step.more" : "engagement.buyers.step.orders", orders));
  }
}
