package vitrine.ui.engagement.segment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.FlowPane;
import vitrine.core.chart.BarChart;
import vitrine.core.chart.ChartSpec;
import vitrine.core.chart.LineChart;
import vitrine.core.chart.Positions;
import vitrine.core.chart.ValueFormat;
import vitrine.core.engagement.DayRow;
import vitrine.core.engagement.Kpi;
import vitrine.core.engagement.segment.Segment;
import vitrine.core.engagement.segment.SegmentComparison;
import vitrine.core.engagement.segment.SegmentReport;
import vitrine.ui.common.DialogService;
import vitrine.ui.common.ErrorPresenter;
import vitrine.ui.common.Sentence;
import vitrine.ui.engagement.EventText;
import vitrine.ui.engagement.FigureText;
import vitrine.ui.engagement.PanelAnswer;
import vitrine.ui.engagement.PanelContext;
import vitrine.ui.engagement.PanelController;
import vitrine.ui.engagement.PanelModel;
import vitrine.ui.engagement.SavedSegments;
import vitrine.ui.engagement.Step;

/** Saved segments side by side: figures with differences, funnel, daily active users. */
public final class SegmentsController extends PanelController<List<String>, SegmentComparison> {
  private static final double NAME_WIDTH = 190;
  private static final double COLUMN_WIDTH = 210;
  private static final double ROW = 30;

  private final SavedSegments segments;
  private final DialogService dialogs;
  private final ErrorPresenter errors;

  @FXML private FlowPane saved;
  @FXML private Label notes;
  @FXML private TableView<Kpi> figures;

  /** A view of this model. */
  public SegmentsController(
      PanelModel<List<String>, SegmentComparison> model,
      PanelContext context,
      SavedSegments segments,
      DialogService dialogs,
      ErrorPresenter errors) {
    super(model, context, "segments.");
    this.segments = segments;
    this.dialogs = dialogs;
    this.errors = errors;
  }

  @FXML
  void initialize() {
    figures.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    figures.setFixedCellSize(ROW);
    watch(segments.all(), all -> fillSaved());
    watch(model().variants(), chosen -> fillSaved());
    begin();
  }

  private void fillSaved() {
    List<Segment> all = segments.all().get();
    saved.getChildren().setAll(all.stream().map(segment -> line(segment.name())).toList());
    notes.setText(messages().text(all.isEmpty() ? "segments.none" : "segments.hint"));
  }

  private SegmentLine line(String name) {
    return new SegmentLine(
        name,
        model().variants().get().contains(name),
        messages(),
        new SegmentLine.Deeds(
            chosen -> model().choose(names -> changed(names, name, chosen)),
            () -> context().exploration().narrow(Step.into(name)),
            other ->
                segments.rename(
                    name,
                    other,
                    failure -> {
                      failure.ifPresent(errors::show);
                      if (failure.isEmpty()) {
                        model().choose(names -> renamed(names, name, other));
                      }
                      fillSaved();
                    }),
            () -> delete(name)));
  }

  private void delete(String name) {
    if (dialogs.confirm(Sentence.of("segments.delete.question", name), "segments.delete")) {
      model().choose(names -> changed(names, name, false));
      segments.delete(name, failure -> failure.ifPresent(errors::show));
    }
  }

  private static List<String> changed(List<String> names, String name, boolean chosen) {
    List<String> now = new ArrayList<>(names);
    now.remove(name);
    if (chosen) {
      now.add(name);
    }
    return List.copyOf(now);
  }

  private static List<String> renamed(List<String> names, String name, String other) {
    return names.stream().map(each -> each.equals(name) ? other : each).toList();
  }

  @Override
  protected void fill(PanelAnswer<List<String>, SegmentComparison> answer) {
    List<SegmentReport> compared = answer.report().segments();
    FigureText text = new FigureText(messages(), formats(), answer.dataset());
    fillTable(compared, text);
    List<ChartSpec> charts = new ArrayList<>();
    charts.add(daily(answer, compared));
    charts.add(funnel(answer, compared));
    charts().show(charts);
  }

  private String name(SegmentReport segment) {
    return segment.name().equals(SegmentsView.EVERYBODY)
        ? messages().text("segments.everybody")
        : segment.name();
  }

  private void fillTable(List<SegmentReport> compared, FigureText text) {
    figures.getColumns().clear();
    TableColumn<Kpi, String> names = new TableColumn<>(messages().text("segments.figure"));
    names.setPrefWidth(NAME_WIDTH);
    names.setMaxWidth(NAME_WIDTH * 1.6);
    names.setSortable(false);
    names.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(text.name(row.getValue())));
    figures.getColumns().add(names);
    for (SegmentReport segment : compared) {
      String title =
          messages().text("segments.column", name(segment), formats().whole(segment.users()));
      TableColumn<Kpi, String> column = new TableColumn<>(title);
      column.getStyleClass().add("number-column");
      column.setMinWidth(COLUMN_WIDTH);
      column.setPrefWidth(COLUMN_WIDTH);
      column.setSortable(false);
      column.setCellValueFactory(
          row ->
              new ReadOnlyObjectWrapper<>(
                  cell(row.getValue(), segment, compared.getFirst(), text)));
      figures.getColumns().add(column);
    }
    figures.getItems().setAll(Kpi.values());
    figures.setPrefHeight(ROW * (Kpi.values().length + 1) + 16);
    figures.setMinHeight(figures.getPrefHeight());
  }

  private String cell(Kpi kpi, SegmentReport segment, SegmentReport first, FigureText text) {
    String value = text.value(segment.report().figure(kpi).current(), kpi.unit());
    if (segment == first) {
      return value;
    }
    double difference = segment.difference(kpi, first).number().orElse(0);
    return difference == 0
        ? value
        : messages()
            .text(
                "segments.cell",
                value,
                (difference > 0 ? "+" : "")
                    + text.value(segment.difference(kpi, first), kpi.unit()));
  }

  private LineChart daily(
      PanelAnswer<List<String>, SegmentComparison> answer, List<SegmentReport> compared) {
    List<DayRow> days = compared.getFirst().report().days();
    return new LineChart(
        words(answer, "daily"),
        new Positions.Days(days.stream().map(DayRow::date).toList()),
        compared.stream()
            .map(
                segment ->
                    LineChart.Series.of(
                        name(segment),
                        segment.report().days().stream().mapToDouble(DayRow::dau).toArray()))
            .toList(),
        ValueFormat.whole());
  }

  private BarChart funnel(
      PanelAnswer<List<String>, SegmentComparison> answer, List<SegmentReport> compared) {
    EventText events = new EventText(messages());
    return new BarChart(
        words(answer, "funnel"),
        new Positions.Labels(
            compared.getFirst().funnel().steps().stream()
                .map(step -> events.name(step.event()))
                .toList()),
        compared.stream()
            .map(segment -> BarChart.Series.of(name(segment), rates(segment)))
            .toList(),
        BarChart.Arrangement.GROUPED,
        false,
        ValueFormat.percent(1));
  }

  private static double[] rates(SegmentReport segment) {
    double[] rates = new double[segment.funnel().steps().size()];
    Arrays.setAll(
        rates, step -> segment.funnel().steps().get(step).overall().number().orElse(Double.NaN));
    return rates;
  }
}
