package vitrine.ui.experiment.selfcheck;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import vitrine.core.chart.ChartSpec;
import vitrine.core.chart.ChartText;
import vitrine.core.chart.HistogramChart;
import vitrine.core.chart.Tone;
import vitrine.core.chart.ValueFormat;
import vitrine.core.exposure.selfcheck.MethodRate;
import vitrine.core.exposure.selfcheck.MetricCheck;
import vitrine.core.exposure.selfcheck.Pool;
import vitrine.core.exposure.selfcheck.SelfCheckReport;
import vitrine.core.exposure.selfcheck.SelfCheckSentences;
import vitrine.ui.chart.ChartGrid;
import vitrine.ui.common.LoadState;
import vitrine.ui.engagement.ChoiceRow;
import vitrine.ui.experiment.ExperimentPanelAnswer;
import vitrine.ui.experiment.ExperimentPanelContext;
import vitrine.ui.experiment.ExperimentPanelController;
import vitrine.ui.experiment.ExperimentPanelModel;
import vitrine.ui.experiment.Tables;

/** Self-check: many splits without an effect, and how often each method saw one. */
public final class SelfCheckController
    extends ExperimentPanelController<SelfCheckChoice, SelfCheckAnswer> {
  private final SelfCheckSentences sentences;

  @FXML private Button deal;
  @FXML private Button stop;
  @FXML private ChoiceRow<Pool> pool;
  @FXML private Label intro;
  @FXML private VBox checks;
  @FXML private ChartGrid charts;

  /** A view of this model. */
  @SuppressWarnings("NullAway.Init")
  public SelfCheckController(
      ExperimentPanelModel<SelfCheckChoice, SelfCheckAnswer> model,
      ExperimentPanelContext context) {
    super(model, context);
    this.sentences = new SelfCheckSentences(context.messages()::text);
  }

  @FXML
  void initialize() {
    charts.connect(context().charts());
    pool.offer(
        List.of(Pool.values()),
        one -> messages().text("selfcheck.pool." + one.argument()),
        one -> model().choose(choice -> choice.pool(one)));
    watch(model().variants(), choice -> pool.mark(choice.pool()));
    watch(
        model().result(),
        state -> {
          boolean running =
              state instanceof LoadState.Loading
                  && model().variants().get().experiment().isPresent();
          stop.setDisable(!running);
          deal.setDisable(running);
        });
    begin();
  }

  @FXML
  void deal() {
    context()
        .screen()
        .view()
        .get()
        .ready()
        .ifPresent(view -> model().choose(choice -> choice.started(view.name())));
  }

  @FXML
  void stop() {
    model().choose(SelfCheckChoice::cancelled);
  }

  @Override
  protected void fill(ExperimentPanelAnswer<SelfCheckChoice, SelfCheckAnswer> answer) {
    intro.setText(
        answer
            .report()
            .report()
            .map(sentences::intro)
            .orElseGet(() -> messages().text("selfcheck.idle")));
    checks.getChildren().setAll(answer.report().report().map(this::cards).orElse(List.of()));
    List<ChartSpec> drawn = answer.report().report().map(this::histograms).orElse(List.of());
    charts.show(drawn);
    charts.setVisible(!drawn.isEmpty());
    charts.setManaged(!drawn.isEmpty());
  }

  private List<VBox> cards(SelfCheckReport report) {
    return report.metrics().stream().map(check -> card(report, check)).toList();
  }

  private VBox card(SelfCheckReport report, MetricCheck check) {
    Label name = new Label(check.metric().name());
    name.getStyleClass().add("card-title");
    Label verdict = new Label(sentences.verdict(report, check));
    verdict.setWrapText(true);
    VBox card = new VBox(name, verdict, table(report, check));
    card.getStyleClass().addAll("card", "experiment-table");
    return card;
  }

  private TableView<MethodRate> table(SelfCheckReport report, MetricCheck check) {
    TableView<MethodRate> table = new TableView<>();
    Tables.plain(table);
    table
        .getColumns()
        .setAll(
            List.of(
                column("method", 330, rate -> sentences.method(check, rate)),
                column("rate", 150, sentences::rate),
                column("interval", 160, sentences::interval),
                column("promise", 200, rate -> sentences.promise(report, rate))));
    table.getItems().setAll(check.rates());
    Tables.fit(table);
    return table;
  }

  private TableColumn<MethodRate, String> column(
      String key, double width, Function<MethodRate, String> text) {
    TableColumn<MethodRate, String> column =
        new TableColumn<>(messages().text("selfcheck.column." + key));
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setCellValueFactory(rate -> new ReadOnlyStringWrapper(text.apply(rate.getValue())));
    return column;
  }

  private List<ChartSpec> histograms(SelfCheckReport report) {
    List<ChartSpec> specs = new ArrayList<>();
    for (int i = 0; i < report.metrics().size(); i++) {
      specs.add(histogram(report.metrics().get(i), i));
    }
    return specs;
  }

  private HistogramChart histogram(MetricCheck check, int place) {
    int[] bins = check.uniformity().bins();
    double[] edges = new double[bins.length + 1];
    Arrays.setAll(edges, edge -> (double) edge / bins.length);
    return new HistogramChart(
        ChartText.of(
                "selfcheck.p." + place,
                messages().text("selfcheck.chart", check.metric().name()),
                messages().text("selfcheck.chart.definition"),
                messages().text("selfcheck.verdict.unknown"))
            .withAxes("p", messages().text("selfcheck.axis.splits")),
        edges,
        List.of(
            new HistogramChart.Series(
                messages().text("selfcheck.axis.splits"),
                Arrays.stream(bins).asDoubleStream().toArray(),
                Tone.ACCENT)),
        ValueFormat.number(2));
  }
}
