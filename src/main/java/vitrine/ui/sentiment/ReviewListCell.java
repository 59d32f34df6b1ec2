package vitrine.ui.sentiment;

import java.util.Locale;
import java.util.function.IntConsumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import vitrine.ui.common.Formats;
import vitrine.ui.common.Messages;

/** A review in the list: its head, its title and the beginning of its text. */
final class ReviewListCell extends ListCell<Integer> {
  private static final int FOLDED = 360;
  private static final double EDGES = 42;

  private final ReviewsState reviews;
  private final Messages messages;
  private final Formats formats;

  ReviewListCell(
      ListView<Integer> list,
      ReviewsState reviews,
      Messages messages,
      Formats formats,
      IntConsumer open) {
    this.reviews = reviews;
    this.messages = messages;
    this.formats = formats;
    getStyleClass().add("review");
    setAccessibleRole(AccessibleRole.BUTTON);
    prefWidthProperty().bind(list.widthProperty().subtract(EDGES));
    setMaxWidth(USE_PREF_SIZE);
    setOnMouseClicked(
        _ -> {
          if (getItem() != null) {
            open.accept(getItem());
          }
        });
    list.setOnKeyPressed(
        key -> {
          Integer chosen = list.getSelectionModel().getSelectedItem();
          if (key.getCode() == KeyCode.ENTER && chosen != null) {
            open.accept(chosen);
          }
        });
  }

  @Override
  protected void updateItem(Integer row, boolean empty) {
    super.updateItem(row, empty);
    setText(null);
    setGraphic(empty || row == null ? null : card(row));
  }

  private VBox card(int row) {
    VBox card = new VBox();
    card.getStyleClass().add("review-card");
    String search = reviews.query().filter().search();
    ReviewFacts facts = new ReviewFacts(reviews.reviews(), row);
    card.getChildren().add(new ReviewHead(reviews.scored(), row, messages, formats));
    facts
        .title()
        .ifPresent(
            title ->
                card.getChildren()
                    .add(new FoundText(ReviewFacts.folded(title, FOLDED), search, "review-title")));
    String text = around(facts.text(), search);
    if (!text.isEmpty()) {
      card.getChildren().add(new FoundText(text, search, "review-text"));
    }
    return card;
  }

  /** The beginning of a text, or its part round the first place that was searched for. */
  static String around(String text, String search) {
    String wanted = search.strip().toLowerCase(Locale.ROOT);
    int at = wanted.isEmpty() ? -1 : text.toLowerCase(Locale.ROOT).indexOf(wanted);
    int half = FOLDED / 2;
    if (at <= FOLDED - wanted.length() || at >= text.length()) {
      return ReviewFacts.folded(text, FOLDED);
    }
    int from = at - half;
    int start = Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from;
    return "…" + ReviewFacts.folded(text.substring(start), FOLDED);
  }
}
