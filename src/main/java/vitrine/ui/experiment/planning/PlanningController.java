package vitrine.ui.experiment.planning;

import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import vitrine.core.experiment.Statistic;
import vitrine.core.experiment.power.Horizon;
import vitrine.core.experiment.power.PlanSentences;
import vitrine.ui.chart.ChartGrid;
import vitrine.ui.engagement.ChoiceRow;
import vitrine.ui.engagement.FigureTile;
import vitrine.ui.experiment.ExperimentPanelAnswer;
import vitrine.ui.experiment.ExperimentPanelContext;
import vitrine.ui.experiment.ExperimentPanelController;
import vitrine.ui.experiment.ExperimentPanelModel;
import vitrine.ui.experiment.planning.PlanChoice.Asked;

/** Planning: how long an experiment like the one shown takes, or what it finds in that time. */
public final class PlanningController
    extends ExperimentPanelController<PlanChoice, PlanningAnswer> {
  private static final double LARGEST = 100;

  private List<String> offered = List.of();

  @FXML private ChoiceRow<String> metric;
  @FXML private ChoiceRow<Asked> asked;
  @FXML private ChoiceRow<Horizon> horizon;
  @FXML private HBox metrics;
  @FXML private HBox effectField;
  @FXML private HBox weeksField;
  @FXML private TextField effect;
  @FXML private Slider power;
  @FXML private Label powerValue;
  @FXML private Slider weeks;
  @FXML private Label weeksValue;
  @FXML private Label answer;
  @FXML private VBox beside;
  @FXML private FlowPane tiles;
  @FXML private Label simulated;
  @FXML private ChartGrid charts;

  /** A view of this model. */
  @SuppressWarnings("NullAway.Init")
  public PlanningController(
      ExperimentPanelModel<PlanChoice, PlanningAnswer> model, ExperimentPanelContext context) {
    super(model, context);
  }

  @FXML
  void initialize() {
    charts.connect(context().charts());
    asked.offer(
        List.of(Asked.values()),
        one -> messages().text("planning.asked." + one.name().toLowerCase(Locale.ROOT)),
        one -> model().choose(choice -> choice.asked(one)));
    horizon.offer(
        List.of(Horizon.values()),
        one -> messages().text("planning.horizon." + one.name().toLowerCase(Locale.ROOT)),
        one -> model().choose(choice -> choice.horizon(one)));
    effect.setOnAction(_ -> takeEffect());
    effect
        .focusedProperty()
        .subscribe(
            (before, focused) -> {
              if (before && !focused) {
                takeEffect();
              }
            });
    power
        .valueProperty()
        .subscribe(value -> powerValue.setText(formats().percent(value.doubleValue() / 100, 0)));
    power
        .valueProperty()
        .subscribe(
            (before, value) ->
                model().choose(choice -> choice.power(Math.round(value.doubleValue()) / 100.0)));
    weeks
        .valueProperty()
        .subscribe(value -> weeksValue.setText(formats().whole(Math.round(value.doubleValue()))));
    weeks
        .valueProperty()
        .subscribe(
            (before, value) ->
                model().choose(choice -> choice.weeks((int) Math.round(value.doubleValue()))));
    watch(model().variants(), this::mark);
    begin();
  }

  private void mark(PlanChoice choice) {
    asked.mark(choice.asked());
    horizon.mark(choice.horizon());
    effect.setText(formats().number(choice.effect() * 100, choice.effect() < .01 ? 2 : 1));
    power.setValue(Math.round(choice.power() * 100));
    weeks.setValue(choice.weeks());
    effectField.setDisable(choice.asked() == Asked.EFFECT);
    weeksField.setDisable(choice.asked() == Asked.UNITS);
  }

  /** What is no lift above 0 goes back to the one before. */
  private void takeEffect() {
    String typed = effect.getText().replace("%", "").strip();
    ParsePosition end = new ParsePosition(0);
    Number number = NumberFormat.getNumberInstance(messages().locale().get()).parse(typed, end);
    if (number != null
        && end.getIndex() == typed.length()
        && number.doubleValue() > 0
        && number.doubleValue() <= LARGEST * 100) {
      model().choose(choice -> choice.effect(number.doubleValue() / 100));
    }
    mark(model().variants().get());
  }

  @Override
  protected void fill(ExperimentPanelAnswer<PlanChoice, PlanningAnswer> result) {
    PlanningAnswer plan = result.report();
    if (!offered.equals(plan.metrics())) {
      offered = plan.metrics();
      metric.offer(offered, name -> name, name -> model().choose(c -> c.metric(name)));
    }
    metric.mark(plan.basis().metric().name());
    metrics.setVisible(plan.metrics().size() > 1);
    metrics.setManaged(plan.metrics().size() > 1);
    boolean timed = plan.basis().inflow().isPresent();
    weeksField.setVisible(timed);
    weeksField.setManaged(timed);
    PlanSentences sentences =
        new PlanSentences(
            messages()::text, plan.basis().metric().statistic() instanceof Statistic.Proportion);
    List<String> words = sentences.of(plan.plan());
    answer.setText(words.getFirst());
    beside.getChildren().setAll(words.stream().skip(1).map(PlanningController::line).toList());
    tiles.getChildren().setAll(tiles(plan, result.experiment().control()));
    simulated.setText(
        plan.simulated().points().isEmpty()
            ? ""
            : messages()
                .text(
                    plan.simulated().ownUnits()
                        ? "planning.simulated.units"
                        : "planning.simulated.normal",
                    plan.simulated().runs()));
    charts.show(new PlanCharts(messages()).of(plan));
  }

  private List<FigureTile> tiles(PlanningAnswer plan, Optional<String> control) {
    boolean share = plan.basis().metric().statistic() instanceof Statistic.Proportion;
    double value = plan.basis().baseline().value();
    FigureTile baseline =
        new FigureTile(
            messages().text("planning.tile.baseline"),
            share ? formats().percent(value, 2) : formats().number(value, 2),
            messages()
                .text("planning.tile.baseline.note", plan.basis().units(), control.orElse("")),
            messages().text("planning.tile.baseline.definition"));
    FigureTile deviation =
        new FigureTile(
            messages().text("planning.tile.deviation"),
            formats().number(Math.sqrt(plan.basis().baseline().variance()), share ? 3 : 2),
            plan.basis().baseline().correlation().isPresent()
                ? messages()
                    .text(
                        "planning.tile.correlation",
                        plan.basis().baseline().correlation().getAsDouble())
                : "",
            messages().text("planning.tile.deviation.definition"));
    FigureTile inflow =
        new FigureTile(
            messages().text("planning.tile.inflow"),
            plan.basis()
                .inflow()
                .map(some -> formats().number(some.perDay(), some.perDay() < 100 ? 1 : 0))
                .orElse("–"),
            plan.basis().inflow().isPresent()
                ? messages()
                    .text("planning.tile.inflow.note", plan.basis().allUnits(), plan.basis().days())
                : messages().text("planning.tile.inflow.none"),
            messages().text("planning.tile.inflow.definition"));
    return List.of(baseline, deviation, inflow);
  }

  private static Label line(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    return label;
  }
}
