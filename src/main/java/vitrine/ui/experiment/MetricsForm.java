package vitrine.ui.experiment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import vitrine.core.experiment.Direction;
import vitrine.core.experiment.MetricRole;
import vitrine.core.experiment.MetricRole.Guardrail;
import vitrine.core.experiment.Statistic;
import vitrine.core.experiment.Statistic.Quantile;
import vitrine.core.exposure.ExperimentQuery.MetricColumn;
import vitrine.core.exposure.ExperimentSetup;
import vitrine.ui.common.Messages;

/** The metrics of a set-up: those that are used and those that could be, a line each. */
final class MetricsForm {
  private static final int COLUMNS = 5;

  private final Messages messages;
  private final FormFields fields;
  private final Consumer<UnaryOperator<ExperimentSetup>> change;
  private final Set<String> open = new HashSet<>();

  MetricsForm(Messages messages, Consumer<UnaryOperator<ExperimentSetup>> change) {
    this.messages = messages;
    this.fields = new FormFields(messages);
    this.change = change;
  }

  Node show(ExperimentView view) {
    List<MetricColumn> used = view.setup().metrics();
    GridPane grid = new GridPane(16, 6);
    grid.add(fields.heading("experiments.setup.metrics"), 0, 0);
    grid.add(fields.heading("experiments.setup.type"), 1, 0);
    grid.add(fields.heading("experiments.setup.direction"), 2, 0);
    grid.add(fields.heading("experiments.setup.role"), 3, 0);
    int line = 1;
    for (MetricColumn metric : used) {
      line = add(grid, line, metric, view);
    }
    Set<String> names = used.stream().map(MetricColumn::name).collect(Collectors.toSet());
    for (MetricColumn offered : view.choices().metrics()) {
      if (!names.contains(offered.name()) && !offered.column().equals(view.setup().variant())) {
        grid.add(use(offered, false, false), 0, line++);
      }
    }
    return new VBox(10, grid, more(view, names));
  }

  /** A line for a metric that is used, and one with its details while they are open. */
  private int add(GridPane grid, int line, MetricColumn metric, ExperimentView view) {
    boolean primary = view.listed().experiment().primaryMetric().equals(Optional.of(metric.name()));
    grid.add(use(metric, true, primary), 0, line);
    grid.add(type(metric, view), 1, line);
    grid.add(
        fields.choice(
            List.of(Direction.values()),
            metric.direction(),
            way -> replace(metric, metric.with(way)),
            way ->
                messages.text(
                    way == Direction.MORE
                        ? "experiments.direction.more"
                        : "experiments.direction.less")),
        2,
        line);
    grid.add(
        fields.choice(
            List.of(true, false),
            metric.metric().goal(),
            goal ->
                replace(
                    metric,
                    MetricEdits.watched(
                        metric, goal ? new MetricRole.Goal() : new Guardrail(Optional.empty()))),
            goal -> messages.text(goal ? "experiments.role.goal" : "experiments.role.guardrail")),
        3,
        line);
    MetricDetails details =
        new MetricDetails(
            metric,
            view.setup().metrics(),
            view.choices(),
            messages,
            after -> replace(metric, after));
    Node pane = details.pane();
    boolean shown = open.contains(metric.name()) || MetricDetails.needed(metric);
    if (metric.statistic() instanceof Statistic.Mean) {
      grid.add(detailsButton(metric, pane, shown), COLUMNS - 1, line);
    }
    pane.setVisible(shown);
    pane.setManaged(shown);
    grid.add(pane, 0, line + 1, COLUMNS, 1);
    return line + 2;
  }

  private ToggleButton detailsButton(MetricColumn metric, Node pane, boolean shown) {
    ToggleButton more = new ToggleButton("", new FontIcon("mdi2t-tune"));
    more.setAccessibleText(messages.text("experiments.setup.details", metric.name()));
    more.setSelected(shown);
    more.setOnAction(
        _ -> {
          if (more.isSelected()) {
            open.add(metric.name());
          } else {
            open.remove(metric.name());
          }
          pane.setVisible(more.isSelected());
          pane.setManaged(more.isSelected());
        });
    return more;
  }

  private CheckBox use(MetricColumn metric, boolean used, boolean primary) {
    CheckBox use = new CheckBox(metric.name());
    use.setMnemonicParsing(false);
    use.setSelected(used);
    use.setDisable(primary);
    use.setOnAction(
        _ ->
            change.accept(
                setup -> {
                  List<MetricColumn> metrics = new ArrayList<>(setup.metrics());
                  if (use.isSelected()) {
                    metrics.add(metric);
                  } else {
                    metrics.remove(metric);
                  }
                  return setup.withMetrics(metrics);
                }));
    return use;
  }

  private Node type(MetricColumn metric, ExperimentView view) {
    if (MetricDetails.needed(metric)
        && !(metric.statistic() instanceof Statistic.Mean)
        && !(metric.statistic() instanceof Statistic.Proportion)) {
      return fields.choice(
          List.of(metric.statistic()), metric.statistic(), _ -> {}, this::typeName);
    }
    return fields.choice(
        List.of(new Statistic.Mean(), new Statistic.Proportion()),
        metric.statistic(),
        statistic -> replace(metric, made(metric, statistic, view)),
        this::typeName);
  }

  private static MetricColumn made(MetricColumn metric, Statistic statistic, ExperimentView view) {
    Set<String> others =
        view.setup().metrics().stream()
            .filter(other -> !other.equals(metric))
            .map(MetricColumn::name)
            .collect(Collectors.toSet());
    return MetricEdits.made(metric, statistic, metric.column(), Optional.empty(), others);
  }

  private String typeName(Statistic statistic) {
    return messages.text("experiments.type." + statistic.argument());
  }

  /** Ratios and quantiles are not proposed: only the user knows which ones mean something. */
  private Node more(ExperimentView view, Set<String> taken) {
    List<String> numbers = view.choices().numbers();
    Button ratio = new Button(messages.text("experiments.setup.addRatio"));
    ratio.setDisable(numbers.size() < 2);
    ratio.setOnAction(
        _ ->
            add(
                MetricEdits.added(
                    new Statistic.Ratio(),
                    numbers.getFirst(),
                    Optional.of(numbers.get(1)),
                    taken)));
    Button quantile = new Button(messages.text("experiments.setup.addQuantile"));
    quantile.setDisable(numbers.isEmpty());
    quantile.setOnAction(
        _ ->
            add(
                MetricEdits.added(
                    new Quantile(MetricEdits.LEVEL, Quantile.Basis.UNITS),
                    numbers.getFirst(),
                    Optional.empty(),
                    taken)));
    for (Button button : List.of(ratio, quantile)) {
      button.getStyleClass().add("small");
      button.setGraphic(new FontIcon("mdi2p-plus"));
    }
    return new HBox(10, ratio, quantile);
  }

  private void add(MetricColumn metric) {
    change.accept(
        setup -> {
          List<MetricColumn> metrics = new ArrayList<>(setup.metrics());
          metrics.add(metric);
          return setup.withMetrics(metrics);
        });
  }

  private void replace(MetricColumn before, MetricColumn after) {
    change.accept(setup -> setup.withMetrics(MetricEdits.replaced(setup.metrics(), before, after)));
  }
}
