package vitrine.ui.experiment.portfolio;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import vitrine.core.experiment.AlwaysValid;
import vitrine.core.experiment.Correction;
import vitrine.core.experiment.portfolio.MetricSummary;
import vitrine.core.experiment.portfolio.StreamResult;
import vitrine.core.exposure.portfolio.PortfolioSetting;
import vitrine.core.exposure.portfolio.PortfolioSource;
import vitrine.core.workspace.DatasetEntry;
import vitrine.ui.chart.ChartGrid;
import vitrine.ui.chart.ChartView;
import vitrine.ui.common.DialogService;
import vitrine.ui.common.FileChoosers.FileKind;
import vitrine.ui.common.Formats;
import vitrine.ui.common.LoadState;
import vitrine.ui.common.Messages;
import vitrine.ui.common.Route;
import vitrine.ui.common.ScreenController;
import vitrine.ui.common.StatePane;
import vitrine.ui.engagement.ChoiceRow;
import vitrine.ui.engagement.OptionalChoice;
import vitrine.ui.engagement.TileRow;

/** Many experiments at once: tiles, a table of streams, and the chosen stream over time. */
public final class PortfolioController extends ScreenController {
  private final PortfolioViewModel viewModel;
  private final Messages messages;
  private final Formats formats;
  private final ChartView chartView;
  private final DialogService dialogs;
  private final StreamText text;

  @FXML private Label source;
  @FXML private OptionalChoice<DatasetEntry> datasets;
  @FXML private TextField planned;
  @FXML private Label plannedNote;
  @FXML private StatePane state;
  @FXML private ChoiceRow<String> metric;
  @FXML private ChoiceRow<Correction> correction;
  @FXML private TileRow tiles;
  @FXML private Label sentence;
  @FXML private TableView<StreamResult> streams;
  @FXML private ChartGrid charts;
  @FXML private TitledPane rowsPane;
  @FXML private VBox rows;

  private StreamTable table;

  /** A view of this view-model. */
  @SuppressWarnings("NullAway.Init")
  public PortfolioController(
      PortfolioViewModel viewModel,
      Messages messages,
      Formats formats,
      ChartView chartView,
      DialogService dialogs) {
    this.viewModel = viewModel;
    this.messages = messages;
    this.formats = formats;
    this.chartView = chartView;
    this.dialogs = dialogs;
    this.text = new StreamText(messages, formats);
  }

  @FXML
  void initialize() {
    table = new StreamTable(streams, messages, text);
    table.onChosen(stream -> charts.show(List.of(new StreamChart(messages, text).of(stream))));
    charts.connect(chartView);
    correction.offer(
        List.of(Correction.BENJAMINI_HOCHBERG, Correction.HOLM, Correction.NONE),
        choice -> messages.text("portfolio.correction." + choice.argument()),
        viewModel.correction()::set);
    datasets.offer(
        messages.text("portfolio.dataset"),
        DatasetEntry::name,
        chosen -> chosen.ifPresent(viewModel::open));
    planned.setOnAction(_ -> plan());
    planned
        .focusedProperty()
        .subscribe(
            (before, focused) -> {
              if (!focused) {
                plan();
              }
            });
    state.message().setAction(messages.text("portfolio.open"));
    state.message().setOnAction(_ -> open());
    watch(viewModel.setting(), this::showSource);
    watch(viewModel.datasets(), _ -> showSource(viewModel.setting().get()));
    watch(viewModel.view(), this::show);
    watch(viewModel.metric(), _ -> again());
    watch(viewModel.correction(), _ -> again());
  }

  @Override
  public void onShow(Route route) {
    route.parameter("metric").ifPresent(name -> viewModel.metric().set(Optional.of(name)));
    viewModel.show();
  }

  @Override
  public void onHide() {
    viewModel.hide();
  }

  @FXML
  void open() {
    FileKind tables =
        new FileKind(
            messages.text("data.files"),
            List.of("*.csv", "*.tsv", "*.json", "*.jsonl", "*.xlsx", "*.gz", "*.zip"));
    FileKind all = new FileKind(messages.text("data.files.all"), List.of("*.*"));
    viewModel.open(dialogs.files().open(messages.text("portfolio.open"), List.of(tables, all)));
  }

  private void plan() {
    String typed = planned.getText().strip().replaceAll("[,\\s_]", "");
    boolean number = typed.matches("[1-9]\\d{0,14}");
    boolean fits = typed.isEmpty() || number;
    plannedNote.setVisible(!fits);
    plannedNote.setManaged(!fits);
    if (!fits) {
      plannedNote.setText(messages.text("portfolio.planned.invalid", planned.getText()));
      return;
    }
    OptionalDouble units =
        number ? OptionalDouble.of(Double.parseDouble(typed)) : OptionalDouble.empty();
    if (viewModel.setting().get().filter(now -> !now.planned().equals(units)).isPresent()) {
      viewModel.plan(units);
    }
  }

  private void showSource(Optional<PortfolioSetting> setting) {
    List<DatasetEntry> held = viewModel.datasets().get();
    Optional<DatasetEntry> chosen = Optional.empty();
    String words = messages.text("portfolio.source.none");
    if (setting.isPresent()) {
      switch (setting.get().source()) {
        case PortfolioSource.Dataset(String name) -> {
          chosen = held.stream().filter(entry -> entry.name().equals(name)).findFirst();
          words = messages.text("portfolio.source.dataset", name);
        }
        case PortfolioSource.Files(List<Path> files) ->
            words =
                files.stream()
                    .map(file -> String.valueOf(file.getFileName()))
                    .collect(Collectors.joining(", "));
      }
      planned.setText(
          setting.get().planned().isPresent()
              ? formats.whole((long) setting.get().planned().getAsDouble())
              : "");
    }
    source.setText(words);
    datasets.setVisible(!held.isEmpty());
    datasets.setManaged(!held.isEmpty());
    datasets.fill(held, chosen);
    planned.setDisable(setting.isEmpty());
    planned.setPromptText(formats.whole((long) AlwaysValid.UNPLANNED));
  }

  private void show(LoadState<PortfolioView> view) {
    state.show(view, messages, this::show);
  }

  private void show(PortfolioView view) {
    metric.offer(
        view.report().metrics().stream().map(MetricSummary::metric).toList(),
        name -> messages.text("portfolio.metric", name),
        name -> viewModel.metric().set(Optional.of(name)));
    rowsPane.setText(text.rows(view.portfolio()));
    rows.getChildren().setAll(text.rejected(view.portfolio()).stream().map(Lines::line).toList());
    rowsPane.setCollapsible(view.portfolio().rowsSetAside() > 0);
    fill(view);
  }

  private void again() {
    viewModel.view().get().ready().ifPresent(this::fill);
  }

  private void fill(PortfolioView view) {
    MetricSummary summary =
        viewModel
            .metric()
            .get()
            .flatMap(view.report()::metric)
            .orElse(view.report().metrics().getFirst());
    Correction corrected = viewModel.correction().get();
    metric.mark(summary.metric());
    correction.mark(corrected);
    tiles.show(new PortfolioTiles(messages, formats).of(view.report(), summary, corrected));
    sentence.setText(text.sentence(view.report(), summary));
    table.show(view.report().streams(summary.metric()), corrected, view.report().alpha());
  }
}
