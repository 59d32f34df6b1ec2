package vitrine.ui.engagement;

import java.util.Comparator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import vitrine.core.engagement.CategoryRow;
import vitrine.core.engagement.EngagementReport;
import vitrine.core.engagement.Figure;
import vitrine.core.engagement.Kpi;
import vitrine.ui.common.Messages;

/** Fills the table by category. Columns sort by value, not by text. */
final class CategoryColumns {
  private static final double ROW = 34;
  private static final double HEADER = 46;
  private static final int SHOWN = 12;

  private final Messages messages;
  private final FigureText text;

  CategoryColumns(Messages messages, FigureText text) {
    this.messages = messages;
    this.text = text;
  }

  void fill(TableView<CategoryRow> table, EngagementReport report) {
    boolean priced = report.figure(Kpi.NET_REVENUE).current().number().isPresent();
    table.getColumns().clear();
    table.getColumns().add(name());
    table.getColumns().add(count("users", CategoryRow::users));
    table.getColumns().add(count("viewers", CategoryRow::viewers));
    table.getColumns().add(count("buyers", CategoryRow::buyers));
    table.getColumns().add(rate("addToCartRate", CategoryRow::addToCartRate));
    table.getColumns().add(rate("purchaseRate", CategoryRow::purchaseRate));
    if (priced) {
      table.getColumns().add(figure("netRevenue", CategoryRow::netRevenue, Kpi.Unit.MONEY));
    }
    if (report.previous().isPresent()) {
      table
          .getColumns()
          .add(
              priced
                  ? change(CategoryRow::netRevenue, CategoryRow::previousNetRevenue)
                  : change(r -> Figure.of(r.users()), CategoryRow::previousUsers));
    }
    table.getItems().setAll(report.categories());
    table.setFixedCellSize(ROW);
    table.setPrefHeight(ROW * (Math.min(SHOWN, table.getItems().size())) + HEADER);
    table.setMinHeight(table.getPrefHeight());
  }

  private TableColumn<CategoryRow, String> name() {
    TableColumn<CategoryRow, String> column = titled("name");
    column.setPrefWidth(150);
    column.setCellValueFactory(
        row ->
            new ReadOnlyObjectWrapper<>(
                row.getValue().name().orElse(messages.text("engagement.category.none"))));
    return column;
  }

  private TableColumn<CategoryRow, Figure> count(String key, ToDoubleFunction<CategoryRow> value) {
    return figure(key, row -> Figure.of(value.applyAsDouble(row)), Kpi.Unit.COUNT);
  }

  private TableColumn<CategoryRow, Figure> rate(String key, Function<CategoryRow, Figure> value) {
    return figure(key, value, Kpi.Unit.RATE);
  }

  private TableColumn<CategoryRow, Figure> change(
      Function<CategoryRow, Figure> now, Function<CategoryRow, Figure> before) {
    return figure("change", row -> relative(now.apply(row), before.apply(row)), Kpi.Unit.RATE);
  }

  private static Figure relative(Figure now, Figure before) {
    double was = before.number().orElse(0);
    return now.number().isEmpty()
        ? now
        : Figure.quotient(now.number().getAsDouble() - was, Math.abs(was));
  }

  private TableColumn<CategoryRow, Figure> figure(
      String key, Function<CategoryRow, Figure> value, Kpi.Unit unit) {
    TableColumn<CategoryRow, Figure> column = titled(key);
    column.getStyleClass().add("number-column");
    column.setPrefWidth(122);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
    column.setComparator(
        Comparator.comparingDouble(f -> f.number().orElse(Double.NEGATIVE_INFINITY)));
    boolean signed = key.equals("change");
    column.setCellFactory(
        c ->
            new TableCell<>() {
              @Override
              protected void updateItem(Figure figure, boolean empty) {
                super.updateItem(figure, empty);
                setText(empty || figure == null ? "" : shown(figure));
              }

              private String shown(Figure figure) {
                return signed ? text.signed(figure) : text.value(figure, unit);
              }
            });
    return column;
  }

  private <T> TableColumn<CategoryRow, T> titled(String key) {
    return new TableColumn<>(messages.text("engagement.table." + key));
  }
}
