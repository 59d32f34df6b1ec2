package vitrine.ui.engagement;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A line of the morning page that leads to a screen: a name, a value, and words below. */
final class LinkLine extends Button {

  /**
   * A line.
   *
   * @param name what it is about
   * @param value on the right
   * @param direction above 0 good, below 0 bad
   * @param words below, empty for none
   */
  LinkLine(String name, String value, double direction, String words, Runnable open) {
    Label title = new Label(name);
    title.getStyleClass().add("line-name");
    title.setMinWidth(0);
    Label amount = new Label(value);
    amount.getStyleClass().add("line-value");
    amount.setMinWidth(Region.USE_PREF_SIZE);
    amount.pseudoClassStateChanged(PseudoClass.getPseudoClass("good"), direction > 0);
    amount.pseudoClassStateChanged(PseudoClass.getPseudoClass("bad"), direction < 0);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    VBox content = new VBox(new HBox(title, space, amount));
    if (!words.isEmpty()) {
      Label below = new Label(words);
      below.getStyleClass().add("line-words");
      below.setWrapText(true);
      content.getChildren().add(below);
    }
    content.getStyleClass().add("line-content");
    getStyleClass().add("link-line");
    setGraphic(content);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setMaxWidth(Double.MAX_VALUE);
    content.prefWidthProperty().bind(widthProperty().subtract(20));
    setAccessibleText(name + " " + value + " " + words);
    setOnAction(click -> open.run());
  }
}
