package vitrine.ui.recommend.shop;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import vitrine.core.recommend.evaluation.Estimate;
import vitrine.core.recommend.shop.ProductGap;
import vitrine.core.recommend.shop.ProductGaps;
import vitrine.core.recommend.shop.ShopMeasure;
import vitrine.core.recommend.shop.UserGap;
import vitrine.core.recommend.shop.UserGaps;
import vitrine.ui.common.Formats;
import vitrine.ui.common.Messages;

/** The groups of products and of shoppers. */
final class GroupTables {
  private static final int MOST_ROWS = 20;

  private final TextColumns<ProductGap> products;
  private final TextColumns<UserGap> users;
  private final FlowPane groupings;
  private final ShopWords words;
  private final Messages messages;
  private final Formats formats;

  GroupTables(
      TableView<?> productPlace, TableView<?> userPlace, FlowPane groupings, ShopWords words) {
    this.products = new TextColumns<>(productPlace);
    this.users = new TextColumns<>(userPlace);
    this.groupings = groupings;
    this.words = words;
    this.messages = words.messages();
    this.formats = words.formats();
  }

  void showProducts(ProductGaps gaps, boolean purchases) {
    products.clearColumns();
    products
        .words(
            messages.text("shop.dimension." + gaps.dimension().argument()),
            180,
            gap -> words.label(gap.label()))
        .numbers(
            messages.text("shop.table.items"), "", 70, gap -> formats.whole(gap.items()), _ -> "")
        .numbers(
            messages.text("shop.table.of.catalogue"),
            "",
            100,
            gap -> formats.percent(gap.ofCatalogue(), 1),
            _ -> "")
        .numbers(
            messages.text("shop.table.of.places"),
            "",
            110,
            gap -> formats.percent(gap.ofPlaces().value(), 1),
            gap -> percents(gap.ofPlaces()))
        .numbers(
            messages.text(purchases ? "shop.table.of.purchases" : "shop.table.of.events"),
            "",
            110,
            gap -> formats.percent(gap.ofDemand(), 1),
            _ -> "")
        .numbers(
            messages.text("shop.table.exposure"),
            messages.text("shop.table.exposure.definition"),
            170,
            this::exposure,
            gap -> messages.text(exposureKey(gap)));
    products.show(gaps.groups().subList(0, Math.min(MOST_ROWS, gaps.groups().size())));
  }

  private String percents(Estimate estimate) {
    return estimate
        .interval()
        .map(
            ends ->
                messages.text(
                    "shop.interval",
                    formats.percent(ends.lower(), 1),
                    formats.percent(ends.upper(), 1)))
        .orElse("");
  }

  private String exposure(ProductGap gap) {
    return gap.exposure()
        .map(
            found ->
                formats.number(found.value(), 2)
                    + found
                        .interval()
                        .map(
                            ends ->
                                "  "
                                    + messages.text(
                                        "shop.interval",
                                        formats.number(ends.lower(), 2),
                                        formats.number(ends.upper(), 2)))
                        .orElse(""))
        .orElse(ShopWords.NONE);
  }

  private static String exposureKey(ProductGap gap) {
    return gap.exposure()
        .map(
            found ->
                !gap.clear()
                    ? "shop.table.exposure.fair"
                    : found.value() > 1 ? "shop.table.exposure.more" : "shop.table.exposure.less")
        .orElse("shop.table.exposure.none");
  }

  void showUsers(List<UserGaps> all) {
    groupings.getChildren().clear();
    if (all.isEmpty()) {
      return;
    }
    ToggleGroup toggles = new ToggleGroup();
    for (UserGaps gaps : all) {
      ToggleButton button = new ToggleButton(words.grouping(gaps.grouping()));
      // a column's name may hold an underscore
      button.setMnemonicParsing(false);
      button.getStyleClass().add("small");
      button.setToggleGroup(toggles);
      button.setOnAction(
          _ -> {
            button.setSelected(true);
            showUsers(gaps);
          });
      groupings.getChildren().add(button);
    }
    toggles.selectToggle(toggles.getToggles().getFirst());
    showUsers(all.getFirst());
  }

  private void showUsers(UserGaps gaps) {
    users.clearColumns();
    users
        .words(words.grouping(gaps.grouping()), 130, gap -> words.label(gap.label()))
        .numbers(
            messages.text("shop.table.shoppers"),
            "",
            78,
            gap -> formats.whole(gap.shoppers()),
            _ -> "")
        .numbers(
            messages.text("shop.kpi.coverage"),
            messages.text("shop.table.coverage.definition"),
            78,
            gap -> formats.percent(gap.coverage(), 1),
            _ -> "");
    for (ShopMeasure measure : ShopMeasure.values()) {
      users.numbers(
          messages.text("shop.table." + measure.argument()),
          messages.text("shop.kpi." + measure.argument() + ".definition"),
          104,
          gap -> value(gap, measure),
          gap -> difference(gap, measure));
    }
    users.show(gaps.groups());
  }

  private String value(UserGap gap, ShopMeasure measure) {
    return of(gap, measure)
        .map(
            found ->
                (found.clear() ? arrow(found) : "")
                    + words.value(measure, found.estimate().value()))
        .orElse(ShopWords.NONE);
  }

  /** Says in which direction a group differs from all others. */
  private static String arrow(UserGap.Measured measured) {
    return measured.gap().orElseThrow().value() > 0 ? "▲ " : "▼ ";
  }

  private String difference(UserGap gap, ShopMeasure measure) {
    return of(gap, measure)
        .flatMap(UserGap.Measured::gap)
        .map(
            found ->
                messages.text(
                    "shop.table.difference",
                    words.value(measure, found.value()),
                    words.interval(measure, found)))
        .orElse("");
  }

  private static Optional<UserGap.Measured> of(UserGap gap, ShopMeasure measure) {
    return Optional.ofNullable(gap.measures().get(measure));
  }
}
