package vitrine.ui.shopper;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import vitrine.core.recommend.RankChange;
import vitrine.core.recommend.RankChange.Movement;

/** An item of the list before or after: its new place, where it was, and what it is. */
final class RankChangeCell extends ListCell<RankChange> {
  private final Supplier<ShopperWords> words;
  private final Label rank = new Label();
  private final FontIcon arrow = new FontIcon();
  private final Label title = new Label();
  private final Label moved = new Label();
  private final HBox row;

  RankChangeCell(Supplier<ShopperWords> words) {
    this.words = words;
    rank.getStyleClass().add("rank");
    title.setMinWidth(0);
    title.getStyleClass().add("past-title");
    moved.getStyleClass().add("soft");
    VBox text = new VBox(title, moved);
    text.setMinWidth(0);
    HBox.setHgrow(text, Priority.ALWAYS);
    row = new HBox(rank, arrow, text);
    row.getStyleClass().addAll("timeline-row", "rank-change");
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable RankChange change, boolean empty) {
    super.updateItem(change, empty);
    if (empty || change == null) {
      setGraphic(null);
      setTooltip(null);
      return;
    }
    ShopperWords say = words.get();
    boolean left = change.movement() == Movement.LEFT;
    rank.setText(left ? "" : number(change.after()));
    title.setText(say.product(change.item()));
    moved.setText(moved(change, say));
    arrow.setIconLiteral(arrow(change.movement()));
    for (Movement movement : Movement.values()) {
      row.pseudoClassStateChanged(
          PseudoClass.getPseudoClass(movement.name().toLowerCase(Locale.ROOT)),
          movement == change.movement());
    }
    setTooltip(new Tooltip(title.getText()));
    setGraphic(row);
  }

  private static String moved(RankChange change, ShopperWords say) {
    String key = "shoppers.moved." + change.movement().name().toLowerCase(Locale.ROOT);
    return switch (change.movement()) {
      case ENTERED ->
          change.before().isPresent()
              ? say.messages().text(key, number(change.before()))
              : say.messages().text("shoppers.moved.known");
      case LEFT ->
          change.after().isPresent()
              ? say.messages().text(key, number(change.before()), number(change.after()))
              : say.messages().text("shoppers.moved.out", number(change.before()));
      case UP, DOWN -> say.messages().text(key, number(change.before()));
      case SAME -> say.about(change.item());
    };
  }

  private static String number(OptionalInt place) {
    return place.isPresent() ? String.valueOf(place.getAsInt()) : "–";
  }

  private static String arrow(Movement movement) {
    return switch (movement) {
      case ENTERED -> "mdi2p-plus-circle-outline";
      case LEFT -> "mdi2m-minus-circle-outline";
      case UP -> "mdi2a-arrow-up";
      case DOWN -> "mdi2a-arrow-down";
      case SAME -> "mdi2m-minus";
    };
  }
}
