package vitrine.ui.sentiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import vitrine.core.sentiment.Mood;
import vitrine.core.sentiment.MoodCounts;
import vitrine.core.sentiment.ScoreGap;
import vitrine.core.sentiment.overview.ReviewsOverview;
import vitrine.ui.common.Formats;
import vitrine.ui.common.Messages;

/** The numbers at the top of the overview; a click on one narrows the screen to its reviews. */
final class ReviewTiles {
  private static final String NONE = "–";

  private final FlowPane tiles;
  private final ReviewsWay way;
  private final Messages messages;
  private final Formats formats;

  ReviewTiles(FlowPane tiles, ReviewsWay way, Messages messages, Formats formats) {
    this.tiles = tiles;
    this.way = way;
    this.messages = messages;
    this.formats = formats;
  }

  void show(ReviewsOverview overview) {
    MoodCounts counts = overview.report().counts();
    tiles.getChildren().clear();
    add("reviews.all", formats.whole(counts.all()), "", Optional.empty());
    add(
        "reviews.negative.share",
        share(counts.negativeShare()),
        formats.whole(counts.negative()),
        Optional.of(Mood.NEGATIVE));
    add("reviews.neutral", formats.whole(counts.neutral()), "", Optional.of(Mood.NEUTRAL));
    add("reviews.positive", formats.whole(counts.positive()), "", Optional.of(Mood.POSITIVE));
    add("reviews.unsure", formats.whole(counts.unsure()), "", Optional.of(Mood.UNSURE));
    if (counts.unscored() > 0) {
      add(
          "reviews.unscored",
          formats.whole(counts.unscored()),
          gaps(overview),
          Optional.of(Mood.UNSCORED));
    }
    add(
        "reviews.mean.score",
        counts.meanScore().isPresent() ? formats.number(counts.meanScore().getAsDouble(), 2) : NONE,
        "",
        Optional.empty());
  }

  private String share(OptionalDouble share) {
    return share.isPresent() ? formats.percent(share.getAsDouble(), 1) : NONE;
  }

  private String gaps(ReviewsOverview overview) {
    List<String> reasons = new ArrayList<>();
    for (ScoreGap gap : ScoreGap.values()) {
      Optional.ofNullable(overview.gaps().get(gap))
          .ifPresent(
              count ->
                  reasons.add(
                      messages.text(
                          "reviews.gap." + gap.argument() + ".count", formats.whole(count))));
    }
    return String.join(" · ", reasons);
  }

  private void add(String key, String value, String beside, Optional<Mood> mood) {
    Label name = new Label(messages.text(key));
    name.getStyleClass().add("kpi-name");
    Label number = new Label(value);
    number.getStyleClass().add("kpi-value");
    Label small = new Label(beside);
    small.getStyleClass().add("kpi-name");
    HBox line = new HBox(8, number, small);
    line.getStyleClass().add("kpi-line");
    VBox tile = new VBox(2, name, line);
    tile.getStyleClass().addAll("card", "kpi-tile");
    Tooltip.install(tile, new Tooltip(messages.text(key + ".definition")));
    mood.ifPresent(wanted -> link(tile, wanted, messages.text(key) + " " + value));
    tiles.getChildren().add(tile);
  }

  private void link(VBox tile, Mood mood, String words) {
    Runnable open =
        () -> way.narrow(ReviewsTab.LIST, query -> query.with(f -> f.ofMood(Optional.of(mood))));
    tile.getStyleClass().add("kpi-link");
    tile.setFocusTraversable(true);
    tile.setAccessibleRole(AccessibleRole.BUTTON);
    tile.setAccessibleText(words);
    tile.setOnMouseClicked(_ -> open.run());
    tile.setOnKeyPressed(
        key -> {
          if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE) {
            open.run();
          }
        });
  }
}
