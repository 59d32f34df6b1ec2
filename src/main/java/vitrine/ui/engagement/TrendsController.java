package vitrine.ui.engagement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import vitrine.core.chart.ChartSpec;
import vitrine.core.engagement.CategoryRow;
import vitrine.core.engagement.EngagementReport;
import vitrine.core.engagement.Kpi;
import vitrine.core.engagement.MonthWindow;
import vitrine.core.engagement.log.Condition;

/** Figures beside those of the period before, what happened by day, and the categories. */
public final class TrendsController extends PanelController<Variants, EngagementReport> {
  private static final List<Kpi> TILES =
      List.of(
          Kpi.ACTIVE_USERS,
          Kpi.DAILY_ACTIVE_USERS,
          Kpi.DAILY_TO_MONTHLY,
          Kpi.SESSIONS,
          Kpi.BROWSE_TIME_PER_SESSION,
          Kpi.BOUNCE_RATE,
          Kpi.CLICK_THROUGH_RATE,
          Kpi.ADD_TO_CART_RATE,
          Kpi.PURCHASE_RATE,
          Kpi.REVIEW_RATE,
          Kpi.POSITIVE_ORDERS,
          Kpi.NET_REVENUE);

  private Optional<String> categoryColumn = Optional.empty();

  @FXML private ChoiceRow<MonthWindow> month;
  @FXML private TileRow tiles;
  @FXML private VBox categoryCard;
  @FXML private TableView<CategoryRow> categories;
  @FXML private Label notes;

  /** A view of this model. */
  public TrendsController(PanelModel<Variants, EngagementReport> model, PanelContext context) {
    super(model, context, "engagement.chart.");
  }

  @FXML
  void initialize() {
    month.offer(
        List.of(MonthWindow.values()),
        window -> messages().text("engagement.month." + window.name()),
        window -> model().choose(before -> before.with(window)));
    watch(model().variants(), variants -> month.mark(variants.month()));
    categories.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    categories.setOnMouseClicked(
        click -> {
          CategoryRow row = categories.getSelectionModel().getSelectedItem();
          if (click.getClickCount() == 2 && row != null) {
            narrow(row.name());
          }
        });
    begin();
  }

  private void narrow(Optional<String> category) {
    categoryColumn.ifPresent(
        column ->
            context()
                .exploration()
                .narrow(
                    Step.to(
                        category
                            .map(name -> Condition.of(column, name))
                            .orElse(Condition.missing(column)))));
  }

  @Override
  protected void fill(PanelAnswer<Variants, EngagementReport> result) {
    EngagementReport report = result.report();
    categoryColumn = result.offered().category();
    FigureText text = new FigureText(messages(), formats(), result.dataset());
    tiles.show(TILES.stream().map(kpi -> new KpiTile(report.figure(kpi), text)).toList());
    List<ChartSpec> drawings = new EngagementCharts(messages(), formats(), text).of(report);
    charts().setFirstWide(drawings.size() % 2 == 1);
    charts().show(drawings);
    boolean categorised = !report.categories().isEmpty();
    categoryCard.setVisible(categorised);
    categoryCard.setManaged(categorised);
    new CategoryColumns(messages(), text).fill(categories, report);
    notes.setText(notes(report));
  }

  private String notes(EngagementReport report) {
    List<String> sentences = new ArrayList<>();
    sentences.add(new EngagementScope(messages(), formats()).compared(report));
    note(sentences, "withoutUser", report.notes().rowsWithoutUser());
    note(sentences, "withoutTime", report.notes().rowsWithoutTime());
    note(sentences, "unpriced", report.notes().unpriced());
    sentences.add(messages().text("engagement.hover"));
    return String.join(" ", sentences);
  }

  private void note(List<String> sentences, String key, long rows) {
    if (rows > 0) {
      sentences.add(messages().text("engagement.note." + key, formats().whole(rows)));
    }
  }
}
