package vitrine.ui.engagement.funnel;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import vitrine.core.chart.ChartSpec;
import vitrine.core.chart.FunnelChart;
import vitrine.core.chart.HeatmapChart;
import vitrine.core.engagement.Kpi;
import vitrine.core.engagement.funnel.ConvertTimes;
import vitrine.core.engagement.funnel.FunnelQuery;
import vitrine.core.engagement.funnel.FunnelReport;
import vitrine.core.engagement.funnel.FunnelUsers;
import vitrine.ui.chart.ChartPoint;
import vitrine.ui.engagement.ChoiceRow;
import vitrine.ui.engagement.EventText;
import vitrine.ui.engagement.FigureText;
import vitrine.ui.engagement.FigureTile;
import vitrine.ui.engagement.OptionalChoice;
import vitrine.ui.engagement.PanelAnswer;
import vitrine.ui.engagement.PanelContext;
import vitrine.ui.engagement.PanelController;
import vitrine.ui.engagement.PanelModel;
import vitrine.ui.engagement.Step;
import vitrine.ui.engagement.TileRow;

/** A funnel that the user builds: how many reach each step, how fast, and which part of them. */
public final class FunnelController extends PanelController<FunnelChoice, FunnelView> {
  private static final List<Integer> WINDOWS = List.of(1, 3, 7, 14, 28);

  @FXML private StepRow steps;
  @FXML private ChoiceRow<FunnelQuery.Order> order;
  @FXML private ChoiceRow<Integer> window;
  @FXML private CheckBox whole;
  @FXML private OptionalChoice<String> breakdown;
  @FXML private TileRow tiles;
  @FXML private FlowPane losses;
  @FXML private Label notes;

  /** A view of this model. */
  public FunnelController(PanelModel<FunnelChoice, FunnelView> model, PanelContext context) {
    super(model, context, "engagement.funnel.");
  }

  @FXML
  void initialize() {
    order.offer(
        List.of(FunnelQuery.Order.values()),
        choice -> messages().text("engagement.funnel.order." + choice.name()),
        choice -> model().choose(c -> c.inOrder(choice)));
    window.offer(
        WINDOWS,
        days -> messages().text("engagement.length.days", days),
        days -> model().choose(c -> c.within(days)));
    whole.setOnAction(click -> model().choose(c -> c.whole(whole.isSelected())));
    breakdown.offer(
        messages().text("engagement.funnel.unbroken"),
        column -> column,
        column -> model().choose(c -> c.by(column)));
    watch(model().variants(), this::mark);
    begin();
  }

  private void mark(FunnelChoice choice) {
    order.mark(choice.order());
    window.mark(choice.days());
    whole.setSelected(choice.onlyWholeWindows());
  }

  @Override
  protected void fill(PanelAnswer<FunnelChoice, FunnelView> answer) {
    breakdown.fill(answer.offered().columns(), answer.variants().breakdown());
    FunnelView view = answer.report();
    steps.show(
        answer.variants().through(view.report().query().steps()),
        answer.offered(),
        messages(),
        model()::choose);
    FigureText figures = new FigureText(messages(), formats(), answer.dataset());
    FunnelCharts drawings = new FunnelCharts(messages(), formats(), figures);
    tiles.show(tiles(view, figures, drawings));
    List<ChartSpec> charts = new ArrayList<>();
    String rule =
        messages()
            .text(
                FigureText.funnelKey(view.report().query().order()),
                messages().text("engagement.length.days", answer.variants().days()));
    charts.add(drawings.bars(view.report(), words(answer, "bars", rule)));
    charts.add(drawings.times(view, words(answer, "times")));
    if (!view.report().parts().isEmpty()) {
      charts.add(
          drawings.parts(
              view.report(), words(answer, "parts", answer.variants().breakdown().orElse(""))));
    }
    charts().show(charts);
    losses.getChildren().setAll(losses(view.report()));
    notes.setText(notes(view, figures));
    notes.setManaged(!notes.getText().isEmpty());
  }

  /** A bar is the users who reached its step; a cell, those of its value. */
  @Override
  protected Optional<Step> pointed(ChartSpec chart, ChartPoint point) {
    return model()
        .result()
        .get()
        .ready()
        .map(answer -> answer.report().report())
        .flatMap(
            report ->
                switch (chart) {
                  case FunnelChart _ -> FunnelCharts.bar(report, point.index());
                  case HeatmapChart _ -> FunnelCharts.part(report, point.series(), point.index());
                  default -> Optional.<FunnelUsers>empty();
                })
        .map(Step::to);
  }

  private List<Node> tiles(FunnelView view, FigureText figures, FunnelCharts drawings) {
    List<Node> shown = new ArrayList<>();
    FunnelReport report = view.report();
    shown.add(
        FigureTile.of(
            messages().text("engagement.funnel.all.name"),
            report.steps().getLast().overall(),
            Kpi.Unit.RATE,
            messages().text("engagement.funnel.all.definition"),
            figures));
    for (ConvertTimes.Step step : view.times().steps()) {
      shown.add(
          new FigureTile(
              drawings.transition(report, step.step()),
              median(step.fromPrevious()),
              messages().text("engagement.funnel.median"),
              messages().text("engagement.funnel.times.definition")));
    }
    shown.add(
        FigureTile.of(
            messages().text("engagement.funnel.passes.name"),
            report.windowPassesEnd(),
            Kpi.Unit.RATE,
            messages().text("engagement.funnel.passes.definition"),
            figures));
    return shown;
  }

  private String median(ConvertTimes.Times times) {
    return times.quartiles().isEmpty()
        ? "–"
        : formats().duration(Duration.ofSeconds(Math.round(times.quartiles().get(1))));
  }

  /** A bar takes those who reached its step; these take those who did not go on. */
  private List<Node> losses(FunnelReport report) {
    EventText events = new EventText(messages());
    List<Node> shown = new ArrayList<>();
    Label hint = new Label(messages().text("engagement.funnel.losses"));
    hint.getStyleClass().add("scope");
    shown.add(hint);
    for (int i = 1; i < report.steps().size(); i++) {
      FunnelUsers lost =
          new FunnelUsers(report.query(), i, FunnelUsers.Outcome.DROPPED, Optional.empty());
      long users = report.steps().get(i - 1).users() - report.steps().get(i).users();
      Button button =
          new Button(
              messages()
                  .text(
                      "engagement.funnel.lost",
                      formats().whole(users),
                      i + 1,
                      events.name(report.steps().get(i).event())));
      button.getStyleClass().addAll("small", "funnel-loss");
      button.setMnemonicParsing(false);
      button.setDisable(users == 0);
      button.setOnAction(click -> context().exploration().narrow(Step.to(lost)));
      shown.add(button);
    }
    return shown;
  }

  /** Where the steps come from if not from the user, and why nobody reached a step. */
  private String notes(FunnelView view, FigureText figures) {
    FunnelReport report = view.report();
    EventText events = new EventText(messages());
    List<String> sentences = new ArrayList<>();
    String first = events.name(report.steps().getFirst().event());
    String last = events.name(report.steps().getLast().event());
    switch (view.steps()) {
      case OTHERS -> sentences.add(messages().text("engagement.funnel.others", first, last));
      case ONE_KIND -> sentences.add(messages().text("engagement.funnel.oneKind", first));
      case CHOSEN, STANDARD -> {
        // Nothing to explain.
      }
    }
    for (FunnelReport.Step step : report.steps()) {
      step.why()
          .ifPresent(
              reason -> sentences.add(events.name(step.event()) + ": " + figures.reason(reason)));
    }
    return String.join(" ", sentences);
  }
}
