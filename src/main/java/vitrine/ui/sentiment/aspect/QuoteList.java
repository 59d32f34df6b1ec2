package vitrine.ui.sentiment.aspect;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import vitrine.core.sentiment.aspect.AspectQuote;
import vitrine.ui.common.Messages;
import vitrine.ui.sentiment.ReviewsState;

/** Quotes one under the other; each opens its review. */
final class QuoteList {
  private final VBox box;
  private final Messages messages;
  private final IntConsumer open;

  QuoteList(VBox box, Messages messages, IntConsumer open) {
    this.box = box;
    this.messages = messages;
    this.open = open;
  }

  void show(List<AspectQuote> quotes, ReviewsState reviews) {
    box.getChildren().clear();
    if (quotes.isEmpty()) {
      Label none = new Label(messages.text("aspects.quotes.none"));
      none.getStyleClass().add("card-hint");
      box.getChildren().add(none);
    }
    for (AspectQuote quote : quotes) {
      Hyperlink text = new Hyperlink("“" + quote.text().strip() + "”");
      text.setWrapText(true);
      text.setMaxWidth(Double.MAX_VALUE);
      text.setOnAction(_ -> open.accept(quote.row()));
      String item = reviews.reviews().items().map(items -> items.value(quote.row())).orElse("");
      VBox cell = new VBox(0, text);
      if (!item.isEmpty()) {
        Label product = new Label(reviews.title(item));
        product.getStyleClass().add("card-hint");
        cell.getChildren().add(product);
      }
      box.getChildren().add(cell);
    }
  }
}
