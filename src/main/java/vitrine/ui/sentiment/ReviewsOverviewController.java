package vitrine.ui.sentiment;

import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vitrine.core.sentiment.Grain;
import vitrine.core.sentiment.MoodCounts;
import vitrine.core.sentiment.ProductMood;
import vitrine.core.sentiment.SentimentReport;
import vitrine.ui.chart.ChartGrid;

/** How much is said, how much of it is negative, and where. */
public final class ReviewsOverviewController
    extends ReviewsPanelController<Grain, SentimentReport> {
  private final ReviewCharts specs;

  @FXML private ToggleButton byDay;
  @FXML private HBox tiles;
  @FXML private ChartGrid charts;
  @FXML private TableView<ProductMood> products;
  @FXML private VBox productCard;

  private ProductTable table;

  /** A view of this model. */
  @SuppressWarnings("NullAway.Init")
  public ReviewsOverviewController(
      ReviewsPanelModel<Grain, SentimentReport> model, ReviewsPanelContext context) {
    super(model, context);
    specs = new ReviewCharts(context.messages());
  }

  @FXML
  void initialize() {
    charts.connect(context().charts());
    table = new ProductTable(products, messages(), formats(), this::choose);
    byDay.selectedProperty().subscribe(day -> model().choose(_ -> day ? Grain.DAY : Grain.WEEK));
    begin();
  }

  private void choose(String item) {
    context().way().narrow(query -> query.with(filter -> filter.ofItem(Optional.of(item))));
  }

  @Override
  protected void fill(ReviewsPanelAnswer<Grain, SentimentReport> answer) {
    SentimentReport report = answer.report();
    byDay.setSelected(answer.variants() == Grain.DAY);
    fillTiles(report.counts());
    charts.show(specs.of(report, answer.variants()));
    productCard.setVisible(report.products().size() > 1);
    productCard.setManaged(productCard.isVisible());
    table.show(report.products(), answer.reviews()::title);
  }

  private void fillTiles(MoodCounts counts) {
    tiles
        .getChildren()
        .setAll(
            tile("reviews.all", formats().whole(counts.all()), ""),
            tile(
                "reviews.negative.share",
                counts.negativeShare().isPresent()
                    ? formats().percent(counts.negativeShare().getAsDouble(), 1)
                    : "–",
                formats().whole(counts.negative())),
            tile("reviews.neutral", formats().whole(counts.neutral()), ""),
            tile("reviews.positive", formats().whole(counts.positive()), ""),
            tile("reviews.unsure", formats().whole(counts.unsure()), ""),
            tile(
                "reviews.mean.score",
                counts.meanScore().isPresent()
                    ? formats().number(counts.meanScore().getAsDouble(), 2)
                    : "–",
                ""));
  }

  private VBox tile(String key, String value, String beside) {
    Label name = new Label(messages().text(key));
    name.getStyleClass().add("kpi-name");
    Label number = new Label(value);
    number.getStyleClass().add("kpi-value");
    Label small = new Label(beside);
    small.getStyleClass().add("kpi-name");
    HBox line = new HBox(8, number, small);
    line.getStyleClass().add("kpi-line");
    VBox tile = new VBox(2, name, line);
    tile.getStyleClass().addAll("card", "kpi-tile");
    Tooltip.install(tile, new Tooltip(messages().text(key + ".definition")));
    HBox.setHgrow(tile, Priority.ALWAYS);
    return tile;
  }
}
