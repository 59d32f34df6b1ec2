package vitrine.ui.experiment;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import vitrine.core.chart.BarChart;
import vitrine.core.chart.ChartSpec;
import vitrine.core.chart.ChartText;
import vitrine.core.chart.Positions;
import vitrine.core.chart.ValueFormat;
import vitrine.core.experiment.CheckKind;
import vitrine.core.experiment.CheckLevel;
import vitrine.core.experiment.Health;
import vitrine.core.experiment.HealthCheck;
import vitrine.ui.chart.ChartGrid;

/** Whether the experiment may be believed: a light for each check, and what to do about it. */
public final class HealthController extends ExperimentPanelController<NoVariants, HealthAnswer> {
  private final CheckCards cards;

  @FXML private Label summary;
  @FXML private VBox checks;
  @FXML private ChartGrid charts;

  /** A view of this model. */
  @SuppressWarnings("NullAway.Init")
  public HealthController(
      ExperimentPanelModel<NoVariants, HealthAnswer> model, ExperimentPanelContext context) {
    super(model, context);
    cards = new CheckCards(context.messages());
  }

  @FXML
  void initialize() {
    charts.connect(context().charts());
    charts.managedProperty().bind(charts.visibleProperty());
    begin();
  }

  @Override
  protected void fill(ExperimentPanelAnswer<NoVariants, HealthAnswer> answer) {
    Health health = answer.report().health();
    summary.setText(
        messages()
            .text(
                "experiments.health.summary",
                health.at(CheckLevel.ALARM).size(),
                health.at(CheckLevel.WARNING).size(),
                health.at(CheckLevel.OK).size(),
                health.at(CheckLevel.NOT_CHECKED).size()));
    List<Node> shown =
        health.checks().stream()
            .filter(check -> check.level() != CheckLevel.NOT_CHECKED)
            .sorted(Comparator.comparingInt(HealthController::urgency))
            .<Node>map(check -> cards.card(check, takingRule(check, answer.experiment())))
            .toList();
    checks.getChildren().setAll(shown);
    List<HealthCheck> others = health.at(CheckLevel.NOT_CHECKED);
    if (!others.isEmpty()) {
      checks.getChildren().add(cards.notChecked(others));
    }
    charts.setVisible(answer.report().arrivals().isPresent());
    charts.show(answer.report().arrivals().map(this::arrivals).map(List::of).orElse(List.of()));
  }

  /** Takes the rule that the data proposes; the set-up above shows it and takes it back. */
  private Optional<Button> takingRule(HealthCheck check, ExperimentView view) {
    boolean proposes = check.kind() == CheckKind.AGREEMENT && check.level() == CheckLevel.WARNING;
    return view.choices()
        .agreement()
        .filter(_ -> proposes && view.setup().rules().keep().isEmpty())
        .map(
            found -> {
              Button take = new Button(messages().text("experiments.health.take"));
              take.setId("takeRule");
              take.setOnAction(
                  _ ->
                      context()
                          .screen()
                          .change(
                              setup ->
                                  setup.withRules(
                                      setup.rules().counting(found.rules().keep(), true))));
              return take;
            });
  }

  private static int urgency(HealthCheck check) {
    return switch (check.level()) {
      case ALARM -> 0;
      case WARNING -> 1;
      case OK -> 2;
      case NOT_CHECKED -> 3;
    };
  }

  private ChartSpec arrivals(HealthAnswer.Arrivals arrivals) {
    long[][] units = arrivals.units();
    List<BarChart.Series> bars =
        IntStream.range(0, arrivals.arms().size())
            .mapToObj(
                arm ->
                    BarChart.Series.of(
                        arrivals.arms().get(arm),
                        IntStream.range(0, units.length)
                            .mapToDouble(day -> units[day][arm])
                            .toArray()))
            .toList();
    ChartText words =
        ChartText.of(
            "experiment-arrivals",
            messages().text("experiments.health.arrivals"),
            messages().text("experiments.health.arrivals.definition"),
            messages().text("experiments.chart.none"));
    return new BarChart(
        words,
        new Positions.Days(
            IntStream.range(0, units.length).mapToObj(arrivals.first()::plusDays).toList()),
        bars,
        BarChart.Arrangement.GROUPED,
        false,
        ValueFormat.number(0));
  }
}
