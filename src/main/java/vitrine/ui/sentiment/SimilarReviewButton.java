package vitrine.ui.sentiment;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import vitrine.core.sentiment.Mood;
import vitrine.core.sentiment.explain.SimilarReview;
import vitrine.ui.common.Formats;
import vitrine.ui.common.Messages;

/** A review that is like the opened one; a click opens it. */
final class SimilarReviewButton extends Button {
  private static final int LONGEST = 160;

  SimilarReviewButton(
      ReviewsState reviews,
      SimilarReview review,
      Messages messages,
      Formats formats,
      ReviewsWay way) {
    Mood mood = reviews.mood(review.row());
    String words = reviews.reviews().text(review.row()).strip().replaceAll("\\s+", " ");
    String shortened =
        words.length() > LONGEST
            ? words.substring(
                    0,
                    words.offsetByCodePoints(
                        0, Math.min(LONGEST, words.codePointCount(0, words.length()))))
                + "…"
            : words;
    Label said = new Label(messages.text("reviews." + mood.argument()));
    said.getStyleClass().addAll("mood", "mood-" + mood.argument());
    String likeness = messages.text("explain.similar.by", formats.percent(review.similarity(), 0));
    Label near = new Label(likeness);
    near.getStyleClass().add("review-soft");
    near.setTooltip(new Tooltip(messages.text("explain.similar.by.definition")));
    HBox head = new HBox(8, said, near);
    head.setAlignment(Pos.CENTER_LEFT);
    Label text = new Label(shortened);
    text.setWrapText(true);
    text.getStyleClass().add("review-text");
    VBox content = new VBox(3, head, text);
    content.maxWidthProperty().bind(widthProperty().subtract(20));
    setGraphic(content);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    getStyleClass().addAll("flat", "similar-review");
    setMaxWidth(Double.MAX_VALUE);
    setAlignment(Pos.TOP_LEFT);
    setAccessibleText(said.getText() + ", " + likeness + ": " + shortened);
    setOnAction(_ -> way.open(review.row()));
  }
}
