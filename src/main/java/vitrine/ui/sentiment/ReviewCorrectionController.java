package vitrine.ui.sentiment;

import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import vitrine.core.sentiment.Scores;
import vitrine.core.sentiment.Sentiment;
import vitrine.ui.common.Messages;
import vitrine.ui.common.Sentence;

/** Below an opened review: what it says, corrected or not. */
public final class ReviewCorrectionController implements ReviewPart {
  private final ReviewCorrections corrections;
  private final Messages messages;
  private Subscription watching = Subscription.EMPTY;

  @FXML private VBox root;
  @FXML private HBox place;
  @FXML private Label problem;

  /** Corrects through these. */
  @SuppressWarnings("NullAway.Init")
  public ReviewCorrectionController(ReviewCorrections corrections, Messages messages) {
    this.corrections = corrections;
    this.messages = messages;
  }

  @FXML
  void initialize() {
    root.managedProperty().bind(root.visibleProperty());
    problem.managedProperty().bind(problem.visibleProperty());
    watching = corrections.problem().subscribe((Optional<Sentence> why) -> tell(why));
  }

  private void tell(Optional<Sentence> why) {
    problem.setText(why.map(messages::text).orElse(""));
    problem.setVisible(why.isPresent());
  }

  @Override
  public void show(ReviewsState reviews, int row) {
    boolean some = reviews.reviews().hasText(row);
    root.setVisible(some);
    if (some) {
      Scores said = reviews.scored().scores().uncorrected();
      Optional<Sentiment> sentiment =
          said.scored(row) ? Optional.of(said.predicted(row)) : Optional.empty();
      place
          .getChildren()
          .setAll(
              new CorrectionControl(
                  new CorrectionControl.Target(
                      reviews.reviews().text(row),
                      Optional.empty(),
                      sentiment,
                      sentiment.isPresent() ? reviews.scored().model().name() : ""),
                  corrections,
                  messages));
    }
  }

  @Override
  public void hide() {
    root.setVisible(false);
    place.getChildren().clear();
  }

  @Override
  public void dispose() {
    watching.unsubscribe();
  }
}
