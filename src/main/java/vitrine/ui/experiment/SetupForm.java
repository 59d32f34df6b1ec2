package vitrine.ui.experiment;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;
import vitrine.core.exposure.ExperimentSetup;
import vitrine.ui.common.Formats;
import vitrine.ui.common.Messages;

/**
 * Corrects how an experiment is read: unit, variant, control and metrics, and folded away what was
 * planned and how it is judged.
 */
final class SetupForm {
  private final Pane place;
  private final FormFields fields;
  private final Consumer<UnaryOperator<ExperimentSetup>> change;
  private final MetricsForm metrics;
  private final PlanForm plan;
  private final TitledPane more = new TitledPane();

  SetupForm(
      Pane place,
      Messages messages,
      Formats formats,
      Consumer<UnaryOperator<ExperimentSetup>> change) {
    this.place = place;
    this.fields = new FormFields(messages);
    this.change = change;
    this.metrics = new MetricsForm(messages, change);
    this.plan = new PlanForm(messages, formats, change);
    more.setText(messages.text("experiments.setup.more"));
    more.setExpanded(false);
    more.setId("setupMore");
  }

  /** Shows how the experiment is read now. */
  void show(ExperimentView view) {
    ExperimentSetup setup = view.setup();
    FlowPane choices =
        new FlowPane(
            16,
            12,
            fields.labelled(
                "experiments.setup.unit",
                fields.columns(
                    view.choices().columns(),
                    setup.unit(),
                    column -> change.accept(s -> s.withUnit(column)))),
            fields.labelled(
                "experiments.setup.variant",
                fields.columns(
                    view.choices().variants(),
                    setup.variant(),
                    column -> change.accept(s -> s.withVariant(column)))),
            fields.labelled(
                "experiments.setup.control",
                fields.columns(
                    view.arms(),
                    view.control().orElse(null),
                    arm -> change.accept(s -> s.withControl(arm)))));
    more.setContent(plan.show(view));
    place.getChildren().setAll(choices, metrics.show(view), more);
  }
}
