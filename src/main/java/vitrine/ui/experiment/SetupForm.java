package vitrine.ui.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import vitrine.core.experiment.Direction;
import vitrine.core.experiment.Statistic;
import vitrine.core.exposure.ExperimentQuery.MetricColumn;
import vitrine.core.exposure.ExperimentSetup;
import vitrine.ui.common.Messages;

/** Corrects how an experiment is read: unit, variant, control, metrics, and whether it is over. */
final class SetupForm {
  private final Pane place;
  private final Messages messages;
  private final Consumer<UnaryOperator<ExperimentSetup>> change;

  SetupForm(Pane place, Messages messages, Consumer<UnaryOperator<ExperimentSetup>> change) {
    this.place = place;
    this.messages = messages;
    this.change = change;
  }

  /** Shows how the experiment is read now. */
  void show(ExperimentView view) {
    ExperimentSetup setup = view.setup();
    FlowPane choices = new FlowPane(16, 12);
    choices
        .getChildren()
        .addAll(
            labelled(
                "experiments.setup.unit",
                choice(
                    view.frame().columns(), setup.unit(), c -> change.accept(s -> s.withUnit(c)))),
            labelled(
                "experiments.setup.variant",
                choice(
                    view.variants(), setup.variant(), c -> change.accept(s -> s.withVariant(c)))));
    choices
        .getChildren()
        .add(
            labelled(
                "experiments.setup.control",
                choice(
                    view.arms(),
                    setup.control().orElse(null),
                    arm -> change.accept(s -> s.withControl(arm)))));
    place.getChildren().setAll(choices, metrics(view));
  }

  private Node metrics(ExperimentView view) {
    GridPane grid = new GridPane(16, 6);
    grid.add(heading("experiments.setup.metrics"), 0, 0);
    grid.add(heading("experiments.setup.type"), 1, 0);
    grid.add(heading("experiments.setup.direction"), 2, 0);
    grid.add(heading("experiments.setup.covariate"), 3, 0);
    int line = 1;
    for (MetricColumn offered : view.metrics()) {
      Optional<MetricColumn> chosen =
          view.setup().metrics().stream()
              .filter(metric -> metric.column().equals(offered.column()))
              .findFirst();
      add(grid, line++, chosen.orElse(offered), chosen.isPresent());
    }
    return new VBox(grid);
  }

  private void add(GridPane grid, int line, MetricColumn metric, boolean used) {
    CheckBox use = new CheckBox(metric.name());
    use.setMnemonicParsing(false);
    use.setSelected(used);
    use.setOnAction(
        _ -> change.accept(s -> s.withMetrics(toggled(s.metrics(), metric, use.isSelected()))));
    ComboBox<Statistic> type =
        choice(
            List.of(new Statistic.Mean(), new Statistic.Proportion()),
            metric.statistic(),
            statistic ->
                change.accept(s -> s.withMetrics(replaced(s.metrics(), metric.with(statistic)))),
            statistic -> messages.text("experiments.type." + statistic.argument()));
    ComboBox<Direction> direction =
        choice(
            List.of(Direction.values()),
            metric.direction(),
            way -> change.accept(s -> s.withMetrics(replaced(s.metrics(), metric.with(way)))),
            way ->
                messages.text(
                    way == Direction.MORE
                        ? "experiments.direction.more"
                        : "experiments.direction.less"));
    type.setDisable(!used);
    direction.setDisable(!used);
    grid.add(use, 0, line);
    grid.add(type, 1, line);
    grid.add(direction, 2, line);
    grid.add(new Label(metric.covariate().map(before -> before.column()).orElse("–")), 3, line);
  }

  private static List<MetricColumn> toggled(
      List<MetricColumn> metrics, MetricColumn metric, boolean on) {
    List<MetricColumn> changed = new ArrayList<>(metrics);
    changed.removeIf(other -> other.column().equals(metric.column()));
    if (on) {
      changed.add(metric);
    }
    return changed;
  }

  private static List<MetricColumn> replaced(List<MetricColumn> metrics, MetricColumn metric) {
    return metrics.stream()
        .map(other -> other.column().equals(metric.column()) ? metric : other)
        .toList();
  }

  private ComboBox<String> choice(
      List<String> items, @Nullable String chosen, Consumer<String> action) {
    return choice(items, chosen, action, name -> name);
  }

  private static <T> ComboBox<T> choice(
      List<T> items, @Nullable T chosen, Consumer<T> action, Function<T, String> words) {
    ComboBox<T> box = new ComboBox<>();
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(T value) {
            return value == null ? "" : words.apply(value);
          }

          @Override
          public T fromString(String text) {
            throw new UnsupportedOperationException("the box is not editable");
          }
        });
    box.getItems().setAll(items);
    box.setValue(chosen);
    box.setOnAction(
        _ -> {
          if (box.getValue() != null && !box.getValue().equals(chosen)) {
            action.accept(box.getValue());
          }
        });
    return box;
  }

  private Node labelled(String key, Node control) {
    Label label = heading(key);
    label.setLabelFor(control);
    return new VBox(4, label, control);
  }

  private Label heading(String key) {
    Label label = new Label(messages.text(key));
    label.getStyleClass().add("field-label");
    return label;
  }
}
