package vitrine.ui.shopper;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/** Finds a product by a part of its title or id: a field, and below it what fits. */
final class ProductPicker extends VBox {
  private static final int MOST = 5;

  private final TextField text = new TextField();
  private final VBox found = new VBox();

  /**
   * An empty field.
   *
   * @param prompt what it says while empty
   * @param search finds ids of products, at most so many
   * @param titles gives the title to show for an id
   * @param chosen is told the id
   */
  ProductPicker(
      String prompt,
      Supplier<ProductSearch> search,
      UnaryOperator<String> titles,
      Consumer<String> chosen) {
    getStyleClass().add("product-picker");
    found.getStyleClass().add("product-picker-found");
    found.managedProperty().bind(found.visibleProperty());
    found.setVisible(false);
    text.setPromptText(prompt);
    text.setAccessibleText(prompt);
    text.textProperty().subscribe(typed -> offer(typed, search, titles, chosen));
    getChildren().setAll(text, found);
  }

  private void offer(
      String typed,
      Supplier<ProductSearch> search,
      UnaryOperator<String> titles,
      Consumer<String> chosen) {
    List<String> fitting = typed.isBlank() ? List.of() : search.get().find(typed, MOST);
    found.getChildren().setAll(fitting.stream().map(id -> button(id, titles, chosen)).toList());
    found.setVisible(!fitting.isEmpty());
  }

  private Button button(String id, UnaryOperator<String> titles, Consumer<String> chosen) {
    Button button = new Button(titles.apply(id));
    button.getStyleClass().addAll("flat", "small", "product-picker-item");
    button.setTooltip(new Tooltip(titles.apply(id)));
    button.setMaxWidth(Double.MAX_VALUE);
    button.setOnAction(
        _ -> {
          text.clear();
          chosen.accept(id);
        });
    return button;
  }
}
