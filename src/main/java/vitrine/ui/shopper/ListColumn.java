package vitrine.ui.shopper;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import vitrine.core.recommend.RecommendedItem;
import vitrine.ui.common.Messages;
import vitrine.ui.common.StatePane;

/** One of two lists beside each other: a choice of its model over the list. */
final class ListColumn {
  private final ListSide side;
  private final Messages messages;
  private final ComboBox<String> model = new ComboBox<>();
  private final StatePane state = new StatePane();
  private final ListView<RecommendedItem> items = new ListView<>();
  private boolean filling;

  /**
   * Fills a box.
   *
   * @param by is told which model is wanted
   * @param explain is told which item is
   */
  ListColumn(
      VBox box,
      ListSide side,
      Supplier<Optional<ModelList>> other,
      Supplier<ShopperWords> words,
      Messages messages,
      Consumer<String> by,
      BiConsumer<ListSide, RecommendedItem> explain) {
    this.side = side;
    this.messages = messages;
    model.setMaxWidth(Double.MAX_VALUE);
    model.setAccessibleText(messages.text("shoppers.model"));
    model.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable String name) {
            return name == null ? "" : ModelNames.of(messages, name);
          }

          @Override
          public String fromString(String text) {
            throw new UnsupportedOperationException("the box is not editable");
          }
        });
    model.setOnAction(
        _ -> {
          if (!filling && model.getValue() != null) {
            by.accept(model.getValue());
          }
        });
    items.getStyleClass().add("plain-list");
    items.setCellFactory(_ -> new RecommendedCell(words, other));
    items
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            item -> {
              if (!filling && item != null) {
                explain.accept(side, item);
              }
            });
    state.setContent(items);
    VBox.setVgrow(state, Priority.ALWAYS);
    box.getChildren().setAll(model, state);
  }

  void offer(List<String> models) {
    filling = true;
    if (!model.getItems().equals(models)) {
      model.getItems().setAll(models);
    }
    model.setValue(side.model().get());
    filling = false;
  }

  void show() {
    state.show(side.shown().get(), messages, list -> fill(list.items()));
  }

  /** The other list came, with which every line is compared. */
  void compare() {
    items.refresh();
  }

  private void fill(List<RecommendedItem> recommended) {
    filling = true;
    items.getItems().setAll(recommended);
    filling = false;
  }

  /** Marks the item that is explained, where it is in this list. */
  void mark(Optional<ListsModel.Chosen> chosen) {
    filling = true;
    items.getSelectionModel().clearSelection();
    chosen.ifPresent(
        one ->
            items.getItems().stream()
                .filter(item -> item.item().equals(one.item().item()))
                .findFirst()
                .ifPresent(item -> items.getSelectionModel().select(item)));
    filling = false;
  }

  /** The list itself. */
  ListView<RecommendedItem> items() {
    return items;
  }
}
