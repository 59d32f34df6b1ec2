package vitrine.ui.sentiment.aspect;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import vitrine.core.sentiment.MoodCounts;
import vitrine.core.sentiment.aspect.AspectFigure;
import vitrine.core.sentiment.aspect.AspectMatrix;
import vitrine.ui.common.Formats;
import vitrine.ui.common.Messages;

/**
 * Aspects against products or categories in numbers; a click on a cell narrows the screen to it.
 */
final class MatrixTable {
  private static final double FIRST = 200;
  private static final double OTHERS = 104;
  private static final double HEADER = 42;
  private static final double ROW = 36;
  private static final double SCROLL = 18;

  private final TableView<AspectMatrix.Line> table;
  private final Messages messages;
  private final Formats formats;
  private final AspectNames names;
  private final BiConsumer<String, String> chosen;

  /**
   * Fills this table.
   *
   * @param chosen is told the product or category and the aspect's id
   */
  MatrixTable(
      TableView<AspectMatrix.Line> table,
      Messages messages,
      Formats formats,
      AspectNames names,
      BiConsumer<String, String> chosen) {
    this.table = table;
    this.messages = messages;
    this.formats = formats;
    this.names = names;
    this.chosen = chosen;
    table.setFixedCellSize(ROW);
  }

  void show(
      AspectMatrix matrix,
      List<AspectFigure> figures,
      String heading,
      Function<String, String> title) {
    table.getColumns().clear();
    TableColumn<AspectMatrix.Line, String> first = new TableColumn<>(heading);
    first.setCellValueFactory(
        cell -> new ReadOnlyObjectWrapper<>(title.apply(cell.getValue().key())));
    first.setPrefWidth(FIRST);
    first.setSortable(false);
    first.setStyle("-fx-alignment: center-left;");
    table.getColumns().add(first);
    for (int i = 0; i < figures.size(); i++) {
      table.getColumns().add(column(matrix, figures.get(i), i));
    }
    table.setItems(FXCollections.observableArrayList(matrix.lines()));
    double height = HEADER + ROW * matrix.lines().size() + SCROLL;
    table.setMinHeight(height);
    table.setPrefHeight(height);
  }

  private TableColumn<AspectMatrix.Line, String> column(
      AspectMatrix matrix, AspectFigure figure, int index) {
    TableColumn<AspectMatrix.Line, String> column = new TableColumn<>(names.of(figure.aspect()));
    column.setCellValueFactory(
        cell -> new ReadOnlyObjectWrapper<>(text(matrix, cell.getValue().cells().get(index))));
    column.setPrefWidth(OTHERS);
    column.setSortable(false);
    column.getStyleClass().add("number-column");
    column.setCellFactory(
        _ -> {
          TableCell<AspectMatrix.Line, String> cell =
              new TableCell<>() {
                @Override
                protected void updateItem(String item, boolean empty) {
                  super.updateItem(item, empty);
                  setText(empty ? "" : item);
                }
              };
          cell.setOnMouseClicked(
              _ -> {
                if (!cell.isEmpty() && cell.getTableRow().getItem() != null) {
                  chosen.accept(cell.getTableRow().getItem().key(), figure.aspect().id());
                }
              });
          return cell;
        });
    return column;
  }

  private String text(AspectMatrix matrix, MoodCounts cell) {
    if (cell.all() == 0) {
      return "";
    }
    return matrix.tells(cell)
        ? messages.text(
            "aspects.cell",
            formats.percent(cell.negativeShare().orElse(Double.NaN), 0),
            formats.whole(cell.decided()))
        : messages.text("aspects.cell.few", formats.whole(cell.decided()));
  }
}
