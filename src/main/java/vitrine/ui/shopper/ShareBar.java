package vitrine.ui.shopper;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** A name, a bar and a number beside each other. */
final class ShareBar extends HBox {
  private static final double BAR = 60;
  private static final double SHORTEST = .01;

  /**
   * A bar.
   *
   * @param length of the bar, from -1 to 1; below 0 it stands for less
   */
  ShareBar(String title, double length, String number) {
    getStyleClass().add("share-line");
    pseudoClassStateChanged(PseudoClass.getPseudoClass("against"), length < 0);
    Label name = new Label(title);
    name.setMinWidth(0);
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    Region bar = new Region();
    bar.getStyleClass().add("contribution-bar");
    bar.setMaxWidth(BAR * Math.clamp(Math.abs(length), SHORTEST, 1));
    StackPane track = new StackPane(bar);
    track.getStyleClass().add("contribution-track");
    track.setMinWidth(BAR);
    track.setMaxWidth(BAR);
    track.setMaxHeight(Region.USE_PREF_SIZE);
    Label value = new Label(number);
    value.getStyleClass().add("share-number");
    value.setMinWidth(Region.USE_PREF_SIZE);
    Tooltip.install(this, new Tooltip(title + "  " + number));
    getChildren().setAll(name, track, value);
  }
}
