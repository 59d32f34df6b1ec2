package vitrine.ui.engagement.change;

import static java.time.format.DateTimeFormatter.ISO_LOCAL_DATE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import javafx.fxml.FXML;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import javafx.util.converter.LocalDateStringConverter;
import vitrine.core.chart.ChartSpec;
import vitrine.core.engagement.Figure;
import vitrine.core.engagement.Kpi;
import vitrine.core.engagement.Reason;
import vitrine.core.engagement.change.ChangeReport;
import vitrine.core.engagement.change.ChangeReport.Effects;
import vitrine.core.engagement.change.ChangeReport.Part;
import vitrine.core.engagement.change.DimensionRank;
import vitrine.core.engagement.log.Period;
import vitrine.ui.chart.ChartPoint;
import vitrine.ui.common.Sentence;
import vitrine.ui.engagement.EventText;
import vitrine.ui.engagement.FigureText;
import vitrine.ui.engagement.ItemReviews;
import vitrine.ui.engagement.OptionalChoice;
import vitrine.ui.engagement.PanelAnswer;
import vitrine.ui.engagement.PanelContext;
import vitrine.ui.engagement.PanelController;
import vitrine.ui.engagement.PanelModel;
import vitrine.ui.engagement.PanelTable;
import vitrine.ui.engagement.Step;

/** Where the change of a figure between two periods comes from. */
public final class ChangeController extends PanelController<ChangeChoice, ChangeView> {
  private static final int ROWS = 10;

  @FXML private OptionalChoice<Kpi> kpi;
  @FXML private OptionalChoice<ChangeSplit> split;
  @FXML private DatePicker from;
  @FXML private DatePicker to;
  @FXML private Label headline;
  @FXML private VBox partsCard;
  @FXML private VBox ranksCard;
  @FXML private TableView<Part> parts;
  @FXML private Label sum;
  @FXML private TableView<DimensionRank> ranks;
  private boolean filling;

  /** A view of this model. */
  public ChangeController(PanelModel<ChangeChoice, ChangeView> model, PanelContext context) {
    super(model, context, "engagement.change.");
  }

  @FXML
  void initialize() {
    kpi.offer(
        "–",
        figure -> messages().text(FigureText.nameKey(figure)),
        figure -> figure.ifPresent(chosen -> model().choose(c -> c.of(chosen))));
    split.offer(
        messages().text("engagement.change.best"),
        this::name,
        chosen -> model().choose(c -> c.by(chosen)));
    from.setConverter(new LocalDateStringConverter(ISO_LOCAL_DATE, ISO_LOCAL_DATE));
    to.setConverter(new LocalDateStringConverter(ISO_LOCAL_DATE, ISO_LOCAL_DATE));
    watch(
        model().variants(),
        choice -> kpi.fill(Arrays.asList(Kpi.values()), Optional.of(choice.kpi())));
    begin();
  }

  private String name(ChangeSplit by) {
    return switch (by) {
      case ChangeSplit.Column(String name) -> name;
      case ChangeSplit.Saved(String name) -> messages().text("engagement.change.segment", name);
    };
  }

  @FXML
  void compare() {
    if (!filling
        && from.getValue() != null
        && to.getValue() != null
        && !to.getValue().isBefore(from.getValue())) {
      Period before = new Period(from.getValue(), to.getValue());
      model().choose(c -> c.against(Optional.of(before)));
    }
  }

  @FXML
  void comparePrevious() {
    model().choose(c -> c.against(Optional.empty()));
  }

  @Override
  protected Optional<Sentence> lacking(PanelAnswer<ChangeChoice, ChangeView> answer) {
    return answer.report().report().isEmpty()
        ? Optional.of(Sentence.of("engagement.change.none"))
        : Optional.empty();
  }

  @Override
  protected void fill(PanelAnswer<ChangeChoice, ChangeView> answer) {
    ChangeView view = answer.report();
    split.fill(view.splits(), answer.variants().split());
    view.report().ifPresent(report -> fill(answer, view, report));
  }

  private void fill(
      PanelAnswer<ChangeChoice, ChangeView> answer, ChangeView view, ChangeReport report) {
    filling = true;
    from.setValue(report.before().from());
    to.setValue(report.before().to());
    filling = false;
    FigureText figures = new FigureText(messages(), formats(), answer.dataset());
    headline.setText(headline(report, figures));
    ChangeCharts drawings = new ChangeCharts(messages(), figures);
    List<ChartSpec> charts = new ArrayList<>();
    if (!report.parts().isEmpty()) {
      String name = figures.name(report.query().kpi());
      String by = view.split().map(this::name).orElse("");
      charts.add(drawings.waterfall(report, words(answer, "waterfall", name, by)));
      if (report.parts().stream().anyMatch(part -> part.effects().isPresent())) {
        charts.add(drawings.effects(report, words(answer, "effects", name)));
      }
    }
    charts().show(charts);
    boolean estimable = report.change().number().isPresent();
    for (VBox card : List.of(partsCard, ranksCard)) {
      card.setVisible(estimable);
      card.setManaged(estimable);
    }
    fillParts(answer, view, report, figures);
    fillRanks(view, report, figures);
  }

  private String headline(ChangeReport report, FigureText figures) {
    Kpi figure = report.query().kpi();
    if (report.change() instanceof Figure.NotEstimable(var reason)) {
      return figures.name(figure)
          + ": "
          + figures.reason(reason)
          + " "
          + messages()
              .text(
                  reason == Reason.NO_PREVIOUS_PERIOD
                      ? "engagement.change.fewer"
                      : "engagement.change.other");
    }
    return messages()
        .text(
            "engagement.change.headline",
            figures.name(figure),
            figures.value(report.valueBefore(), figure.unit()),
            figures.value(report.valueNow(), figure.unit()),
            signed(report.change().number().orElse(0), figure, figures),
            formats().day(report.before().from()),
            formats().day(report.before().to()),
            formats().day(report.now().from()),
            formats().day(report.now().to()));
  }

  private static String signed(double value, Kpi kpi, FigureText figures) {
    String size = figures.value(Figure.of(Math.abs(value)), kpi.unit());
    return value == 0 ? size : (value > 0 ? "+" : "−") + size;
  }

  private void fillParts(
      PanelAnswer<ChangeChoice, ChangeView> answer,
      ChangeView view,
      ChangeReport report,
      FigureText figures) {
    Kpi figure = report.query().kpi();
    EventText names = new EventText(messages());
    PanelTable<Part> table =
        new PanelTable<>(parts, messages())
            .words("engagement.change.part", 240, part -> names.name(part.slice()))
            .number(
                "engagement.change.before",
                130,
                part -> part.before().number().orElse(Double.NaN),
                part -> figures.value(part.before(), figure.unit()))
            .number(
                "engagement.change.now",
                130,
                part -> part.now().number().orElse(Double.NaN),
                part -> figures.value(part.now(), figure.unit()))
            .number(
                "engagement.change.contribution",
                140,
                Part::contribution,
                part -> signed(part.contribution(), figure, figures));
    if (report.parts().stream().anyMatch(part -> part.effects().isPresent())) {
      effect(table, "engagement.change.rate", Effects::rate, figure, figures);
      effect(table, "engagement.change.mix", Effects::mix, figure, figures);
    }
    boolean products =
        view.split()
            .filter(
                by ->
                    by instanceof ChangeSplit.Column(String column)
                        && answer.offered().item().equals(Optional.of(column)))
            .isPresent();
    if (products) {
      ItemReviews reviews = new ItemReviews(context().navigator(), report.now());
      table.link("engagement.table.reviews", 100, part -> reviews.of(part.slice()));
    }
    table
        .whenOpened(part -> view.narrow(part).ifPresent(context().exploration()::narrow))
        .show(report.parts(), ROWS);
    double added = report.parts().stream().mapToDouble(Part::contribution).sum();
    sum.setText(
        report.parts().isEmpty()
            ? ""
            : messages()
                .text(
                    "engagement.change.sum",
                    signed(added, figure, figures),
                    signed(report.change().number().orElse(0), figure, figures)));
  }

  private static void effect(
      PanelTable<Part> table,
      String key,
      ToDoubleFunction<Effects> value,
      Kpi kpi,
      FigureText figures) {
    table.number(
        key,
        130,
        part -> part.effects().map(value::applyAsDouble).orElse(Double.NaN),
        part -> part.effects().map(e -> signed(value.applyAsDouble(e), kpi, figures)).orElse("–"));
  }

  private void fillRanks(ChangeView view, ChangeReport report, FigureText figures) {
    Kpi figure = report.query().kpi();
    EventText names = new EventText(messages());
    new PanelTable<>(ranks, messages())
        .words("engagement.change.column", 220, DimensionRank::column)
        .number(
            "engagement.change.values",
            120,
            DimensionRank::values,
            rank -> formats().whole(rank.values()))
        .number(
            "engagement.change.uneven",
            170,
            rank -> rank.uneven().number().orElse(Double.NaN),
            rank -> figures.value(rank.uneven(), figure.unit()))
        .words(
            "engagement.change.largest",
            320,
            rank ->
                rank.largest()
                    .map(
                        part ->
                            names.name(part.slice())
                                + "  "
                                + signed(part.contribution(), figure, figures))
                    .orElse("–"))
        .whenOpened(
            rank -> model().choose(c -> c.by(Optional.of(new ChangeSplit.Column(rank.column())))))
        .show(view.ranks(), ROWS);
  }

  @Override
  protected Optional<Step> pointed(ChartSpec chart, ChartPoint point) {
    return model()
        .result()
        .get()
        .ready()
        .map(PanelAnswer::report)
        .flatMap(
            view ->
                view.report()
                    .filter(report -> point.index() < report.parts().size())
                    .flatMap(report -> view.narrow(report.parts().get(point.index()))));
  }
}
