package vitrine.ui.sentiment;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import vitrine.core.sentiment.ScoredReviews;
import vitrine.ui.common.Formats;
import vitrine.ui.common.Messages;

/** One review as a card: what it says, how sure that is, its stars, its title and its text. */
public final class ReviewCell extends VBox {
  private static final int FOLDED = 1000;

  /** The card of a review; a very long text is cut. */
  public ReviewCell(ScoredReviews all, int row, Messages messages, Formats formats) {
    getStyleClass().addAll("review", "review-card");
    getChildren().add(new ReviewHead(all, row, messages, formats));
    ReviewFacts facts = new ReviewFacts(all.reviews(), row);
    facts.title().ifPresent(title -> add(title, "review-title"));
    add(ReviewFacts.folded(facts.text(), FOLDED), "review-text");
  }

  private void add(String text, String style) {
    Label label = new Label(text);
    label.getStyleClass().add(style);
    label.setWrapText(true);
    getChildren().add(label);
  }
}
