package vitrine.ui.models;

import java.util.List;
import java.util.Objects;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import vitrine.core.workspace.RunState;
import vitrine.ui.chart.ChartGrid;
import vitrine.ui.chart.ChartView;
import vitrine.ui.common.DialogService;
import vitrine.ui.common.Formats;
import vitrine.ui.common.LoadState;
import vitrine.ui.common.Messages;
import vitrine.ui.common.Route;
import vitrine.ui.common.ScreenController;
import vitrine.ui.common.Sentence;
import vitrine.ui.common.StatePane;

/** What was trained: a table, and the chosen runs side by side. */
public final class RunsController extends ScreenController {
  private final RunsViewModel viewModel;
  private final ModelsViewModel models;
  private final Messages messages;
  private final Formats formats;
  private final ChartView chartView;
  private final DialogService dialogs;

  @FXML private StatePane state;
  @FXML private VBox interrupted;
  @FXML private TableView<ShownRun> table;
  @FXML private VBox comparison;
  @FXML private GridPane grid;
  @FXML private ChartGrid charts;

  private RunTable rows;
  private RunGrid beside;

  /** A view of these view-models. */
  @SuppressWarnings("NullAway.Init")
  public RunsController(
      RunsViewModel viewModel,
      ModelsViewModel models,
      Messages messages,
      Formats formats,
      ChartView chartView,
      DialogService dialogs) {
    this.viewModel = viewModel;
    this.models = models;
    this.messages = messages;
    this.formats = formats;
    this.chartView = chartView;
    this.dialogs = dialogs;
  }

  @FXML
  void initialize() {
    charts.connect(chartView);
    rows =
        new RunTable(
            table,
            messages,
            formats,
            new RunTable.Deeds(
                (run, chosen) -> viewModel.compare(run.run().id(), chosen),
                run -> models.promote(run.run().name()),
                this::discard));
    beside = new RunGrid(grid, messages, formats);
    watch(viewModel.list(), this::show);
    watch(viewModel.compared(), _ -> viewModel.list().get().ready().ifPresent(this::compare));
  }

  @Override
  public void onShow(Route route) {
    viewModel.refresh();
    models.refresh();
  }

  private void show(LoadState<List<ShownRun>> now) {
    LoadState<List<ShownRun>> shown =
        now.ready().filter(List::isEmpty).isPresent() ? LoadState.empty("runs.none") : now;
    state.show(shown, messages, this::fill);
    state.message().setHint(messages.text("runs.none.hint"));
  }

  private void fill(List<ShownRun> runs) {
    List<Node> left =
        runs.stream()
            .filter(run -> run.run().state() == RunState.INTERRUPTED)
            .map(this::interrupted)
            .toList();
    interrupted.getChildren().setAll(left);
    interrupted.setVisible(!left.isEmpty());
    interrupted.setManaged(!left.isEmpty());
    rows.show(runs, viewModel.compared().get());
    compare(runs);
  }

  private Node interrupted(ShownRun run) {
    Label text = new Label(messages.text("runs.interrupted", run.run().name(), run.curve().size()));
    text.setWrapText(true);
    Button resume = new Button(messages.text("runs.resume"));
    resume.setOnAction(_ -> viewModel.resume(run));
    Button discard = new Button(messages.text("runs.discard"));
    discard.setOnAction(_ -> discard(run));
    HBox line = new HBox(12, text, resume, discard);
    line.getStyleClass().add("review-head");
    return line;
  }

  private void discard(ShownRun run) {
    if (dialogs.confirm(Sentence.of("runs.discard.question", run.run().name()), "runs.discard")) {
      viewModel.discard(run);
    }
  }

  private void compare(List<ShownRun> runs) {
    List<ShownRun> chosen =
        viewModel.compared().get().stream()
            .map(
                id ->
                    runs.stream().filter(run -> run.run().id().equals(id)).findFirst().orElse(null))
            .filter(Objects::nonNull)
            .toList();
    comparison.setVisible(!chosen.isEmpty());
    comparison.setManaged(!chosen.isEmpty());
    beside.show(chosen);
    charts.show(new RunCharts(messages).compared(chosen));
  }
}
