package vitrine.ui.shopper;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What one past item adds or takes: its name and what was done with it over a bar. */
final class ContributionBar extends HBox {
  private static final double SHORTEST = .01;
  private static final PseudoClass AGAINST = PseudoClass.getPseudoClass("against");

  /**
   * A bar.
   *
   * @param length of the bar, from -1 to 1; below 0 it speaks against the item
   */
  ContributionBar(String title, String did, String deeds, double length, String share) {
    getStyleClass().add("contribution");
    pseudoClassStateChanged(AGAINST, length < 0);
    Label name = new Label(title);
    name.setMinWidth(0);
    name.setMaxWidth(Double.MAX_VALUE);
    Tooltip.install(this, new Tooltip(deeds.isEmpty() ? title : title + "\n" + deeds));
    Label deed = new Label(did);
    deed.getStyleClass().add("soft");
    deed.setMinWidth(Region.USE_PREF_SIZE);
    HBox words = new HBox(name, deed);
    words.getStyleClass().add("contribution-words");
    HBox.setHgrow(name, Priority.ALWAYS);
    Region bar = new Region();
    bar.getStyleClass().add("contribution-bar");
    StackPane track = new StackPane(bar);
    track.getStyleClass().add("contribution-track");
    bar.maxWidthProperty()
        .bind(track.widthProperty().multiply(Math.clamp(Math.abs(length), SHORTEST, 1)));
    VBox body = new VBox(words, track);
    body.getStyleClass().add("contribution-body");
    HBox.setHgrow(body, Priority.ALWAYS);
    body.setMinWidth(0);
    Label value = new Label(share);
    value.getStyleClass().add("contribution-share");
    getChildren().setAll(body, value);
  }

  /** The bar of all other past items together. */
  static ContributionBar ofRest(String title, double length, String share) {
    ContributionBar bar = new ContributionBar(title, "", "", length, share);
    bar.getStyleClass().add("rest");
    return bar;
  }
}
