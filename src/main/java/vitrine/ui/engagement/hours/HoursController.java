package vitrine.ui.engagement.hours;

import java.time.format.TextStyle;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import vitrine.core.chart.ChartSpec;
import vitrine.core.chart.HeatmapChart;
import vitrine.core.chart.ValueFormat;
import vitrine.core.engagement.hours.HourReport;
import vitrine.core.engagement.hours.HourReport.Weekday;
import vitrine.core.engagement.log.Condition;
import vitrine.ui.chart.ChartPoint;
import vitrine.ui.common.Sentence;
import vitrine.ui.engagement.ChoiceRow;
import vitrine.ui.engagement.FigureText;
import vitrine.ui.engagement.PanelAnswer;
import vitrine.ui.engagement.PanelContext;
import vitrine.ui.engagement.PanelController;
import vitrine.ui.engagement.PanelModel;
import vitrine.ui.engagement.Step;

/** Hours of the day by days of the week. */
public final class HoursController extends PanelController<HoursMeasure, HourReport> {
  private static final int HOURS = 24;

  @FXML private ChoiceRow<HoursMeasure> measure;
  @FXML private Label notes;

  /** A view of this model. */
  public HoursController(PanelModel<HoursMeasure, HourReport> model, PanelContext context) {
    super(model, context, "engagement.hours.");
  }

  @FXML
  void initialize() {
    measure.offer(
        List.of(HoursMeasure.values()),
        choice -> messages().text("engagement.hours.measure." + choice.name()),
        choice -> model().choose(before -> choice));
    watch(model().variants(), measure::mark);
    begin();
  }

  @Override
  protected Optional<Sentence> lacking(PanelAnswer<HoursMeasure, HourReport> answer) {
    boolean unpriced =
        answer.report().weekdays().stream()
            .flatMap(day -> day.hours().stream())
            .allMatch(cell -> cell.netRevenue().number().isEmpty());
    return answer.variants() == HoursMeasure.NET_REVENUE && unpriced
        ? Optional.of(Sentence.of("engagement.reason.noPrices"))
        : Optional.empty();
  }

  @Override
  protected void fill(PanelAnswer<HoursMeasure, HourReport> answer) {
    List<Weekday> days = answer.report().weekdays();
    double[][] values = new double[days.size()][HOURS];
    String[][] notes = new String[days.size()][HOURS];
    for (int row = 0; row < values.length; row++) {
      Weekday day = days.get(row);
      for (int hour = 0; hour < HOURS; hour++) {
        values[row][hour] =
            day.days() == 0 ? Double.NaN : answer.variants().of(day.hours().get(hour)) / day.days();
        notes[row][hour] = messages().text("engagement.hours.note", formats().whole(day.days()));
      }
    }
    FigureText figures = new FigureText(messages(), formats(), answer.dataset());
    boolean money = answer.variants() == HoursMeasure.NET_REVENUE;
    charts()
        .show(
            List.of(
                new HeatmapChart(
                    words(
                            answer,
                            "week",
                            messages().text("engagement.hours.measure." + answer.variants().name()))
                        .withAxes(
                            messages().text("engagement.hours.axis", answer.zone().getId()), ""),
                    IntStream.range(0, HOURS).mapToObj(String::valueOf).toList(),
                    days.stream()
                        .map(
                            day ->
                                day.day()
                                    .getDisplayName(
                                        TextStyle.FULL_STANDALONE, messages().locale().get()))
                        .toList(),
                    values,
                    new boolean[0][],
                    money ? ValueFormat.money(figures.currency()) : ValueFormat.number(1),
                    HeatmapChart.Scale.SEQUENTIAL,
                    notes)));
    this.notes.setText(messages().text("engagement.hours.notes"));
  }

  @Override
  protected Optional<Step> pointed(ChartSpec chart, ChartPoint point) {
    return model()
        .result()
        .get()
        .ready()
        .filter(
            answer -> point.series() < answer.report().weekdays().size() && point.index() < HOURS)
        .map(
            answer ->
                Step.to(
                    new Condition.Clock(
                        Set.of(answer.report().weekdays().get(point.series()).day()),
                        Set.of(point.index()))));
  }
}
