package vitrine.ui.engagement.retention;

import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import vitrine.core.chart.ChartSpec;
import vitrine.core.chart.ChartText;
import vitrine.core.chart.HeatmapChart;
import vitrine.core.dataset.EventKind;
import vitrine.core.engagement.log.CalendarInterval;
import vitrine.core.engagement.retention.RetentionQuery.Counting;
import vitrine.core.engagement.retention.RetentionQuery.Membership;
import vitrine.core.engagement.retention.RetentionReport;
import vitrine.ui.chart.ChartPoint;
import vitrine.ui.engagement.ChoiceRow;
import vitrine.ui.engagement.FigureText;
import vitrine.ui.engagement.OptionalChoice;
import vitrine.ui.engagement.PanelAnswer;
import vitrine.ui.engagement.PanelContext;
import vitrine.ui.engagement.PanelController;
import vitrine.ui.engagement.PanelModel;
import vitrine.ui.engagement.Step;

/** How many come back, and when: variants, heat map and curves. */
public final class RetentionController extends PanelController<RetentionChoice, RetentionReport> {
  private static final double ROW = 25;
  private static final double ABOVE = 90;
  private static final double LOWEST = 240;

  @FXML private ChoiceRow<CalendarInterval> interval;
  @FXML private ChoiceRow<Counting> counting;
  @FXML private ChoiceRow<RetentionChoice.Kind> kind;
  @FXML private ChoiceRow<Membership> membership;
  @FXML private ChoiceRow<RetentionChoice.Mean> mean;
  @FXML private OptionalChoice<EventKind> cohortEvent;
  @FXML private OptionalChoice<EventKind> returnEvent;
  @FXML private Label notes;

  /** A view of this model. */
  public RetentionController(
      PanelModel<RetentionChoice, RetentionReport> model, PanelContext context) {
    super(model, context, "engagement.retention.");
  }

  @FXML
  void initialize() {
    interval.offer(
        List.of(CalendarInterval.DAY, CalendarInterval.WEEK, CalendarInterval.MONTH),
        choice -> messages().text("engagement.interval." + RetentionCharts.key(choice)),
        choice -> model().choose(c -> c.by(choice)));
    counting.offer(
        List.of(Counting.values()),
        choice -> messages().text("engagement.retention.counting." + choice.name()),
        choice -> model().choose(c -> c.counting(choice)));
    kind.offer(
        List.of(RetentionChoice.Kind.values()),
        choice -> messages().text("engagement.retention.kind." + choice.name()),
        choice -> model().choose(c -> c.of(choice)));
    membership.offer(
        List.of(Membership.values()),
        choice -> messages().text("engagement.retention.membership." + choice.name()),
        choice -> model().choose(c -> c.of(choice)));
    mean.offer(
        List.of(RetentionChoice.Mean.values()),
        choice -> messages().text("engagement.retention.mean." + choice.name()),
        choice -> model().choose(c -> c.of(choice)));
    String any = messages().text("engagement.event.any");
    cohortEvent.offer(any, this::name, choice -> model().choose(c -> c.from(choice)));
    returnEvent.offer(any, this::name, choice -> model().choose(c -> c.back(choice)));
    watch(model().variants(), this::mark);
    begin();
  }

  private String name(EventKind event) {
    return messages().text(FigureText.eventKey(event));
  }

  private void mark(RetentionChoice choice) {
    interval.mark(choice.interval());
    counting.mark(choice.counting());
    kind.mark(choice.kind());
    membership.mark(choice.membership());
    mean.mark(choice.mean());
  }

  @Override
  protected void fill(PanelAnswer<RetentionChoice, RetentionReport> answer) {
    cohortEvent.fill(answer.offered().kinds(), answer.variants().cohortEvent());
    returnEvent.fill(answer.offered().kinds(), answer.variants().returnEvent());
    RetentionReport report = answer.report();
    RetentionCharts drawings = new RetentionCharts(messages(), formats());
    charts().setChartHeight(Math.max(LOWEST, ABOVE + ROW * (report.cohorts().size() + 1)));
    charts()
        .show(
            List.of(
                drawings.matrix(report, answer.variants().mean(), words(answer, "matrix")),
                drawings.curves(report, answer.variants().mean(), words(answer, "curves"))));
    notes.setText(
        messages()
            .text(
                report.cohorts().isEmpty()
                    ? "engagement.retention.none"
                    : "engagement.retention.notes"));
  }

  /** A cell of the matrix is the members of its cohort who came back; the means are nobody. */
  @Override
  protected Optional<Step> pointed(ChartSpec chart, ChartPoint point) {
    return model()
        .result()
        .get()
        .ready()
        .filter(answer -> chart instanceof HeatmapChart)
        .flatMap(answer -> RetentionCharts.cell(answer.report(), point.series(), point.index()))
        .map(Step::to);
  }

  private ChartText words(PanelAnswer<RetentionChoice, RetentionReport> answer, String chart) {
    RetentionChoice choice = answer.variants();
    return words(
        answer,
        chart,
        messages().text("engagement.retention.rule." + choice.kind().name()),
        messages().text("engagement.retention.rule." + choice.counting().name()),
        messages().text("engagement.retention.rule." + choice.membership().name()));
  }
}
