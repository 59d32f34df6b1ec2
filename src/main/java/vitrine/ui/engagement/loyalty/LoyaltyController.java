package vitrine.ui.engagement.loyalty;

import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import vitrine.core.chart.ChartSpec;
import vitrine.core.engagement.Figure;
import vitrine.core.engagement.Kpi;
import vitrine.core.engagement.MonthWindow;
import vitrine.core.engagement.churn.ChurnRule;
import vitrine.core.engagement.stickiness.ActiveDaysRule;
import vitrine.ui.chart.ChartPoint;
import vitrine.ui.common.Destination;
import vitrine.ui.common.Route;
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

/** The three measures of stickiness, and who may be lost. */
public final class LoyaltyController extends PanelController<MonthWindow, LoyaltyView> {
  private static final String FAMILY = "engagement.loyalty.";
  private static final String ACTIVE_DAYS = FAMILY + "activeDays";
  private static final String SILENCES = FAMILY + "silences";
  private static final int ROWS = 10;
  private static final int RISKY = 1;

  @FXML private ChoiceRow<MonthWindow> month;
  @FXML private TileRow tiles;
  @FXML private VBox riskCard;
  @FXML private Label riskTitle;
  @FXML private TableView<RiskRow> risks;

  /** A view of this model. */
  public LoyaltyController(PanelModel<MonthWindow, LoyaltyView> model, PanelContext context) {
    super(model, context, FAMILY);
  }

  @FXML
  void initialize() {
    month.offer(
        List.of(MonthWindow.values()),
        window -> messages().text("engagement.month." + window.name()),
        window -> model().choose(before -> window));
    watch(model().variants(), month::mark);
    begin();
  }

  @Override
  protected void fill(PanelAnswer<MonthWindow, LoyaltyView> answer) {
    LoyaltyView view = answer.report();
    FigureText figures = new FigureText(messages(), formats(), answer.dataset());
    tiles.show(
        List.of(
            tile("dailyToMonthly", view.stickiness().dailyToMonthly(), figures),
            tile("repeatRate7", view.stickiness().repeatRate7(), figures),
            tile("repeatRate28", view.stickiness().repeatRate28(), figures),
            tile("atRisk", view.churn().atRisk(), figures)));
    LoyaltyCharts drawings = new LoyaltyCharts(messages());
    charts()
        .show(
            List.of(
                drawings.rates(
                    view.stickiness(),
                    words(
                        answer, "rates", messages().text("engagement.month." + answer.variants()))),
                drawings.activeDays(
                    view.stickiness().activeDays(),
                    words(
                        answer,
                        "activeDays",
                        formats().day(view.stickiness().activeDays().window().from()),
                        formats().day(view.stickiness().activeDays().window().to()))),
                drawings.silences(
                    view.churn(),
                    words(answer, "silences", formats().whole(view.churn().tooFewDays())))));
    fillRisks(view);
  }

  private FigureTile tile(String key, Figure figure, FigureText figures) {
    return FigureTile.of(
        messages().text("engagement.loyalty." + key + ".name"),
        figure,
        Kpi.Unit.RATE,
        messages().text("engagement.loyalty." + key + ".definition"),
        figures);
  }

  private void fillRisks(LoyaltyView view) {
    riskCard.setVisible(!view.risks().isEmpty());
    riskCard.setManaged(riskCard.isVisible());
    riskTitle.setText(
        messages()
            .text(
                "engagement.loyalty.risks",
                formats().whole(view.risks().size()),
                formats().whole(view.churn().users().size())));
    new PanelTable<>(risks, messages())
        .words("engagement.loyalty.user", 200, RiskRow::user)
        .number(
            "engagement.loyalty.silence",
            150,
            row -> row.risk().silence(),
            row -> formats().whole(row.risk().silence()))
        .number(
            "engagement.loyalty.threshold",
            170,
            row -> row.risk().threshold(),
            row -> formats().number(row.risk().threshold(), 1))
        .words("engagement.loyalty.last", 170, row -> formats().day(row.risk().lastActiveDay()))
        .number(
            "engagement.loyalty.days",
            130,
            row -> row.risk().activeDays(),
            row -> formats().whole(row.risk().activeDays()))
        .whenOpened(
            row ->
                context().navigator().go(Route.to(Destination.SHOPPERS).with("user", row.user())))
        .show(view.risks(), ROWS);
  }

  @Override
  protected Optional<Step> pointed(ChartSpec chart, ChartPoint point) {
    return switch (chart.text().id()) {
      case ACTIVE_DAYS -> view().map(view -> activeDays(view, point.index() + 1));
      case SILENCES ->
          point.series() == RISKY
              ? view()
                  .map(
                      view ->
                          Step.to(
                              new ChurnRule(view.churn().query()),
                              Sentence.of("engagement.loyalty.step.risk")))
              : Optional.empty();
      default -> super.pointed(chart, point);
    };
  }

  private Optional<LoyaltyView> view() {
    return model().result().get().ready().map(PanelAnswer::report);
  }

  private static Step activeDays(LoyaltyView view, int days) {
    return Step.to(
        new ActiveDaysRule(view.stickiness().query(), days),
        Sentence.of("engagement.loyalty.step.days", days));
  }
}
