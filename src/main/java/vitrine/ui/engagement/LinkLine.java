package vitrine.ui.engagement;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A line of the morning page that leads to a screen: a name, a value, and words below. */
final class LinkLine extends VBox {

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
    getChildren().add(new HBox(title, space, amount));
    if (!words.isEmpty()) {
      Label below = new Label(words);
      below.getStyleClass().add("line-words");
      below.setWrapText(true);
      getChildren().add(below);
    }
    getStyleClass().add("link-line");
    setAccessibleRole(AccessibleRole.BUTTON);
    setAccessibleText(name + " " + value + " " + words);
    setFocusTraversable(true);
    setOnMouseClicked(click -> open.run());
    setOnKeyPressed(
        key -> {
          if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE) {
            open.run();
          }
        });
  }
}
