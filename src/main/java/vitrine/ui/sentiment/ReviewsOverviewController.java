package vitrine.ui.sentiment;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import vitrine.core.sentiment.Contradiction;
import vitrine.core.sentiment.Grain;
import vitrine.core.sentiment.ProductMood;
import vitrine.core.sentiment.overview.Disagreement;
import vitrine.core.sentiment.overview.ReviewsOverview;
import vitrine.ui.chart.ChartGrid;
import vitrine.ui.engagement.ChoiceRow;

/** How much is said, how much of it is negative, where, and against which stars. */
public final class ReviewsOverviewController
    extends ReviewsPanelController<Grain, ReviewsOverview> {
  private final ReviewCharts specs;
  private final ReviewLines lines;

  @FXML private ChoiceRow<Grain> grain;
  @FXML private FlowPane tiles;
  @FXML private ChartGrid charts;
  @FXML private VBox productCard;
  @FXML private TableView<ProductMood> products;
  @FXML private VBox disagreementCard;
  @FXML private Label disagreement;
  @FXML private VBox angry;
  @FXML private VBox happy;
  @FXML private VBox replyCard;

  private Optional<ReviewsPanelAnswer<Grain, ReviewsOverview>> shown = Optional.empty();
  private ProductTable table;
  private ReplyCard replies;
  private ReviewTiles numbers;

  /** A view of this model. */
  @SuppressWarnings("NullAway.Init")
  public ReviewsOverviewController(
      ReviewsPanelModel<Grain, ReviewsOverview> model, ReviewsPanelContext context) {
    super(model, context);
    specs = new ReviewCharts(context.messages());
    lines = new ReviewLines(context.way(), context.messages(), context.formats());
  }

  @FXML
  void initialize() {
    charts.connect(context().charts());
    charts.setOnPoint(
        point ->
            shown
                .flatMap(now -> ReviewChartSteps.pointed(now.report(), now.variants(), point))
                .ifPresent(context().way()::narrow));
    charts.setOnRange(
        range ->
            shown
                .flatMap(now -> ReviewChartSteps.ranged(now.report(), now.variants(), range))
                .ifPresent(context().way()::narrow));
    grain.offer(
        List.of(Grain.values()),
        choice -> messages().text("reviews.by." + choice.name().toLowerCase(Locale.ROOT)),
        choice -> model().choose(_ -> choice));
    table = new ProductTable(products, messages(), formats(), this::choose);
    replies = new ReplyCard(replyCard, lines, messages(), formats());
    numbers = new ReviewTiles(tiles, context().way(), messages(), formats());
    begin();
  }

  private void choose(String item) {
    context().way().narrow(query -> query.with(filter -> filter.ofItem(Optional.of(item))));
  }

  @Override
  protected void fill(ReviewsPanelAnswer<Grain, ReviewsOverview> answer) {
    shown = Optional.of(answer);
    ReviewsOverview overview = answer.report();
    grain.mark(answer.variants());
    grain.setVisible(!overview.report().trend().isEmpty());
    numbers.show(overview);
    charts.show(specs.of(overview, answer.variants()));
    show(productCard, overview.report().products().size() > 1);
    table.show(overview.report().products(), answer.reviews()::title);
    showDisagreement(answer.reviews(), overview.disagreement());
    replies.show(answer.reviews(), overview.replies());
  }

  private static void show(Node part, boolean visible) {
    part.setVisible(visible);
    part.setManaged(visible);
  }

  private void showDisagreement(ReviewsState reviews, Disagreement found) {
    show(disagreementCard, found.compared() > 0);
    disagreement.setText(
        messages()
            .text(
                "reviews.disagreement.words",
                formats().whole(found.angry().length + (long) found.happy().length),
                formats().whole(found.compared()),
                formats().percent(found.share().orElse(0), 1)));
    fill(angry, reviews, Contradiction.ANGRY_TEXT, found.angry());
    fill(happy, reviews, Contradiction.HAPPY_TEXT, found.happy());
  }

  private void fill(VBox place, ReviewsState reviews, Contradiction which, int[] rows) {
    place
        .getChildren()
        .setAll(
            lines.of(
                reviews,
                messages().text("reviews.contradiction." + which.argument()),
                rows,
                filter -> filter.ofContradiction(Optional.of(which))));
  }
}
