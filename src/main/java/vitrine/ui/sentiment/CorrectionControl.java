package vitrine.ui.sentiment;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;
import vitrine.core.sentiment.Correction;
import vitrine.core.sentiment.Corrections;
import vitrine.core.sentiment.Sentiment;
import vitrine.ui.common.Messages;

/**
 * Lets a reviewer say what a review, or one aspect of it, really says: a menu while nobody did,
 * afterwards who did and a way back. It follows the corrections while it stands in a window.
 */
public final class CorrectionControl extends HBox {
  private final ReviewCorrections corrections;
  private final Messages messages;
  private final Target target;
  private Subscription watching = Subscription.EMPTY;

  /**
   * What is corrected.
   *
   * @param text the review's body
   * @param aspect which aspect; empty for the review as a whole
   * @param said what the model says, uncorrected; empty where it has no score
   * @param model name of the model
   */
  public record Target(
      String text, Optional<String> aspect, Optional<Sentiment> said, String model) {}

  /** A control for one review or aspect. */
  public CorrectionControl(Target target, ReviewCorrections corrections, Messages messages) {
    this.target = target;
    this.corrections = corrections;
    this.messages = messages;
    getStyleClass().add("correction");
    setAlignment(Pos.CENTER_LEFT);
    setSpacing(6);
    sceneProperty()
        .subscribe(
            scene -> {
              watching.unsubscribe();
              watching =
                  scene == null
                      ? Subscription.EMPTY
                      : corrections.all().subscribe((Corrections now) -> show(now));
            });
  }

  private void show(Corrections now) {
    Optional<Correction> made =
        target.aspect().isPresent()
            ? now.of(target.text(), target.aspect().get())
            : now.of(target.text());
    if (made.isPresent()) {
      Label mark = new Label(messages.text("corrections.mark"));
      mark.getStyleClass().add("correction-mark");
      mark.setGraphic(new FontIcon("mdi2a-account-check-outline"));
      mark.setTooltip(
          new Tooltip(
              made.get()
                  .said()
                  .map(said -> messages.text("corrections.said", word(said)))
                  .orElse(messages.text("corrections.unsaid"))));
      Button undo = new Button(messages.text("corrections.undo"));
      undo.getStyleClass().addAll("flat", "small");
      undo.setOnAction(_ -> corrections.undo(made.get()));
      getChildren().setAll(mark, undo);
    } else {
      getChildren().setAll(menu());
    }
  }

  private MenuButton menu() {
    MenuButton menu = new MenuButton(messages.text("corrections.correct"));
    menu.getStyleClass().addAll("flat", "small");
    menu.setTooltip(new Tooltip(messages.text("corrections.correct.hint")));
    for (Sentiment sentiment : Sentiment.values()) {
      if (!target.said().equals(Optional.of(sentiment))) {
        MenuItem item = new MenuItem(messages.text("corrections.as", word(sentiment)));
        item.setOnAction(
            _ ->
                corrections.correct(
                    target.text(), target.aspect(), sentiment, target.said(), target.model()));
        menu.getItems().add(item);
      }
    }
    return menu;
  }

  private String word(Sentiment sentiment) {
    return messages.text("reviews." + sentiment.argument());
  }
}
