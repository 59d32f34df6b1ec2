package vitrine.ui.engagement;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import vitrine.ui.chart.Sparkline;
import vitrine.ui.common.Messages;

/**
 * The columns of a panel's table: names, numbers that sort by value, and small lines. A column's
 * header is the text of its key; what the column holds stands under {@code <key>.hint}. Only the
 * rows in sight are drawn.
 */
public final class PanelTable<T> {
  private static final double ROW = 34;
  private static final double HEADER = 44;

  private final TableView<T> table;
  private final Messages messages;

  /** Columns for this table. */
  public PanelTable(TableView<T> table, Messages messages) {
    this.table = table;
    this.messages = messages;
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.setFixedCellSize(ROW);
    table.getColumns().clear();
    table.setPlaceholder(new Label(messages.text("engagement.chart.empty")));
  }

  /** A column of words. */
  public PanelTable<T> words(String key, double width, Function<T, String> text) {
    TableColumn<T, String> column = titled(key, width);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(text.apply(row.getValue())));
    return add(column);
  }

  /**
   * A column of numbers.
   *
   * @param value sorts the rows; NaN comes last
   * @param text as it is read
   */
  public PanelTable<T> number(
      String key, double width, ToDoubleFunction<T> value, Function<T, String> text) {
    TableColumn<T, T> column = titled(key, width);
    column.getStyleClass().add("number-column");
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setComparator(
        Comparator.comparingDouble(
            row ->
                Double.isNaN(value.applyAsDouble(row))
                    ? -Double.MAX_VALUE
                    : value.applyAsDouble(row)));
    column.setSortType(TableColumn.SortType.DESCENDING);
    column.setCellFactory(
        view ->
            new TableCell<>() {
              @Override
              protected void updateItem(T row, boolean empty) {
                super.updateItem(row, empty);
                setText(empty || row == null ? "" : text.apply(row));
              }
            });
    return add(column);
  }

  /** A column of small lines. */
  public PanelTable<T> line(String key, double width, Function<T, double[]> values) {
    TableColumn<T, T> column = titled(key, width);
    column.setSortable(false);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setCellFactory(
        view ->
            new TableCell<>() {
              private final Sparkline drawing = new Sparkline();

              @Override
              protected void updateItem(T row, boolean empty) {
                super.updateItem(row, empty);
                if (empty || row == null) {
                  setGraphic(null);
                } else {
                  drawing.setPrefSize(getTableColumn().getWidth() - 16, ROW - 12);
                  drawing.show(values.apply(row));
                  setGraphic(drawing);
                }
              }
            });
    return add(column);
  }

  /**
   * A column of links, whose words stand under {@code <key>.words}.
   *
   * @param go what a row's link does; a row without has none
   */
  public PanelTable<T> link(String key, double width, Function<T, Optional<Runnable>> go) {
    TableColumn<T, T> column = titled(key, width);
    column.setSortable(false);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setCellFactory(
        view ->
            new TableCell<>() {
              private final Hyperlink link = new Hyperlink(messages.text(key + ".words"));

              @Override
              protected void updateItem(T row, boolean empty) {
                super.updateItem(row, empty);
                Optional<Runnable> deed = empty || row == null ? Optional.empty() : go.apply(row);
                deed.ifPresent(known -> link.setOnAction(click -> known.run()));
                setGraphic(deed.isPresent() ? link : null);
              }
            });
    return add(column);
  }

  /** What to do with a row that is opened: a double click, or Enter. */
  public PanelTable<T> whenOpened(Consumer<T> open) {
    table.setRowFactory(
        view -> {
          TableRow<T> row = new TableRow<>();
          row.setOnMouseClicked(
              click -> {
                if (click.getClickCount() == 2) {
                  Optional.ofNullable(row.getItem()).ifPresent(open);
                }
              });
          return row;
        });
    table.setOnKeyPressed(
        key -> {
          if (key.getCode() == KeyCode.ENTER) {
            Optional.ofNullable(table.getSelectionModel().getSelectedItem()).ifPresent(open);
          }
        });
    return this;
  }

  /** Fills the table; it is as high as its rows, but no more than so many. */
  public void show(List<T> rows, int most) {
    table.getItems().setAll(rows);
    double height = ROW * Math.max(1, Math.min(most, rows.size())) + HEADER;
    table.setPrefHeight(height);
    table.setMinHeight(height);
  }

  private <S> TableColumn<T, S> titled(String key, double width) {
    TableColumn<T, S> column = new TableColumn<>();
    Label header = new Label(messages.text(key));
    header.getStyleClass().add("column-name");
    if (messages.has(key + ".hint")) {
      FigureTile.explain(header, messages.text(key + ".hint"));
    }
    column.setGraphic(header);
    column.setPrefWidth(width);
    column.setReorderable(false);
    return column;
  }

  private PanelTable<T> add(TableColumn<T, ?> column) {
    table.getColumns().add(column);
    return this;
  }
}
