package vitrine.ui.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import vitrine.core.chart.ChartSpec;
import vitrine.core.experiment.Adjustment;
import vitrine.core.experiment.Scale;
import vitrine.core.exposure.timeline.ExperimentTimeline;
import vitrine.core.exposure.timeline.Novelty;
import vitrine.core.exposure.timeline.Peeking;
import vitrine.core.exposure.timeline.Timeline;
import vitrine.ui.chart.ChartGrid;
import vitrine.ui.common.MessagePane;
import vitrine.ui.engagement.ChoiceRow;

/** The effect as it was known day by day, what peeking would have done, and novelty. */
public final class TimeController extends ExperimentPanelController<NoVariants, TimeAnswer> {
  private final EffectText text;
  private final TimeCharts drawing;
  private final ObjectProperty<Scale> scale = new SimpleObjectProperty<>(Scale.ABSOLUTE);

  @FXML private ChoiceRow<Scale> scales;
  @FXML private ComboBox<String> metric;
  @FXML private HBox armBox;
  @FXML private ComboBox<String> arm;
  @FXML private MessagePane untimed;
  @FXML private VBox timed;
  @FXML private Label peeking;
  @FXML private Label novelty;
  @FXML private Label warming;
  @FXML private Label untracked;
  @FXML private ChartGrid charts;

  /** A view of this model. */
  @SuppressWarnings("NullAway.Init")
  public TimeController(
      ExperimentPanelModel<NoVariants, TimeAnswer> model, ExperimentPanelContext context) {
    super(model, context);
    text = new EffectText(context.messages());
    drawing = new TimeCharts(context.messages());
  }

  @FXML
  void initialize() {
    charts.connect(context().charts());
    scales.offer(
        List.of(Scale.values()),
        choice -> messages().text("experiments.scale." + choice.name().toLowerCase(Locale.ROOT)),
        scale::set);
    watch(scale, scales::mark);
    watch(scale, _ -> draw());
    metric.setOnAction(_ -> draw());
    arm.setOnAction(_ -> draw());
    for (Node part : List.of(warming, untracked, armBox, untimed, timed)) {
      part.managedProperty().bind(part.visibleProperty());
    }
    begin();
  }

  @Override
  protected void fill(ExperimentPanelAnswer<NoVariants, TimeAnswer> answer) {
    Optional<ExperimentTimeline> timeline = answer.report().timeline();
    List<Timeline> all = timeline.map(ExperimentTimeline::timelines).orElse(List.of());
    timed.setVisible(!all.isEmpty());
    untimed.setVisible(all.isEmpty());
    String why = timeline.isEmpty() ? "untimed" : "quantilesOnly";
    untimed.setTitle(messages().text("experiments.time." + why));
    untimed.setHint(messages().text("experiments.time." + why + ".hint"));
    Choices.offer(metric, all.stream().map(one -> one.metric().name()).distinct().toList());
    Choices.offer(arm, all.stream().map(Timeline::arm).distinct().toList());
    armBox.setVisible(arm.getItems().size() > 1);
    String names =
        timeline
            .map(days -> String.join(", ", days.untracked().stream().map(m -> m.name()).toList()))
            .orElse("");
    untracked.setVisible(!names.isEmpty());
    untracked.setText(messages().text("experiments.time.untracked", names));
    draw();
  }

  private void draw() {
    model()
        .result()
        .get()
        .ready()
        .flatMap(answer -> answer.report().timeline())
        .filter(_ -> metric.getValue() != null && arm.getValue() != null)
        .ifPresent(this::draw);
  }

  private void draw(ExperimentTimeline days) {
    String what = metric.getValue();
    String who = arm.getValue();
    days.timeline(what, who, Adjustment.NONE)
        .ifPresent(
            line -> {
              List<ChartSpec> shown = new ArrayList<>(List.of(drawing.days(line, scale.get())));
              days.novelty(what, who).map(drawing::novelty).ifPresent(shown::add);
              charts.show(shown);
              long thin = line.days().stream().filter(Timeline.Day::warmingUp).count();
              warming.setVisible(thin > 0);
              warming.setText(
                  messages()
                      .text(
                          "experiments.time.warming",
                          formats().whole(thin),
                          formats().whole(Timeline.Day.WARM)));
            });
    days.peeking(what, who).ifPresent(this::say);
    days.novelty(what, who).ifPresent(this::say);
  }

  private void say(Peeking seen) {
    peeking.setText(text.sentence(seen.clause()));
    Choices.warn(peeking, seen.significant() > 0);
  }

  private void say(Novelty seen) {
    novelty.setText(text.sentence(seen.clause()));
    Choices.warn(novelty, seen.changes());
  }
}
