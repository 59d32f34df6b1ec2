package vitrine.ui.recommend;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What one past item adds: its name over a bar, and its share. */
final class ContributionBar extends HBox {
  ContributionBar(String title, String deeds, double length, String share) {
    getStyleClass().add("contribution");
    Label name = new Label(title);
    name.setMinWidth(0);
    name.setTooltip(new Tooltip(deeds.isEmpty() ? title : title + "\n" + deeds));
    Label did = new Label(deeds);
    did.getStyleClass().add("soft");
    did.setMinWidth(Region.USE_PREF_SIZE);
    HBox words = new HBox(name, did);
    words.getStyleClass().add("contribution-words");
    HBox.setHgrow(name, Priority.ALWAYS);
    Region bar = new Region();
    bar.getStyleClass().add("contribution-bar");
    StackPane track = new StackPane(bar);
    track.getStyleClass().add("contribution-track");
    bar.maxWidthProperty().bind(track.widthProperty().multiply(Math.clamp(length, 0.01, 1)));
    VBox body = new VBox(words, track);
    body.getStyleClass().add("contribution-body");
    HBox.setHgrow(body, Priority.ALWAYS);
    body.setMinWidth(0);
    Label value = new Label(share);
    value.getStyleClass().add("contribution-share");
    getChildren().setAll(body, value);
  }
}
