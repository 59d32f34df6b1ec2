package vitrine.ui.recommend.shop;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import vitrine.core.recommend.evaluation.Estimate;
import vitrine.core.recommend.shop.ShopMeasure;
import vitrine.core.recommend.shop.ShopReport;

/** The figures of all lists at the top of the tab; each says under the pointer what it is. */
final class ShopTiles {
  private static final double WIDEST_WORDS = 340;

  private final FlowPane tiles;
  private final ShopWords words;

  ShopTiles(FlowPane tiles, ShopWords words) {
    this.tiles = tiles;
    this.words = words;
  }

  void show(ShopReport report) {
    tiles.getChildren().clear();
    add("coverage", words.formats().percent(report.lists().coverage(), 1), reached(report));
    add("gini", words.formats().number(report.lists().gini(), 2), "");
    for (ShopMeasure measure : ShopMeasure.values()) {
      Optional<Estimate> found = Optional.ofNullable(report.measures().get(measure));
      add(
          measure.argument(),
          found.map(estimate -> words.value(measure, estimate.value())).orElse(ShopWords.NONE),
          found
              .map(estimate -> words.interval(measure, estimate))
              .orElse(words.messages().text("shop.kpi.unknown")));
    }
    report
        .stamp()
        .placesOutOfStock()
        .ifPresent(
            places ->
                add(
                    "outOfStock",
                    words.formats().percent((double) places / report.stamp().places(), 1),
                    words.messages().text("shop.kpi.outOfStock.places", places)));
  }

  private String reached(ShopReport report) {
    int all = report.stamp().catalogue();
    return words
        .messages()
        .text("shop.kpi.coverage.items", all - report.never().items().size(), all);
  }

  private void add(String key, String value, String below) {
    Label name = new Label(words.messages().text("shop.kpi." + key));
    name.getStyleClass().add("kpi-name");
    Label number = new Label(value);
    number.getStyleClass().add("kpi-value");
    Label small = new Label(below);
    small.getStyleClass().add("kpi-name");
    VBox tile = new VBox(2, name, number, small);
    tile.getStyleClass().addAll("card", "kpi-tile", "shop-tile");
    Tooltip definition = new Tooltip(words.messages().text("shop.kpi." + key + ".definition"));
    definition.setWrapText(true);
    definition.setMaxWidth(WIDEST_WORDS);
    definition.setShowDuration(Duration.INDEFINITE);
    Tooltip.install(tile, definition);
    tile.setAccessibleText(name.getText() + " " + value + ". " + definition.getText());
    tiles.getChildren().add(tile);
  }
}
