package vitrine.ui.experiment;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import vitrine.core.experiment.ArmEstimate;
import vitrine.core.experiment.ExperimentReport;
import vitrine.core.experiment.ExperimentReport.ArmUnits;
import vitrine.core.experiment.Metric;
import vitrine.core.experiment.MetricArms;
import vitrine.core.exposure.ExperimentResult;
import vitrine.ui.common.Formats;
import vitrine.ui.common.Messages;

/**
 * The arms behind an effect: how many units, what share of them, their values, and the way to who
 * they are.
 */
final class ArmTable {
  private final TableView<Row> table;
  private final Messages messages;
  private final Formats formats;
  private final EffectText text;

  /** An arm's line. */
  record Row(
      String arm,
      String units,
      String share,
      String planned,
      String value,
      String sd,
      String key) {}

  ArmTable(TableView<Row> table, Messages messages, Formats formats, EffectText text) {
    this.table = table;
    this.messages = messages;
    this.formats = formats;
    this.text = text;
    Tables.plain(table);
    column("experiments.column.arm", Row::arm);
    column("experiments.column.units", Row::units);
    column("experiments.column.share", Row::share);
    column("experiments.column.planned", Row::planned);
    column("experiments.column.mean", Row::value);
    column("experiments.column.sd", Row::sd);
  }

  /** Offers the way from an arm to its shoppers, by the arm's name. */
  void leadTo(Consumer<String> shoppers) {
    TableColumn<Row, String> column = new TableColumn<>("");
    column.setSortable(false);
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().key()));
    column.setCellFactory(_ -> new ArmShoppersCell(messages, shoppers));
    table.getColumns().add(column);
  }

  /** Shows the arms of a metric. */
  void show(ExperimentResult result, Metric metric) {
    ExperimentReport report = result.report();
    table.getItems().clear();
    result.metrics().stream()
        .filter(arms -> arms.metric().equals(metric))
        .findFirst()
        .ifPresent(
            arms -> report.armUnits().forEach(arm -> table.getItems().add(row(report, arms, arm))));
    Tables.fit(table);
  }

  private Row row(ExperimentReport report, MetricArms arms, ArmUnits arm) {
    long all = report.armUnits().stream().mapToLong(ArmUnits::units).sum();
    double weights = report.armUnits().stream().mapToDouble(ArmUnits::weight).sum();
    Metric metric = arms.metric();
    ArmEstimate estimate =
        arms.arm(arm.arm())
            .map(metric.statistic()::estimate)
            .orElse(new ArmEstimate(0, Double.NaN, Double.NaN));
    boolean some = estimate.n() > 0;
    String name =
        arm.arm().equals(report.control())
                && !arm.arm().equalsIgnoreCase(messages.text("experiments.setup.control"))
            ? messages.text("experiments.control", arm.arm())
            : arm.arm();
    return new Row(
        name,
        formats.whole(arm.units()),
        formats.percent(all == 0 ? Double.NaN : (double) arm.units() / all, 2),
        formats.percent(weights == 0 ? Double.NaN : arm.weight() / weights, 2),
        some ? text.value(metric, estimate.value()) : "–",
        some ? formats.number(estimate.deviation(), 3) : "–",
        arm.arm());
  }

  private void column(String key, Function<Row, String> value) {
    TableColumn<Row, String> column = new TableColumn<>(messages.text(key));
    column.setSortable(false);
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(value.apply(row.getValue())));
    table.getColumns().add(column);
  }
}
