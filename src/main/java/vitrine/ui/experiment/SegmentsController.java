package vitrine.ui.experiment;

import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import vitrine.core.experiment.SegmentEffects;
import vitrine.core.experiment.SegmentMix;
import vitrine.ui.chart.ChartGrid;
import vitrine.ui.common.Destination;
import vitrine.ui.common.MessagePane;
import vitrine.ui.common.Route;

/** The effect inside each segment, how that differs from the rest, and what the mix does. */
public final class SegmentsController
    extends ExperimentPanelController<SplitChoice, SegmentsAnswer> {
  private final EffectText text;
  private final SegmentCharts drawing;
  private boolean filling;

  @FXML private ComboBox<Split> split;
  @FXML private ComboBox<String> metric;
  @FXML private HBox armBox;
  @FXML private ComboBox<String> arm;
  @FXML private Button shoppers;
  @FXML private MessagePane none;
  @FXML private VBox some;
  @FXML private Label mix;
  @FXML private ChartGrid charts;
  @FXML private Label tableTitle;
  @FXML private TableView<SegmentTable.Row> segments;

  private SegmentTable table;

  /** A view of this model. */
  @SuppressWarnings("NullAway.Init")
  public SegmentsController(
      ExperimentPanelModel<SplitChoice, SegmentsAnswer> model, ExperimentPanelContext context) {
    super(model, context);
    text = new EffectText(context.messages());
    drawing = new SegmentCharts(context.messages(), text);
  }

  @FXML
  void initialize() {
    table = new SegmentTable(segments, messages(), formats(), text);
    charts.connect(context().charts());
    split.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable Split choice) {
            return name(choice);
          }

          @Override
          public Split fromString(String name) {
            return new Split(name, false);
          }
        });
    split.setOnAction(
        _ -> {
          if (!filling) {
            model().choose(_ -> new SplitChoice(Optional.ofNullable(split.getValue())));
          }
        });
    metric.setOnAction(_ -> draw());
    arm.setOnAction(_ -> draw());
    for (Node part : List.of(none, some, armBox, shoppers)) {
      part.managedProperty().bind(part.visibleProperty());
    }
    begin();
  }

  private String name(@Nullable Split choice) {
    if (choice == null) {
      return "";
    }
    return choice.saved()
        ? messages().text("experiments.segments.saved", choice.name())
        : choice.name();
  }

  /** Shows the shoppers of the saved segment that is chosen. */
  @FXML
  void openShoppers() {
    Optional.ofNullable(split.getValue())
        .ifPresent(
            chosen ->
                context()
                    .navigator()
                    .go(Route.to(Destination.SHOPPERS).with("segment", chosen.name())));
  }

  @Override
  protected void fill(ExperimentPanelAnswer<SplitChoice, SegmentsAnswer> answer) {
    SegmentsAnswer shown = answer.report();
    filling = true;
    Choices.offer(split, shown.splits());
    shown.chosen().ifPresent(split::setValue);
    filling = false;
    none.setVisible(shown.chosen().isEmpty());
    some.setVisible(shown.chosen().isPresent());
    shoppers.setVisible(shown.chosen().filter(Split::saved).isPresent());
    List<SegmentEffects> all = shown.result().segments();
    Choices.offer(
        metric, all.stream().map(one -> one.inside().metric().name()).distinct().toList());
    Choices.offer(arm, all.stream().map(one -> one.inside().arm()).distinct().toList());
    armBox.setVisible(arm.getItems().size() > 1);
    draw();
  }

  private void draw() {
    model()
        .result()
        .get()
        .ready()
        .filter(_ -> metric.getValue() != null && arm.getValue() != null)
        .ifPresent(answer -> draw(answer.report()));
  }

  private void draw(SegmentsAnswer shown) {
    List<SegmentEffects> effects =
        shown.result().segments().stream()
            .filter(one -> one.inside().metric().name().equals(metric.getValue()))
            .filter(one -> one.inside().arm().equals(arm.getValue()))
            .toList();
    Optional<SegmentMix> mixture =
        shown.result().mixes().stream()
            .filter(one -> one.metric().name().equals(metric.getValue()))
            .filter(one -> one.arm().equals(arm.getValue()))
            .findFirst();
    mix.setText(
        mixture
            .map(one -> text.sentence(one.clause()))
            .orElseGet(() -> messages().text("experiments.segments.noMix")));
    Choices.warn(mix, mixture.filter(SegmentMix::misleads).isPresent());
    charts.show(drawing.of(shown.result().report(), effects, mixture));
    String column = shown.chosen().map(this::name).orElse("");
    tableTitle.setText(messages().text("experiments.segments.table", metric.getValue(), column));
    table.show(effects);
  }
}
