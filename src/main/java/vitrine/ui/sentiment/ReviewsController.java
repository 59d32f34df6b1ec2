package vitrine.ui.sentiment;

import static java.time.format.DateTimeFormatter.ISO_LOCAL_DATE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.converter.LocalDateStringConverter;
import vitrine.core.sentiment.Grain;
import vitrine.core.sentiment.Mood;
import vitrine.core.sentiment.MoodCounts;
import vitrine.core.sentiment.ProductMood;
import vitrine.core.sentiment.ReviewFilter;
import vitrine.core.sentiment.ScoredReviews;
import vitrine.ui.chart.ChartGrid;
import vitrine.ui.chart.ChartView;
import vitrine.ui.common.Destination;
import vitrine.ui.common.Formats;
import vitrine.ui.common.LoadState;
import vitrine.ui.common.Messages;
import vitrine.ui.common.Navigator;
import vitrine.ui.common.Route;
import vitrine.ui.common.ScreenController;
import vitrine.ui.common.StatePane;
import vitrine.ui.engagement.SegmentPicker;
import vitrine.ui.sentiment.ReviewsViewModel.ScoringState;
import vitrine.ui.sentiment.ReviewsViewModel.Shown;

/** What shoppers say. Its route may name a product: {@code reviews?item=P1001}. */
public final class ReviewsController extends ScreenController {
  private static final int PAGE = 20;
  private static final String ITEM = "item";

  private final ReviewsViewModel viewModel;
  private final Navigator navigator;
  private final Messages messages;
  private final Formats formats;
  private final ChartView chartView;
  private final ReviewCharts specs;

  @FXML private StatePane state;
  @FXML private HBox banner;
  @FXML private Label bannerText;
  @FXML private Button bannerButton;
  @FXML private ComboBox<String> category;
  @FXML private ComboBox<Mood> mood;
  @FXML private DatePicker from;
  @FXML private DatePicker to;
  @FXML private TextField search;
  @FXML private SegmentPicker segment;
  @FXML private ToggleButton byDay;
  @FXML private Button product;
  @FXML private HBox tiles;
  @FXML private ChartGrid charts;
  @FXML private TableView<ProductMood> products;
  @FXML private VBox productCard;
  @FXML private VBox list;
  @FXML private Label page;
  @FXML private Button earlier;
  @FXML private Button later;

  private Optional<Shown> shown = Optional.empty();
  private int first;
  private boolean filling;

  /** A view of this view-model. */
  public ReviewsController(
      ReviewsViewModel viewModel,
      Navigator navigator,
      Messages messages,
      Formats formats,
      ChartView chartView) {
    this.viewModel = viewModel;
    this.navigator = navigator;
    this.messages = messages;
    this.formats = formats;
    this.chartView = chartView;
    this.specs = new ReviewCharts(messages);
  }

  @FXML
  void initialize() {
    from.setConverter(new LocalDateStringConverter(ISO_LOCAL_DATE, ISO_LOCAL_DATE));
    to.setConverter(new LocalDateStringConverter(ISO_LOCAL_DATE, ISO_LOCAL_DATE));
    charts.connect(chartView);
    ProductTable table = new ProductTable(products, messages, formats, this::choose);
    mood.setConverter(names());
    List<Mood> moods = new ArrayList<>(List.of(Mood.values()));
    mood.setItems(FXCollections.observableArrayList(moods));
    category.valueProperty().subscribe(this::filter);
    mood.valueProperty().subscribe(this::filter);
    from.valueProperty().subscribe(this::filter);
    to.valueProperty().subscribe(this::filter);
    search.textProperty().subscribe(this::filter);
    byDay.selectedProperty().subscribe(day -> viewModel.grain().set(day ? Grain.DAY : Grain.WEEK));
    segment.begin(messages, viewModel.segment()::set);
    watch(viewModel.segments(), all -> segment.offer(all, viewModel.segment().get()));
    watch(viewModel.segment(), chosen -> segment.offer(viewModel.segments().get(), chosen));
    watch(viewModel.report(), now -> show(now, table));
    watch(viewModel.scoring(), this::showScoring);
  }

  @Override
  public void onShow(Route route) {
    viewModel.show();
    route
        .parameter(ITEM)
        .ifPresent(item -> viewModel.filter().set(ReviewFilter.ALL.ofItem(Optional.of(item))));
  }

  private StringConverter<Mood> names() {
    return new StringConverter<>() {
      @Override
      public String toString(Mood value) {
        return value == null ? "" : messages.text("reviews." + value.argument());
      }

      @Override
      public Mood fromString(String text) {
        throw new UnsupportedOperationException("the box is not editable");
      }
    };
  }

  private void filter() {
    if (!filling) {
      ReviewFilter before = viewModel.filter().get();
      viewModel
          .filter()
          .set(
              new ReviewFilter(
                  before.item(),
                  Optional.ofNullable(category.getValue()),
                  Optional.<LocalDate>ofNullable(from.getValue()),
                  Optional.<LocalDate>ofNullable(to.getValue()),
                  search.getText(),
                  Optional.ofNullable(mood.getValue())));
    }
  }

  private void choose(String item) {
    navigator.replace(Route.to(Destination.REVIEWS).with(ITEM, item));
    viewModel.filter().set(viewModel.filter().get().ofItem(Optional.of(item)));
  }

  private void show(LoadState<Shown> now, ProductTable table) {
    boolean none = viewModel.dataset().isEmpty();
    state.message().setAction(none ? messages.text("reviews.none.action") : "");
    state.message().setOnAction(event -> navigator.go(Destination.DATA));
    state.show(
        now,
        messages,
        ready -> {
          shown = Optional.of(ready);
          first = 0;
          fillFilter(ready);
          segment.say(ready.match(), messages, formats);
          fillTiles(ready.report().counts());
          charts.show(specs.of(ready.report(), viewModel.grain().get()));
          productCard.setVisible(ready.report().products().size() > 1);
          productCard.setManaged(productCard.isVisible());
          table.show(ready.report().products(), ready.scored()::title);
          fillPage();
        });
    if (none) {
      state.message().setIcon("mdi2c-comment-text-outline");
      state.message().setHint(messages.text("reviews.none.hint"));
    }
  }

  private void fillFilter(Shown ready) {
    filling = true;
    ReviewFilter filter = viewModel.filter().get();
    ScoredReviews scored = ready.scored();
    if (!category.getItems().equals(scored.categories())) {
      category.setItems(FXCollections.observableArrayList(scored.categories()));
    }
    category.setValue(filter.category().orElse(null));
    category.setVisible(!scored.categories().isEmpty());
    category.setManaged(category.isVisible());
    mood.setValue(filter.mood().orElse(null));
    from.setValue(filter.from().orElse(null));
    to.setValue(filter.to().orElse(null));
    byDay.setSelected(viewModel.grain().get() == Grain.DAY);
    product.setText(filter.item().map(item -> scored.title(item) + "  ✕").orElse(""));
    product.setVisible(filter.item().isPresent());
    product.setManaged(product.isVisible());
    filling = false;
  }

  private void fillTiles(MoodCounts counts) {
    tiles
        .getChildren()
        .setAll(
            tile("reviews.all", formats.whole(counts.all()), ""),
            tile(
                "reviews.negative.share",
                counts.negativeShare().isPresent()
                    ? formats.percent(counts.negativeShare().getAsDouble(), 1)
                    : "–",
                formats.whole(counts.negative())),
            tile("reviews.neutral", formats.whole(counts.neutral()), ""),
            tile("reviews.positive", formats.whole(counts.positive()), ""),
            tile("reviews.unsure", formats.whole(counts.unsure()), ""),
            tile(
                "reviews.mean.score",
                counts.meanScore().isPresent()
                    ? formats.number(counts.meanScore().getAsDouble(), 2)
                    : "–",
                ""));
  }

  private VBox tile(String key, String value, String beside) {
    Label name = new Label(messages.text(key));
    name.getStyleClass().add("kpi-name");
    Label number = new Label(value);
    number.getStyleClass().add("kpi-value");
    Label small = new Label(beside);
    small.getStyleClass().add("kpi-name");
    HBox line = new HBox(8, number, small);
    line.getStyleClass().add("kpi-line");
    VBox tile = new VBox(2, name, line);
    tile.getStyleClass().addAll("card", "kpi-tile");
    Tooltip.install(tile, new Tooltip(messages.text(key + ".definition")));
    HBox.setHgrow(tile, Priority.ALWAYS);
    return tile;
  }

  private void fillPage() {
    shown.ifPresent(
        ready -> {
          int[] rows = ready.report().rows();
          int end = Math.min(rows.length, first + PAGE);
          List<ReviewCell> cells = new ArrayList<>();
          for (int i = first; i < end; i++) {
            cells.add(new ReviewCell(ready.scored(), rows[i], messages, formats));
          }
          list.getChildren().setAll(cells);
          page.setText(
              rows.length == 0
                  ? messages.text("reviews.page.none")
                  : messages.text(
                      "reviews.page",
                      formats.whole(first + 1L),
                      formats.whole(end),
                      formats.whole(rows.length)));
          earlier.setDisable(first == 0);
          later.setDisable(end == rows.length);
        });
  }

  private void showScoring(ScoringState now) {
    switch (now) {
      case ScoringState.Idle(int waiting) ->
          tell(waiting > 0, messages.text("reviews.waiting", waiting), "reviews.score");
      case ScoringState.Running(int waiting) ->
          tell(true, messages.text("reviews.running", waiting), "reviews.stop");
      case ScoringState.Failed(int waiting, var sentence) ->
          tell(true, messages.text(sentence), "reviews.score");
    }
  }

  private void tell(boolean visible, String text, String action) {
    banner.setVisible(visible);
    banner.setManaged(visible);
    bannerText.setText(text);
    bannerButton.setText(messages.text(action));
  }

  @FXML
  void act() {
    if (viewModel.scoring().get() instanceof ScoringState.Running) {
      viewModel.cancel();
    } else {
      viewModel.score();
    }
  }

  @FXML
  void allProducts() {
    navigator.replace(Route.to(Destination.REVIEWS));
    viewModel.filter().set(viewModel.filter().get().ofItem(Optional.empty()));
  }

  @FXML
  void clearFilters() {
    search.clear();
    navigator.replace(Route.to(Destination.REVIEWS));
    viewModel.segment().set(Optional.empty());
    viewModel.filter().set(ReviewFilter.ALL);
  }

  @FXML
  void showEarlier() {
    first = Math.max(0, first - PAGE);
    fillPage();
  }

  @FXML
  void showLater() {
    first += PAGE;
    fillPage();
  }
}
