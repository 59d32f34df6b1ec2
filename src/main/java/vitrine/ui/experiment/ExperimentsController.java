package vitrine.ui.experiment;

import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import vitrine.core.experiment.Derivation;
import vitrine.core.experiment.Effect;
import vitrine.core.exposure.ExperimentCatalog.Listed;
import vitrine.core.exposure.ExperimentQuery.MetricColumn;
import vitrine.core.exposure.ExperimentSetup;
import vitrine.ui.chart.ChartGrid;
import vitrine.ui.chart.ChartView;
import vitrine.ui.common.Destination;
import vitrine.ui.common.Formats;
import vitrine.ui.common.MessagePane;
import vitrine.ui.common.Messages;
import vitrine.ui.common.Navigator;
import vitrine.ui.common.Route;
import vitrine.ui.common.ScreenController;
import vitrine.ui.common.StatePane;
import vitrine.ui.engagement.SegmentPicker;

/** A/B tests. Its route may name one: {@code experiments?name=checkout}. */
public final class ExperimentsController extends ScreenController {
  private final ExperimentsViewModel viewModel;
  private final Navigator navigator;
  private final Messages messages;
  private final Formats formats;
  private final ChartView chartView;
  private final EffectText text;

  @FXML private MessagePane none;
  @FXML private ScrollPane scroll;
  @FXML private FlowPane list;
  @FXML private SegmentPicker segment;
  @FXML private StatePane state;
  @FXML private TitledPane setupPane;
  @FXML private VBox setup;
  @FXML private StatePane answer;
  @FXML private VBox verdict;
  @FXML private VBox ratio;
  @FXML private TableView<Effect> effects;
  @FXML private ChartGrid charts;
  @FXML private Label armsTitle;
  @FXML private TableView<ArmTable.Row> arms;
  @FXML private TitledPane howPane;
  @FXML private VBox how;

  private SetupForm setupForm;
  private EffectTable effectTable;
  private ArmTable armTable;
  private VerdictCard verdictCard;

  /** A view of this view-model. */
  @SuppressWarnings("NullAway.Init")
  public ExperimentsController(
      ExperimentsViewModel viewModel,
      Navigator navigator,
      Messages messages,
      Formats formats,
      ChartView chartView) {
    this.viewModel = viewModel;
    this.navigator = navigator;
    this.messages = messages;
    this.formats = formats;
    this.chartView = chartView;
    this.text = new EffectText(messages);
  }

  @FXML
  void initialize() {
    setupForm = new SetupForm(setup, messages, viewModel::change);
    effectTable = new EffectTable(effects, messages, text);
    armTable = new ArmTable(arms, messages, formats, text);
    verdictCard = new VerdictCard(verdict, ratio, messages, formats, text);
    charts.connect(chartView);
    effectTable.onChosen(this::explain);
    segment.begin(messages, viewModel.segment()::set);
    watch(viewModel.segments(), all -> segment.offer(all, viewModel.segment().get()));
    watch(viewModel.experiments(), _ -> showList());
    watch(viewModel.selected(), _ -> showList());
    watch(viewModel.view(), view -> state.show(view, messages, this::show));
  }

  @Override
  public void onShow(Route route) {
    route.parameter("name").ifPresent(viewModel::select);
  }

  @FXML
  void openData() {
    navigator.go(Destination.DATA);
  }

  private void showList() {
    List<Listed> all = viewModel.experiments().get();
    none.setVisible(all.isEmpty());
    scroll.setVisible(!all.isEmpty());
    Optional<Listed> selected = viewModel.selected().get();
    list.getChildren()
        .setAll(
            all.stream()
                .map(listed -> card(listed, Optional.of(listed).equals(selected)))
                .toList());
  }

  private ToggleButton card(Listed listed, boolean selected) {
    ToggleButton card = new ToggleButton();
    card.getStyleClass().add("experiment-card");
    Label name = new Label(listed.entry().name());
    name.getStyleClass().add("experiment-name");
    Label rows = new Label(messages.text("experiments.rows", formats.whole(listed.entry().rows())));
    rows.getStyleClass().add("soft");
    VBox words = new VBox(2, name, rows);
    HBox line = new HBox(14, words, VerdictChip.state(listed.running(), messages));
    line.getStyleClass().add("experiment-card-line");
    card.setGraphic(line);
    card.setAccessibleText(listed.entry().name());
    card.setSelected(selected);
    card.setOnAction(
        _ -> {
          card.setSelected(true);
          navigator.replace(Route.to(Destination.EXPERIMENTS).with("name", listed.entry().name()));
          viewModel.select(listed.entry().name());
        });
    return card;
  }

  private void show(ExperimentView view) {
    ExperimentSetup read = view.setup();
    setupPane.setText(
        messages.text(
            "experiments.setup.title",
            read.unit(),
            read.variant(),
            String.join(", ", read.metrics().stream().map(MetricColumn::name).toList())));
    setupForm.show(view);
    segment.say(view.match(), messages, formats);
    if (view.answer().ready().isEmpty()) {
      setupPane.setExpanded(true);
    }
    answer.show(view.answer(), messages, this::show);
  }

  private void show(ExperimentAnswer shown) {
    verdictCard.showRatio(shown.result());
    effectTable.show(shown);
  }

  private void explain(Effect effect) {
    viewModel
        .view()
        .get()
        .ready()
        .ifPresent(
            view ->
                view.answer()
                    .ready()
                    .ifPresent(shown -> explain(effect, shown, view.listed().running())));
  }

  private void explain(Effect effect, ExperimentAnswer shown, boolean running) {
    shown.verdict(effect).ifPresent(words -> verdictCard.show(words, running));
    charts.show(new EffectCharts(messages, text).of(shown.result().report(), effect));
    armsTitle.setText(messages.text("experiments.arms", effect.metric().name()));
    armTable.show(shown.result(), effect.metric());
    howPane.setText(messages.text("experiments.how", text.metric(effect), effect.arm()));
    how.getChildren()
        .setAll(
            Derivation.of(shown.result().report(), effect).stream()
                .map(
                    step -> {
                      Label line = new Label(text.sentence(step));
                      line.setWrapText(true);
                      return line;
                    })
                .toList());
  }
}
