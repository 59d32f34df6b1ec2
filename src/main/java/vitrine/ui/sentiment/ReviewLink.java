package vitrine.ui.sentiment;

import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import vitrine.ui.common.Formats;
import vitrine.ui.common.Messages;

/** A review named beside others; a click, Enter or the space bar opens it. */
public final class ReviewLink extends VBox {
  private static final int LONGEST = 240;

  /**
   * A way to a review.
   *
   * @param similarity to another review, from 0 to 1; empty if it is not compared
   */
  public ReviewLink(
      ReviewsState reviews,
      int row,
      Optional<Double> similarity,
      Messages messages,
      Formats formats,
      ReviewsWay way) {
    super(3);
    String mood = reviews.mood(row).argument();
    Label said = new Label(messages.text("reviews." + mood));
    said.getStyleClass().addAll("mood", "mood-" + mood);
    HBox head = new HBox(8, said);
    similarity.ifPresent(
        share -> {
          Label near = new Label(messages.text("explain.similar.by", formats.percent(share, 0)));
          near.getStyleClass().add("review-soft");
          near.setTooltip(new Tooltip(messages.text("explain.similar.by.definition")));
          head.getChildren().add(near);
        });
    Label text = new Label(shortened(reviews.reviews().text(row)));
    text.setWrapText(true);
    text.getStyleClass().add("review-text");
    getChildren().setAll(head, text);
    getStyleClass().add("review-link");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.BUTTON);
    setAccessibleText(said.getText() + ": " + text.getText());
    setOnMouseClicked(_ -> way.open(row));
    setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            way.open(row);
          }
        });
  }

  private static String shortened(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    int points = line.codePointCount(0, line.length());
    return points > LONGEST ? line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…" : line;
  }
}
