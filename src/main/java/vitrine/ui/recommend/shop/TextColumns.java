package vitrine.ui.recommend.shop;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import vitrine.ui.experiment.Tables;

/**
 * A table of words and numbers as high as its rows.
 *
 * @param <R> what a row is about
 */
final class TextColumns<R> {
  private final TableView<R> table;

  /** The table of the FXML, which cannot say what its rows are. */
  @SuppressWarnings("unchecked")
  TextColumns(TableView<?> place) {
    table = (TableView<R>) place;
    Tables.plain(table);
  }

  void clearColumns() {
    table.getColumns().clear();
  }

  /** A column of words. */
  TextColumns<R> words(String title, double width, Function<R, String> text) {
    return column(title, "", width, false, text, _ -> "");
  }

  /**
   * A column of numbers.
   *
   * @param definition shown with the title; empty for none
   * @param hint shown with the cell; empty for none
   */
  TextColumns<R> numbers(
      String title,
      String definition,
      double width,
      Function<R, String> text,
      Function<R, String> hint) {
    return column(title, definition, width, true, text, hint);
  }

  private TextColumns<R> column(
      String title,
      String definition,
      double width,
      boolean number,
      Function<R, String> text,
      Function<R, String> hint) {
    TableColumn<R, R> column = new TableColumn<>();
    Label heading = new Label(title);
    if (!definition.isEmpty()) {
      Tooltip tooltip = new Tooltip(definition);
      tooltip.setWrapText(true);
      tooltip.setMaxWidth(340);
      heading.setTooltip(tooltip);
    }
    column.setGraphic(heading);
    column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
    column.setCellFactory(_ -> new Cell<>(text, hint));
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setReorderable(false);
    if (number) {
      column.getStyleClass().add("number-column");
    }
    table.getColumns().add(column);
    return this;
  }

  /** Shows these rows; without any there is no table. */
  void show(List<R> rows) {
    table.setVisible(!rows.isEmpty());
    table.setManaged(!rows.isEmpty());
    table.getItems().setAll(rows);
    Tables.fit(table);
  }

  private static final class Cell<R> extends TableCell<R, R> {
    private final Function<R, String> text;
    private final Function<R, String> hint;

    Cell(Function<R, String> text, Function<R, String> hint) {
      this.text = text;
      this.hint = hint;
    }

    @Override
    protected void updateItem(@Nullable R row, boolean empty) {
      super.updateItem(row, empty);
      if (empty || row == null) {
        setText(null);
        setTooltip(null);
        return;
      }
      String words = text.apply(row);
      String more = hint.apply(row);
      setText(words);
      setTooltip(new Tooltip(more.isEmpty() ? words : more));
    }
  }
}
