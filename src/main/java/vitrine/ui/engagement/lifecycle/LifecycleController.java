package vitrine.ui.engagement.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import vitrine.core.chart.BarChart;
import vitrine.core.chart.ChartSpec;
import vitrine.core.chart.Positions;
import vitrine.core.chart.Tone;
import vitrine.core.chart.ValueFormat;
import vitrine.core.engagement.lifecycle.LifecycleReport;
import vitrine.core.engagement.lifecycle.LifecycleReport.Stage;
import vitrine.core.engagement.lifecycle.LifecycleRule;
import vitrine.core.engagement.lifecycle.LifecycleState;
import vitrine.core.engagement.log.CalendarInterval;
import vitrine.ui.chart.ChartPoint;
import vitrine.ui.common.Sentence;
import vitrine.ui.engagement.ChoiceRow;
import vitrine.ui.engagement.PanelAnswer;
import vitrine.ui.engagement.PanelContext;
import vitrine.ui.engagement.PanelController;
import vitrine.ui.engagement.PanelModel;
import vitrine.ui.engagement.Step;

/** Who is new, who comes back and who stays away, interval by interval. */
public final class LifecycleController extends PanelController<CalendarInterval, LifecycleReport> {
  @FXML private ChoiceRow<CalendarInterval> interval;
  @FXML private Label notes;

  /** A view of this model. */
  public LifecycleController(
      PanelModel<CalendarInterval, LifecycleReport> model, PanelContext context) {
    super(model, context, "engagement.lifecycle.");
  }

  @FXML
  void initialize() {
    interval.offer(
        List.of(CalendarInterval.DAY, CalendarInterval.WEEK, CalendarInterval.MONTH),
        choice -> messages().text("engagement.interval." + choice.unit().name()),
        choice -> model().choose(before -> choice));
    watch(model().variants(), interval::mark);
    begin();
  }

  @Override
  protected void fill(PanelAnswer<CalendarInterval, LifecycleReport> answer) {
    charts().show(List.of(bars(answer)));
    boolean censored = answer.report().stages().stream().anyMatch(Stage::leftCensored);
    notes.setText(
        messages().text(censored ? "engagement.lifecycle.censored" : "engagement.lifecycle.notes"));
  }

  private BarChart bars(PanelAnswer<CalendarInterval, LifecycleReport> answer) {
    List<Stage> stages = answer.report().stages();
    boolean[] incomplete = new boolean[stages.size()];
    List<String> names = new ArrayList<>();
    for (int i = 0; i < incomplete.length; i++) {
      incomplete[i] = !stages.get(i).complete();
      String day = formats().shortDay(stages.get(i).days().from());
      names.add(
          stages.get(i).leftCensored() ? messages().text("engagement.lifecycle.first", day) : day);
    }
    List<BarChart.Series> series = new ArrayList<>();
    for (LifecycleState state : LifecycleState.values()) {
      int sign = state == LifecycleState.DORMANT ? -1 : 1;
      series.add(
          BarChart.Series.of(
                  messages().text("engagement.lifecycle.state." + state.name()),
                  stages.stream().mapToDouble(stage -> sign * stage.users(state)).toArray())
              .provisional(incomplete)
              .toned(state == LifecycleState.DORMANT ? Tone.NEGATIVE : Tone.SERIES));
    }
    return new BarChart(
        words(answer, "bars"),
        new Positions.Labels(names),
        series,
        BarChart.Arrangement.STACKED,
        false,
        ValueFormat.whole());
  }

  @Override
  protected Optional<Step> pointed(ChartSpec chart, ChartPoint point) {
    return model()
        .result()
        .get()
        .ready()
        .map(PanelAnswer::report)
        .filter(
            report ->
                point.index() < report.stages().size()
                    && point.series() < LifecycleState.values().length)
        .map(
            report -> {
              LifecycleState state = LifecycleState.values()[point.series()];
              Stage stage = report.stages().get(point.index());
              return Step.to(
                  new LifecycleRule(report.query(), stage.days().from(), state),
                  Sentence.of(
                      "engagement.lifecycle.step." + state.name(), stage.days().from().toString()));
            });
  }
}
