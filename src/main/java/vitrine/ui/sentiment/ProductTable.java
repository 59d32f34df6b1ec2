package vitrine.ui.sentiment;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import vitrine.core.sentiment.ProductMood;
import vitrine.ui.common.Formats;
import vitrine.ui.common.Messages;

/** The products, worst first, with the week that stands out. */
final class ProductTable {
  private static final double ROW = 39;
  private static final double HEADER = 44;
  private static final int MOST = 8;

  private final TableView<ProductMood> table;
  private final Messages messages;
  private final Formats formats;
  private Function<String, String> titles = item -> item;

  ProductTable(
      TableView<ProductMood> table, Messages messages, Formats formats, Consumer<String> chosen) {
    this.table = table;
    this.messages = messages;
    this.formats = formats;
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    column("reviews.product", 260, false, product -> titles.apply(product.item()));
    column("reviews.count", 80, true, product -> formats.whole(product.counts().scored()));
    column(
        "reviews.negative.share",
        90,
        true,
        product ->
            product.counts().negativeShare().isPresent()
                ? formats.percent(product.counts().negativeShare().getAsDouble(), 0)
                : "–");
    column(
        "reviews.mean.stars",
        80,
        true,
        product ->
            product.meanStars().isPresent()
                ? formats.number(product.meanStars().getAsDouble(), 1)
                : "–");
    column("reviews.bad.week", 230, false, product -> badWeek(product.worstWeek()));
    table.setRowFactory(
        view -> {
          TableRow<ProductMood> row = new TableRow<>();
          row.setOnMouseClicked(
              event ->
                  Optional.ofNullable(row.getItem())
                      .ifPresent(product -> chosen.accept(product.item())));
          return row;
        });
  }

  private void column(
      String key, double width, boolean number, Function<ProductMood, String> text) {
    TableColumn<ProductMood, String> column = new TableColumn<>(messages.text(key));
    column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(text.apply(cell.getValue())));
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setReorderable(false);
    if (number) {
      column.getStyleClass().add("number-column");
    }
    table.getColumns().add(column);
  }

  private String badWeek(Optional<ProductMood.BadWeek> week) {
    return week.map(
            bad ->
                messages.text(
                    "reviews.bad.week.cell",
                    formats.day(bad.week().start()),
                    formats.percent(bad.week().counts().negativeShare().orElse(Double.NaN), 0),
                    formats.percent(bad.elsewhere(), 0)))
        .orElse("");
  }

  void show(java.util.List<ProductMood> products, Function<String, String> names) {
    titles = names;
    table.setItems(FXCollections.observableArrayList(products));
    table.setPrefHeight(ROW * Math.clamp(products.size(), 1, MOST) + HEADER);
    table.setMinHeight(table.getPrefHeight());
  }
}
