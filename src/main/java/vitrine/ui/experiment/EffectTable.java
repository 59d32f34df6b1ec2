package vitrine.ui.experiment;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import vitrine.core.experiment.Effect;
import vitrine.core.experiment.Verdict;
import vitrine.ui.common.Messages;

/** A row for each effect; the chosen one is explained on the rest of the screen. */
final class EffectTable {
  private final TableView<Effect> table;
  private final Messages messages;
  private final EffectText text;
  private Function<Effect, Verdict.Level> levels = _ -> Verdict.Level.NOT_ESTIMABLE;

  EffectTable(TableView<Effect> table, Messages messages, EffectText text) {
    this.table = table;
    this.messages = messages;
    this.text = text;
    Tables.plain(table);
    column("experiments.column.metric", 130, text::metric);
    column("experiments.column.arm", 80, Effect::arm);
    column("experiments.column.control", 78, e -> text.value(e.metric(), e.control().value()));
    column("experiments.column.value", 84, e -> text.value(e.metric(), e.treatment().value()));
    column("experiments.column.absolute", 222, text::absolute);
    column("experiments.column.relative", 188, text::relative);
    column("experiments.column.p", 78, text::p);
    TableColumn<Effect, Effect> verdict =
        new TableColumn<>(messages.text("experiments.column.verdict"));
    verdict.setPrefWidth(128);
    verdict.setSortable(false);
    verdict.setMinWidth(128);
    verdict.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    verdict.setCellFactory(_ -> new ChipCell());
    table.getColumns().add(verdict);
  }

  /** What to do when a row is chosen. */
  void onChosen(Consumer<Effect> action) {
    table
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            effect -> {
              if (effect != null) {
                action.accept(effect);
              }
            });
  }

  /** Shows the effects of an answer; the first one is chosen. */
  void show(ExperimentAnswer answer) {
    levels =
        effect -> answer.verdict(effect).map(Verdict::level).orElse(Verdict.Level.NOT_ESTIMABLE);
    table.getItems().setAll(answer.result().report().shown());
    Tables.fit(table);
    table.getSelectionModel().selectFirst();
  }

  private TableColumn<Effect, String> column(
      String key, double width, Function<Effect, String> value) {
    TableColumn<Effect, String> column = new TableColumn<>(messages.text(key));
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(value.apply(row.getValue())));
    table.getColumns().add(column);
    return column;
  }

  /** The verdict in one word; of an adjusted effect only the plain one's verdict counts. */
  private final class ChipCell extends TableCell<Effect, Effect> {
    @Override
    protected void updateItem(Effect effect, boolean empty) {
      super.updateItem(effect, empty);
      boolean blank = empty || effect == null || effect.cuped();
      setGraphic(blank ? null : VerdictChip.of(levels.apply(effect), messages));
      setTooltip(
          blank || text.missing(effect.absolute()).isEmpty()
              ? null
              : new Tooltip(text.missing(effect.absolute())));
    }
  }
}
