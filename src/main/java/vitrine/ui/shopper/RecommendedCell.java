package vitrine.ui.shopper;

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

/** A recommended item: its place, its title, category and price. */
final class RecommendedCell extends ListCell<RecommendedItem> {
  private final ShopperWords words;
  private final Label rank = new Label();
  private final Label title = new Label();
  private final Label about = new Label();
  private final FontIcon popular = new FontIcon("mdi2a-account-group-outline");
  private final Tooltip tooltip = new Tooltip();
  private final HBox row;

  RecommendedCell(ShopperWords words) {
    this.words = words;
    rank.getStyleClass().add("rank");
    about.getStyleClass().add("soft");
    title.setMinWidth(0);
    about.managedProperty().bind(about.textProperty().isNotEmpty());
    VBox text = new VBox(title, about);
    text.setMinWidth(0);
    HBox.setHgrow(text, Priority.ALWAYS);
    row = new HBox(rank, text, popular);
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
    rank.setText(String.valueOf(item.rank()));
    title.setText(words.product(item.item()));
    about.setText(words.about(item.item()));
    boolean byPopularity = item.explanation() instanceof Explanation.FromPopularity;
    popular.setVisible(byPopularity);
    tooltip.setText(byPopularity ? words.popular() : title.getText());
    setTooltip(tooltip);
    setGraphic(row);
  }
}
