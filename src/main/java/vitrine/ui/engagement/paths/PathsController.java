package vitrine.ui.engagement.paths;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import vitrine.core.chart.ChartSpec;
import vitrine.core.chart.SankeyChart;
import vitrine.core.chart.Tone;
import vitrine.core.chart.ValueFormat;
import vitrine.core.dataset.EventKind;
import vitrine.core.engagement.Slice;
import vitrine.core.engagement.path.PathQuery;
import vitrine.core.engagement.path.PathReport;
import vitrine.core.engagement.path.PathReport.Level;
import vitrine.core.engagement.path.PathUsers;
import vitrine.ui.chart.ChartPoint;
import vitrine.ui.common.Sentence;
import vitrine.ui.engagement.ChoiceRow;
import vitrine.ui.engagement.EventText;
import vitrine.ui.engagement.FigureText;
import vitrine.ui.engagement.OptionalChoice;
import vitrine.ui.engagement.PanelAnswer;
import vitrine.ui.engagement.PanelContext;
import vitrine.ui.engagement.PanelController;
import vitrine.ui.engagement.PanelModel;
import vitrine.ui.engagement.Step;

/** The ways of shoppers as streams. */
public final class PathsController extends PanelController<PathChoice, PathReport> {
  private static final int COLORS = 7;
  private static final int NODES = 0;

  @FXML private ChoiceRow<PathQuery.Unit> unit;
  @FXML private OptionalChoice<String> column;
  @FXML private ChoiceRow<PathChoice.From> from;
  @FXML private OptionalChoice<EventKind> event;
  @FXML private Node eventPart;
  @FXML private ChoiceRow<Integer> steps;
  @FXML private CheckBox collapse;
  @FXML private Label notes;

  /** A view of this model. */
  public PathsController(PanelModel<PathChoice, PathReport> model, PanelContext context) {
    super(model, context, "engagement.paths.");
  }

  @FXML
  void initialize() {
    unit.offer(
        List.of(PathQuery.Unit.values()),
        choice -> messages().text("engagement.paths.unit." + choice.name()),
        choice -> model().choose(c -> c.of(choice)));
    column.offer(
        messages().text("engagement.paths.kind"),
        name -> name,
        name -> model().choose(c -> c.by(name)));
    from.offer(
        List.of(PathChoice.From.values()),
        choice -> messages().text("engagement.paths.from." + choice.name()),
        choice -> model().choose(c -> c.from(choice)));
    event.offer(
        "–",
        kind -> new EventText(messages()).name(kind),
        kind -> kind.ifPresent(chosen -> model().choose(c -> c.with(chosen))));
    steps.offer(
        List.of(3, 4, 5, 6, 8), String::valueOf, count -> model().choose(c -> c.steps(count)));
    collapse.setOnAction(click -> model().choose(c -> c.collapse(collapse.isSelected())));
    watch(model().variants(), this::mark);
    begin();
  }

  private void mark(PathChoice choice) {
    unit.mark(choice.unit());
    from.mark(choice.from());
    steps.mark(choice.steps());
    collapse.setSelected(choice.collapse());
    eventPart.setVisible(choice.from() != PathChoice.From.START);
    eventPart.setManaged(eventPart.isVisible());
  }

  @Override
  protected void fill(PanelAnswer<PathChoice, PathReport> answer) {
    column.fill(answer.offered().columns(), answer.variants().column());
    event.fill(answer.offered().kinds(), Optional.of(answer.variants().event()));
    PathReport report = answer.report();
    String unitWords = messages().text("engagement.paths.unit." + report.query().unit().name());
    charts()
        .show(
            List.of(
                new SankeyChart(
                    words(answer, "streams", unitWords),
                    nodes(report),
                    links(report),
                    ValueFormat.whole())));
    notes.setText(
        report.why().isPresent()
            ? messages().text(FigureText.reasonKey(report.why().get()))
            : messages()
                .text(
                    "engagement.paths.notes",
                    formats().whole(report.paths()),
                    formats().whole(report.units()),
                    unitWords));
  }

  private List<SankeyChart.Node> nodes(PathReport report) {
    Map<PathReport.Label, Integer> colors = new HashMap<>();
    List<SankeyChart.Node> nodes = new ArrayList<>();
    for (int level = 0; level < report.levels().size(); level++) {
      for (PathReport.Node node : report.levels().get(level).nodes()) {
        PathReport.Label label = node.label();
        boolean over = label instanceof PathReport.Label.Over;
        int next = colors.size() % COLORS;
        nodes.add(
            new SankeyChart.Node(
                name(label, report.query()),
                level,
                over ? Tone.MUTED : Tone.SERIES,
                over ? 0 : colors.computeIfAbsent(label, absent -> next)));
      }
    }
    return nodes;
  }

  private String name(PathReport.Label label, PathQuery query) {
    EventText text = new EventText(messages());
    return switch (label) {
      case PathReport.Label.Event(EventKind kind) -> text.name(kind);
      case PathReport.Label.Part(Slice slice) -> text.name(slice);
      case PathReport.Label.Over() ->
          messages()
              .text(
                  query.anchor() instanceof PathQuery.Anchor.Before
                      ? "engagement.paths.notBegun"
                      : "engagement.paths.over");
    };
  }

  /** Where the nodes of a level begin among all nodes. */
  private static int[] starts(PathReport report) {
    int[] starts = new int[report.levels().size() + 1];
    for (int level = 0; level < report.levels().size(); level++) {
      starts[level + 1] = starts[level] + report.levels().get(level).nodes().size();
    }
    return starts;
  }

  private List<SankeyChart.Link> links(PathReport report) {
    int[] starts = starts(report);
    List<SankeyChart.Link> links = new ArrayList<>();
    for (PathReport.Link link : report.links()) {
      if (link.count() > 0) {
        links.add(
            new SankeyChart.Link(
                starts[link.level()] + link.from(),
                starts[link.level() + 1] + link.to(),
                link.count(),
                formats().whole(link.count())));
      }
    }
    return links;
  }

  @Override
  protected Optional<Step> pointed(ChartSpec chart, ChartPoint point) {
    return model()
        .result()
        .get()
        .ready()
        .map(PanelAnswer::report)
        .filter(report -> point.series() == NODES)
        .flatMap(report -> step(report, point.index()));
  }

  /** The users behind a node that stands for one thing. */
  private Optional<Step> step(PathReport report, int node) {
    int[] starts = starts(report);
    for (int at = 0; at < report.levels().size(); at++) {
      if (node >= starts[at] && node < starts[at + 1]) {
        Level level = report.levels().get(at);
        PathReport.Label label = level.nodes().get(node - starts[at]).label();
        boolean one =
            switch (label) {
              case PathReport.Label.Event event -> true;
              case PathReport.Label.Part(Slice slice) -> !(slice instanceof Slice.Others);
              case PathReport.Label.Over over -> false;
            };
        return one
            ? Optional.of(
                Step.to(
                    new PathUsers(report.query(), level.step(), label),
                    Sentence.of(
                        "engagement.paths.step", name(label, report.query()), level.step() + 1)))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }
}
