package vitrine.ui.sentiment.aspect;

import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import vitrine.core.sentiment.Sentiment;
import vitrine.core.sentiment.aspect.AspectQuote;
import vitrine.ui.common.Messages;
import vitrine.ui.sentiment.CorrectionControl;
import vitrine.ui.sentiment.ReviewCorrections;
import vitrine.ui.sentiment.ReviewsState;

/** Quotes one under the other; each opens its review, and can be corrected. */
final class QuoteList {
  private final VBox box;
  private final Messages messages;
  private final IntConsumer open;
  private final ReviewCorrections corrections;
  private final Sentiment said;

  /**
   * A list without quotes.
   *
   * @param said what all of its quotes say by the model
   */
  QuoteList(
      VBox box,
      Messages messages,
      IntConsumer open,
      ReviewCorrections corrections,
      Sentiment said) {
    this.box = box;
    this.messages = messages;
    this.open = open;
    this.corrections = corrections;
    this.said = said;
  }

  void show(List<AspectQuote> quotes, String aspect, ReviewsState reviews) {
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
      HBox below = new HBox(10);
      below.setAlignment(Pos.CENTER_LEFT);
      if (!item.isEmpty()) {
        Label product = new Label(reviews.title(item));
        product.getStyleClass().add("card-hint");
        below.getChildren().add(product);
      }
      CorrectionControl.Target target =
          new CorrectionControl.Target(
              reviews.reviews().text(quote.row()),
              Optional.of(aspect),
              Optional.of(said),
              reviews.scored().model().name());
      below.getChildren().add(new CorrectionControl(target, corrections, messages));
      box.getChildren().add(new VBox(0, text, below));
    }
  }
}
