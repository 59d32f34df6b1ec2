package vitrine.ui.engagement;

import static java.time.format.DateTimeFormatter.ISO_LOCAL_DATE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import javafx.util.converter.LocalDateStringConverter;
import vitrine.core.chart.ChartSpec;
import vitrine.core.engagement.CategoryRow;
import vitrine.core.engagement.EngagementReport;
import vitrine.core.engagement.Kpi;
import vitrine.core.engagement.log.Period;
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

/** What shoppers do: filters, figures, charts and the table by category. */
public final class EngagementController extends ScreenController {
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

  private final EngagementViewModel viewModel;
  private final Navigator navigator;
  private final Messages messages;
  private final Formats formats;
  private final ChartView chartView;
  private boolean filling;

  @FXML private Node filters;
  @FXML private ToggleGroup spans;
  @FXML private ToggleButton week;
  @FXML private ToggleButton month;
  @FXML private ToggleButton quarter;
  @FXML private ToggleButton all;
  @FXML private DatePicker from;
  @FXML private DatePicker to;
  @FXML private ComboBox<String> category;
  @FXML private StatePane state;
  @FXML private Label scope;
  @FXML private TileRow tiles;
  @FXML private ChartGrid charts;
  @FXML private VBox categoryCard;
  @FXML private TableView<CategoryRow> categories;
  @FXML private Label notes;

  /** A view of this view-model. */
  public EngagementController(
      EngagementViewModel viewModel,
      Navigator navigator,
      Messages messages,
      Formats formats,
      ChartView chartView) {
    this.viewModel = viewModel;
    this.navigator = navigator;
    this.messages = messages;
    this.formats = formats;
    this.chartView = chartView;
  }

  @FXML
  void initialize() {
    charts.connect(chartView);
    from.setConverter(new LocalDateStringConverter(ISO_LOCAL_DATE, ISO_LOCAL_DATE));
    to.setConverter(new LocalDateStringConverter(ISO_LOCAL_DATE, ISO_LOCAL_DATE));
    categories.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    categories.setOnMouseClicked(
        click -> {
          CategoryRow row = categories.getSelectionModel().getSelectedItem();
          if (click.getClickCount() == 2 && row != null) {
            row.name().ifPresent(name -> choose(f -> f.inCategory(Optional.of(name))));
          }
        });
    watch(viewModel.filter(), this::mark);
    watch(viewModel.result(), this::show);
  }

  @Override
  public void onShow(Route route) {
    viewModel.narrow(EngagementFilter.of(route));
  }

  private Map<EngagementFilter.Span, ToggleButton> buttons() {
    return Map.of(
        EngagementFilter.Span.WEEK, week,
        EngagementFilter.Span.MONTH, month,
        EngagementFilter.Span.QUARTER, quarter,
        EngagementFilter.Span.ALL, all);
  }

  private void mark(EngagementFilter filter) {
    spans.selectToggle(filter.days().isPresent() ? null : buttons().get(filter.span()));
  }

  private void choose(UnaryOperator<EngagementFilter> change) {
    if (!filling) {
      navigator.go(change.apply(viewModel.filter().get()).route());
    }
  }

  @FXML
  void chooseSpan() {
    Toggle chosen = spans.getSelectedToggle();
    if (chosen == null) {
      mark(viewModel.filter().get());
      return;
    }
    buttons()
        .forEach(
            (span, button) -> {
              if (button == chosen) {
                choose(f -> f.with(span));
              }
            });
  }

  @FXML
  void chooseDays() {
    if (from.getValue() != null
        && to.getValue() != null
        && !to.getValue().isBefore(from.getValue())) {
      Period period = new Period(from.getValue(), to.getValue());
      choose(f -> f.with(period));
    }
  }

  @FXML
  void chooseCategory() {
    int index = category.getSelectionModel().getSelectedIndex();
    choose(f -> f.inCategory(index <= 0 ? Optional.empty() : Optional.of(category.getValue())));
  }

  private void show(LoadState<EngagementResult> result) {
    boolean usable = !(result instanceof LoadState.Empty<EngagementResult>);
    filters.setVisible(usable);
    filters.setManaged(usable);
    state.show(result, messages, this::fill);
    if (usable) {
      state.message().setAction(messages.text("engagement.reset"));
      state.message().setOnAction(click -> navigator.go(Destination.ENGAGEMENT));
    } else {
      state.message().setHint(messages.text("engagement.none.hint"));
      state.message().setAction(messages.text("engagement.none.action"));
      state.message().setOnAction(click -> navigator.go(Destination.DATA));
    }
  }

  private void fill(EngagementResult result) {
    EngagementReport report = result.report();
    FigureText text = new FigureText(messages, formats, result.dataset());
    fillFilters(result);
    scope.setText(new EngagementScope(messages, formats).of(result.dataset().name(), report));
    tiles.show(TILES.stream().map(kpi -> new KpiTile(report.figure(kpi), text)).toList());
    List<ChartSpec> drawings = new EngagementCharts(messages, formats, text).of(result);
    charts.setFirstWide(drawings.size() % 2 == 1);
    charts.show(drawings);
    boolean categorised = !report.categories().isEmpty();
    categoryCard.setVisible(categorised);
    categoryCard.setManaged(categorised);
    new CategoryColumns(messages, text).fill(categories, result);
    notes.setText(notes(report));
  }

  private void fillFilters(EngagementResult result) {
    filling = true;
    from.setValue(result.report().period().from());
    to.setValue(result.report().period().to());
    List<String> names = new ArrayList<>();
    names.add(messages.text("engagement.category.all"));
    names.addAll(result.categories());
    category.getItems().setAll(names);
    category
        .getSelectionModel()
        .select(result.filter().category().map(names::lastIndexOf).orElse(0).intValue());
    category.setVisible(!result.categories().isEmpty());
    filling = false;
  }

  private String notes(EngagementReport report) {
    List<String> sentences = new ArrayList<>();
    note(sentences, "withoutUser", report.notes().rowsWithoutUser());
    note(sentences, "withoutTime", report.notes().rowsWithoutTime());
    note(sentences, "unpriced", report.notes().unpriced());
    sentences.add(messages.text("engagement.hover"));
    return String.join(" ", sentences);
  }

  private void note(List<String> sentences, String key, long rows) {
    if (rows > 0) {
      sentences.add(messages.text("engagement.note." + key, formats.whole(rows)));
    }
  }
}
