package vitrine.ui.shopper;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import vitrine.core.dataset.EventKind;
import vitrine.core.recommend.PastEvent;
import vitrine.core.recommend.Product;

/** Something a shopper did. */
final class PastEventCell extends ListCell<PastEvent> {
  private static final PseudoClass PURCHASE = PseudoClass.getPseudoClass("purchase");

  private final ShopperWords words;
  private final FontIcon icon = new FontIcon();
  private final Label title = new Label();
  private final Label when = new Label();
  private final Tooltip tooltip = new Tooltip();
  private final HBox row;

  PastEventCell(ShopperWords words) {
    this.words = words;
    when.getStyleClass().add("soft");
    title.setMinWidth(0);
    VBox text = new VBox(title, when);
    text.setMinWidth(0);
    HBox.setHgrow(text, Priority.ALWAYS);
    row = new HBox(icon, text);
    row.getStyleClass().add("timeline-row");
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable PastEvent event, boolean empty) {
    super.updateItem(event, empty);
    if (empty || event == null) {
      setGraphic(null);
      setTooltip(null);
      return;
    }
    String name = event.product().map(Product::name).orElse("");
    title.setText(name.isEmpty() ? words.kind(event.kind()) : name);
    String moment = words.moment(event.time());
    when.setText(
        moment.isEmpty() ? words.kind(event.kind()) : words.kind(event.kind()) + " · " + moment);
    tooltip.setText(title.getText());
    setTooltip(tooltip);
    icon.setIconLiteral(icon(event.kind()));
    row.pseudoClassStateChanged(PURCHASE, event.kind() == EventKind.PURCHASE);
    setGraphic(row);
  }

  private static String icon(EventKind kind) {
    return switch (kind) {
      case VIEW, IMPRESSION -> "mdi2e-eye-outline";
      case CLICK -> "mdi2c-cursor-default-click-outline";
      case SEARCH -> "mdi2m-magnify";
      case FAVOURITE -> "mdi2h-heart-outline";
      case CART -> "mdi2c-cart-outline";
      case PURCHASE -> "mdi2s-shopping-outline";
      case RETURN -> "mdi2k-keyboard-return";
      case REVIEW -> "mdi2s-star-outline";
      case OTHER -> "mdi2c-circle-small";
    };
  }
}
