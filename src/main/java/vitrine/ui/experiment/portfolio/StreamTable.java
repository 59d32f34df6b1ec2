package vitrine.ui.experiment.portfolio;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import vitrine.core.experiment.Correction;
import vitrine.core.experiment.portfolio.StreamResult;
import vitrine.ui.common.Messages;

/** A row a stream, the smallest p first; those that survive the correction stand out. */
final class StreamTable {
  private static final double ROW = 34;
  private static final double HEIGHT = 420;
  private static final PseudoClass FOUND = PseudoClass.getPseudoClass("found");

  private final TableView<StreamResult> table;
  private final Messages messages;
  private Correction correction = Correction.NONE;
  private double alpha;

  StreamTable(TableView<StreamResult> table, Messages messages, StreamText text) {
    this.table = table;
    this.messages = messages;
    table.setFixedCellSize(ROW);
    table.setPrefHeight(HEIGHT);
    table.setMinHeight(HEIGHT);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.setRowFactory(_ -> new StreamRow());
    column("experiment", 98, stream -> stream.key().experiment());
    column("variant", 66, stream -> stream.key().variant());
    column("end", 50, stream -> text.time(stream.end().checkpoint().time()));
    column("units", 58, text::units);
    column("effect", 272, text::effect);
    column("lift", 70, text::lift);
    column("p", 76, stream -> text.p(stream, Correction.NONE));
    column("pAdjusted", 90, stream -> text.p(stream, correction));
    column("ever", 82, stream -> text.when(stream.firstSignificant()));
    column("always", 98, stream -> text.when(stream.firstAlwaysValid()));
  }

  /** What to do when a row is chosen. */
  void onChosen(Consumer<StreamResult> action) {
    table
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            stream -> {
              if (stream != null) {
                action.accept(stream);
              }
            });
  }

  /** Shows these streams; the first one is chosen unless the chosen one is among them. */
  void show(List<StreamResult> streams, Correction corrected, double level) {
    correction = corrected;
    alpha = level;
    StreamResult chosen = table.getSelectionModel().getSelectedItem();
    table
        .getItems()
        .setAll(
            streams.stream()
                .sorted(
                    Comparator.comparingDouble(
                        stream -> stream.p(Correction.NONE).orElse(Double.POSITIVE_INFINITY)))
                .toList());
    table.refresh();
    if (chosen != null && table.getItems().contains(chosen)) {
      table.getSelectionModel().select(chosen);
    } else {
      table.getSelectionModel().selectFirst();
    }
  }

  private void column(String key, double width, Function<StreamResult, String> value) {
    TableColumn<StreamResult, String> column =
        new TableColumn<>(messages.text("portfolio.column." + key));
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(value.apply(row.getValue())));
    column.setCellFactory(_ -> new WholeTextCell());
    table.getColumns().add(column);
  }

  /** A cell that tells what it has no room for. */
  private static final class WholeTextCell extends TableCell<StreamResult, String> {
    @Override
    protected void updateItem(String words, boolean empty) {
      super.updateItem(words, empty);
      setText(empty ? null : words);
      setTooltip(empty || words == null || words.length() < 12 ? null : new Tooltip(words));
    }
  }

  private final class StreamRow extends TableRow<StreamResult> {
    @Override
    protected void updateItem(StreamResult stream, boolean empty) {
      super.updateItem(stream, empty);
      pseudoClassStateChanged(
          FOUND, !empty && stream != null && stream.significant(correction, alpha));
    }
  }
}
