package vitrine.ui.sentiment;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import vitrine.ui.common.Formats;
import vitrine.ui.common.Messages;

/** What stands over the text of an opened review: its head, its title, and the shop's reply. */
final class OpenedReview extends VBox {

  OpenedReview(ReviewsState reviews, int row, Messages messages, Formats formats) {
    ReviewFacts facts = new ReviewFacts(reviews.reviews(), row);
    getStyleClass().add("review-card");
    getChildren().add(new ReviewHead(reviews.scored(), row, messages, formats));
    facts.title().ifPresent(title -> add(title, "review-title"));
    facts
        .reply()
        .ifPresent(
            reply -> {
              add(
                  facts
                      .replyDay()
                      .map(day -> messages.text("reviews.opened.reply.on", formats.day(day)))
                      .orElse(messages.text("reviews.opened.reply")),
                  "card-hint");
              add(reply, "review-text");
            });
  }

  private void add(String text, String style) {
    Label label = new Label(text);
    label.getStyleClass().add(style);
    label.setWrapText(true);
    getChildren().add(label);
  }
}
