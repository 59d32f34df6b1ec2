package vitrine.ui.sentiment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import vitrine.core.sentiment.ReviewFilter;
import vitrine.ui.common.Formats;
import vitrine.ui.common.Messages;

/** A few reviews below a heading, each of which opens, and a link to all of them. */
final class ReviewLines {
  private static final int MOST = 5;
  private static final int EXCERPT = 150;

  private final ReviewsWay way;
  private final Messages messages;
  private final Formats formats;

  ReviewLines(ReviewsWay way, Messages messages, Formats formats) {
    this.way = way;
    this.messages = messages;
    this.formats = formats;
  }

  /**
   * The lines.
   *
   * @param title what these reviews have in common
   * @param all narrows the screen to all of them
   */
  List<Node> of(ReviewsState reviews, String title, int[] rows, UnaryOperator<ReviewFilter> all) {
    List<Node> lines = new ArrayList<>();
    Label name = new Label(title);
    name.getStyleClass().add("review-title");
    lines.add(name);
    for (int i = 0; i < Math.min(MOST, rows.length); i++) {
      lines.add(line(reviews, rows[i]));
    }
    if (rows.length > 0) {
      Hyperlink more =
          new Hyperlink(messages.text("reviews.lines.all", formats.whole(rows.length)));
      more.setOnAction(_ -> way.narrow(ReviewsTab.LIST, query -> query.with(all)));
      lines.add(more);
    } else {
      Label none = new Label(messages.text("reviews.lines.none"));
      none.getStyleClass().add("card-hint");
      lines.add(none);
    }
    return lines;
  }

  private Node line(ReviewsState reviews, int row) {
    ReviewFacts facts = new ReviewFacts(reviews.reviews(), row);
    Label text = new Label(ReviewFacts.folded(facts.text(), EXCERPT));
    text.getStyleClass().add("review-text");
    text.setWrapText(true);
    VBox line = new VBox(new ReviewHead(reviews.scored(), row, messages, formats), text);
    line.getStyleClass().addAll("review-line", "link-line");
    line.setFocusTraversable(true);
    line.setAccessibleRole(AccessibleRole.BUTTON);
    line.setAccessibleText(text.getText());
    line.setOnMouseClicked(_ -> way.open(row));
    line.setOnKeyPressed(
        key -> {
          if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE) {
            way.open(row);
          }
        });
    return line;
  }
}
