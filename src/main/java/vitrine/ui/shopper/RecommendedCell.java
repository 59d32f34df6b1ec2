package vitrine.ui.shopper;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import vitrine.core.recommend.Explanation;
import vitrine.core.recommend.RecommendedItem;

/**
 * A recommended item: its place, its title, category and price, and its place in the other list.
 */
final class RecommendedCell extends ListCell<RecommendedItem> {
  private final Supplier<ShopperWords> words;
  private final Supplier<Optional<ModelList>> other;
  private final Label rank = new Label();
  private final Label title = new Label();
  private final Label about = new Label();
  private final Label elsewhere = new Label();
  private final FontIcon popular = new FontIcon("mdi2a-account-group-outline");
  private final Tooltip tooltip = new Tooltip();
  private final HBox row;

  /**
   * A cell.
   *
   * @param words of the shopper that is shown
   * @param other the list beside it, where it is there
   */
  RecommendedCell(Supplier<ShopperWords> words, Supplier<Optional<ModelList>> other) {
    this.words = words;
    this.other = other;
    rank.getStyleClass().add("rank");
    about.getStyleClass().add("soft");
    elsewhere.getStyleClass().add("elsewhere");
    elsewhere.setMinWidth(Label.USE_PREF_SIZE);
    title.setMinWidth(0);
    popular.managedProperty().bind(popular.visibleProperty());
    about.setMinWidth(0);
    about.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(about, Priority.ALWAYS);
    HBox below = new HBox(about, popular, elsewhere);
    below.getStyleClass().add("below");
    VBox text = new VBox(title, below);
    text.setMinWidth(0);
    HBox.setHgrow(text, Priority.ALWAYS);
    row = new HBox(rank, text);
    row.getStyleClass().add("timeline-row");
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable RecommendedItem item, boolean empty) {
    super.updateItem(item, empty);
    if (empty || item == null) {
      setGraphic(null);
      setTooltip(null);
      return;
    }
    ShopperWords say = words.get();
    rank.setText(String.valueOf(item.rank()));
    title.setText(say.product(item.item()));
    about.setText(say.about(item.item()));
    boolean byPopularity = item.explanation() instanceof Explanation.FromPopularity;
    popular.setVisible(byPopularity);
    String beside = compare(item, say);
    tooltip.setText(
        (byPopularity ? say.messages().text("shoppers.popular") : title.getText()) + beside);
    setTooltip(tooltip);
    setGraphic(row);
  }

  private String compare(RecommendedItem item, ShopperWords say) {
    Optional<ModelList> list = other.get();
    if (list.isEmpty()) {
      elsewhere.setText("");
      return "";
    }
    OptionalInt place = list.get().place(item.item());
    elsewhere.setText(
        place.isPresent() ? say.messages().text("shoppers.beside.short", place.getAsInt()) : "");
    String model = ModelNames.of(say.messages(), list.get().model());
    return "\n"
        + (place.isPresent()
            ? say.messages().text("shoppers.beside", place.getAsInt(), model)
            : say.messages().text("shoppers.beside.not", model));
  }
}
