package vitrine.ui.models;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import vitrine.core.sentiment.RunMetrics;
import vitrine.core.workspace.RunState;
import vitrine.ui.common.Formats;
import vitrine.ui.common.Messages;
import vitrine.ui.experiment.Tables;

/** The runs, a line each; every column sorts. */
final class RunTable {
  private final TableView<ShownRun> table;
  private final Messages messages;
  private final Formats formats;
  private final Deeds deeds;

  /**
   * What the table's controls do.
   *
   * @param compare puts a run beside the others, or takes it away
   * @param use makes a run's model the one in use
   * @param discard forgets a run
   */
  record Deeds(
      BiConsumer<ShownRun, Boolean> compare, Consumer<ShownRun> use, Consumer<ShownRun> discard) {}

  private List<String> compared = List.of();

  RunTable(TableView<ShownRun> table, Messages messages, Formats formats, Deeds deeds) {
    this.table = table;
    this.messages = messages;
    this.formats = formats;
    this.deeds = deeds;
    Tables.plain(table);
    control("compare", 92, this::check);
    column("name", run -> run.run().name(), run -> run.run().name(), 120);
    column("method", run -> method(run), run -> method(run), 110);
    column("state", run -> run.run().state(), this::state, 100);
    column("started", run -> run.run().startedAt(), this::started, 168);
    column(
        "took", run -> run.run().took().map(took -> took.toMillis()).orElse(-1L), this::took, 90);
    column("epochs", run -> run.curve().size(), run -> formats.whole(run.curve().size()), 70);
    column(
        "accuracy",
        run -> run.metrics().map(RunMetrics::accuracy).orElse(-1.0),
        run -> run.metrics().map(some -> formats.percent(some.accuracy(), 1)).orElse("–"),
        90);
    column(
        "f1",
        run -> run.metrics().map(RunMetrics::macroF1).orElse(-1.0),
        run -> run.metrics().map(some -> formats.number(some.macroF1(), 3)).orElse("–"),
        80);
    control("deed", 130, this::deed);
  }

  private <T extends Comparable<T>> void column(
      String key, Function<ShownRun, T> value, Function<ShownRun, String> shown, double width) {
    TableColumn<ShownRun, ShownRun> column = new TableColumn<>(messages.text("runs.column." + key));
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setComparator(Comparator.comparing(value));
    column.setPrefWidth(width);
    column.setCellFactory(
        _ ->
            new TableCell<>() {
              @Override
              protected void updateItem(ShownRun run, boolean empty) {
                super.updateItem(run, empty);
                setText(empty || run == null ? "" : shown.apply(run));
                setTooltip(getText().isEmpty() ? null : new Tooltip(getText()));
              }
            });
    table.getColumns().add(column);
  }

  private void control(String key, double width, Function<ShownRun, javafx.scene.Node> made) {
    TableColumn<ShownRun, ShownRun> column = new TableColumn<>(messages.text("runs.column." + key));
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setSortable(false);
    column.setPrefWidth(width);
    column.setCellFactory(
        _ ->
            new TableCell<>() {
              @Override
              protected void updateItem(ShownRun run, boolean empty) {
                super.updateItem(run, empty);
                setGraphic(empty || run == null ? null : made.apply(run));
              }
            });
    table.getColumns().add(column);
  }

  private CheckBox check(ShownRun run) {
    CheckBox box = new CheckBox();
    box.setAccessibleText(messages.text("runs.column.compare"));
    box.setSelected(compared.contains(run.run().id()));
    box.setOnAction(_ -> deeds.compare().accept(run, box.isSelected()));
    return box;
  }

  private Button deed(ShownRun run) {
    boolean done = run.run().state() == RunState.DONE;
    Button button = new Button(messages.text(done ? "runs.use" : "runs.discard"));
    button.getStyleClass().add("small");
    button.setVisible(!run.run().state().open());
    button.setOnAction(_ -> (done ? deeds.use() : deeds.discard()).accept(run));
    return button;
  }

  private String method(ShownRun run) {
    String method = run.settings().getOrDefault("method", "").toLowerCase(Locale.ROOT);
    String key = "models.method." + method;
    return messages.has(key) ? messages.text(key) : method;
  }

  private String state(ShownRun run) {
    return messages.text("runs.state." + run.run().state().key())
        + run.run().failure().map(why -> ": " + FailureText.of(why, messages)).orElse("");
  }

  private String started(ShownRun run) {
    return formats.moment(run.run().startedAt(), ZoneId.systemDefault());
  }

  private String took(ShownRun run) {
    return run.run().took().map(formats::duration).orElse("–");
  }

  /** Shows runs, sorted as the user sorted them. */
  void show(List<ShownRun> runs, List<String> marked) {
    compared = marked;
    List<TableColumn<ShownRun, ?>> order = List.copyOf(table.getSortOrder());
    table.getItems().setAll(runs);
    table.getSortOrder().setAll(order);
    table.sort();
    table.refresh();
    Tables.fit(table);
  }
}
