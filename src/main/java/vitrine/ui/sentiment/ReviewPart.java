package vitrine.ui.sentiment;

/**
 * A part of an opened review, for example why it was scored as it was. A part is a line in {@link
 * ReviewPaneController#PARTS}; its FXML and its entry in {@link vitrine.ui.common.Views}; and a
 * controller that implements this.
 */
public interface ReviewPart {

  /**
   * A review was opened, or what is known of it has changed.
   *
   * @param row its row number
   */
  void show(ReviewsState reviews, int row);

  /** No review is open. */
  void hide();

  /** The part is thrown away. */
  default void dispose() {}
}
