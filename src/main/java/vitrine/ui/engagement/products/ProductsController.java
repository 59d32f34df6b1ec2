package vitrine.ui.engagement.products;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import vitrine.core.chart.ChartSpec;
import vitrine.core.chart.ScatterChart;
import vitrine.core.chart.Tone;
import vitrine.core.chart.ValueFormat;
import vitrine.core.engagement.Slice;
import vitrine.core.engagement.basket.BasketQuery;
import vitrine.core.engagement.basket.BasketReport;
import vitrine.core.engagement.log.Condition;
import vitrine.core.engagement.table.TableQuery;
import vitrine.core.engagement.table.TableReport;
import vitrine.ui.common.Sentence;
import vitrine.ui.engagement.ChoiceRow;
import vitrine.ui.engagement.EventText;
import vitrine.ui.engagement.FigureText;
import vitrine.ui.engagement.ItemReviews;
import vitrine.ui.engagement.PanelAnswer;
import vitrine.ui.engagement.PanelContext;
import vitrine.ui.engagement.PanelController;
import vitrine.ui.engagement.PanelModel;
import vitrine.ui.engagement.PanelTable;
import vitrine.ui.engagement.Step;

/** Products and categories with their days as small lines, and what is bought together. */
public final class ProductsController extends PanelController<ProductsChoice, ProductsView> {
  private static final List<Double> SUPPORTS = List.of(.0005, .002, .01, .05);
  private static final int ROWS = 9;

  /** Fewer points say nothing that the table does not. */
  private static final int FEWEST = 5;

  @FXML private ChoiceRow<TableQuery.Sort> sort;
  @FXML private ChoiceRow<BasketQuery.Sort> pairSort;
  @FXML private ChoiceRow<Double> support;
  @FXML private ChoiceRow<ProductsChoice.Paired> paired;
  @FXML private Node itemCard;
  @FXML private Label itemTitle;
  @FXML private TableView<TableReport.Row> items;
  @FXML private Node categoryCard;
  @FXML private TableView<TableReport.Row> categories;
  @FXML private Node pairCard;
  @FXML private Label pairWords;
  @FXML private TableView<BasketReport.Pair> pairs;

  /** A view of this model. */
  public ProductsController(PanelModel<ProductsChoice, ProductsView> model, PanelContext context) {
    super(model, context, "engagement.products.");
  }

  @FXML
  void initialize() {
    sort.offer(
        List.of(TableQuery.Sort.values()),
        choice -> messages().text("engagement.products.sort." + choice.name()),
        choice -> model().choose(c -> c.by(choice)));
    pairSort.offer(
        List.of(BasketQuery.Sort.values()),
        choice -> messages().text("engagement.products.pairs." + choice.name()),
        choice -> model().choose(c -> c.by(choice)));
    support.offer(
        SUPPORTS,
        share -> formats().percent(share, share < .001 ? 2 : 1),
        share -> model().choose(c -> c.atLeast(share)));
    paired.offer(
        List.of(ProductsChoice.Paired.values()),
        choice -> messages().text("engagement.products.paired." + choice.name()),
        choice -> model().choose(c -> c.pairing(choice)));
    watch(
        model().variants(),
        choice -> {
          sort.mark(choice.sort());
          pairSort.mark(choice.pairs());
          support.mark(choice.support());
          paired.mark(choice.by());
        });
    begin();
  }

  @Override
  protected Optional<Sentence> lacking(PanelAnswer<ProductsChoice, ProductsView> answer) {
    return answer.report().items().isEmpty() && answer.report().categories().isEmpty()
        ? Optional.of(Sentence.of("engagement.products.none"))
        : Optional.empty();
  }

  @Override
  protected void fill(PanelAnswer<ProductsChoice, ProductsView> answer) {
    ProductsView view = answer.report();
    FigureText figures = new FigureText(messages(), formats(), answer.dataset());
    ValueTable table = new ValueTable(messages(), formats(), figures);
    EventText text = new EventText(messages());
    show(itemCard, view.items().isPresent());
    view.items()
        .ifPresent(
            report -> {
              itemTitle.setText(
                  messages().text("engagement.products.items", formats().whole(report.values())));
              table.fill(
                  items,
                  report,
                  "engagement.products.item",
                  slice ->
                      slice instanceof Slice.Value(String item)
                          ? view.title(item)
                          : text.name(slice),
                  slice -> narrow(answer.offered().item(), slice),
                  Optional.of(new ItemReviews(context().navigator(), answer.days())),
                  ROWS);
            });
    show(categoryCard, view.categories().isPresent());
    view.categories()
        .ifPresent(
            report ->
                table.fill(
                    categories,
                    report,
                    "engagement.table.name",
                    text::name,
                    slice -> narrow(answer.offered().category(), slice),
                    Optional.empty(),
                    ROWS));
    show(pairCard, view.pairs().isPresent());
    charts()
        .show(
            view.pairs()
                .filter(report -> report.pairs().size() >= FEWEST)
                .<List<ChartSpec>>map(report -> List.of(points(answer, report)))
                .orElse(List.of()));
    view.pairs().ifPresent(report -> fillPairs(report, view));
  }

  private static void show(Node card, boolean shown) {
    card.setVisible(shown);
    card.setManaged(shown);
  }

  private void narrow(Optional<String> column, Slice slice) {
    column
        .flatMap(
            name ->
                switch (slice) {
                  case Slice.Value(String value) -> Optional.of(Condition.of(name, value));
                  case Slice.Missing() -> Optional.of(Condition.missing(name));
                  case Slice.Others others -> Optional.<Condition>empty();
                  case Slice.Outside outside -> Optional.empty();
                })
        .ifPresent(condition -> context().exploration().narrow(Step.to(condition)));
  }

  private ScatterChart points(
      PanelAnswer<ProductsChoice, ProductsView> answer, BasketReport report) {
    Function<BasketReport.Pair, String> name = pair -> name(answer.report(), pair);
    return new ScatterChart(
        words(answer, "points", formats().percent(report.query().minimumSupport(), 2))
            .withAxes(
                messages().text("engagement.products.support"),
                messages().text("engagement.products.lift")),
        List.of(
            new ScatterChart.Series(
                messages().text("engagement.products.points.title"),
                report.pairs().stream().mapToDouble(BasketReport.Pair::support).toArray(),
                report.pairs().stream().mapToDouble(BasketReport.Pair::lift).toArray(),
                report.pairs().stream().map(name).toList(),
                Tone.ACCENT)),
        ValueFormat.percent(2),
        ValueFormat.number(1));
  }

  private static String name(ProductsView view, BasketReport.Pair pair) {
    return view.title(pair.first()) + " → " + view.title(pair.second());
  }

  private void fillPairs(BasketReport report, ProductsView view) {
    pairWords.setText(
        report.why().isPresent()
            ? messages().text(FigureText.reasonKey(report.why().get()))
            : messages()
                .text(
                    "engagement.products.pairs.words",
                    formats().whole(report.found()),
                    formats().whole(report.minimumOrders()),
                    formats().whole(report.orders()),
                    formats().whole(report.largerOrders())));
    new PanelTable<>(pairs, messages())
        .words("engagement.products.first", 260, pair -> view.title(pair.first()))
        .words("engagement.products.second", 260, pair -> view.title(pair.second()))
        .number(
            "engagement.products.both",
            100,
            BasketReport.Pair::both,
            pair -> formats().whole(pair.both()))
        .number(
            "engagement.products.support",
            110,
            BasketReport.Pair::support,
            pair -> formats().percent(pair.support(), 2))
        .number(
            "engagement.products.confidence",
            120,
            BasketReport.Pair::confidence,
            pair -> formats().percent(pair.confidence(), 1))
        .number(
            "engagement.products.lift",
            100,
            BasketReport.Pair::lift,
            pair -> formats().number(pair.lift(), 2))
        .show(report.pairs(), ROWS);
    show(pairs, !report.pairs().isEmpty());
  }
}
