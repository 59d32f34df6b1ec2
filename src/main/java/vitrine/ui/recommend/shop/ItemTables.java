package vitrine.ui.recommend.shop;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.FlowPane;
import vitrine.core.recommend.shop.NeverRecommended;
import vitrine.core.recommend.shop.RecommendedTooMuch;
import vitrine.core.recommend.shop.ShopReport;
import vitrine.ui.common.Formats;
import vitrine.ui.common.Messages;

/** The products that nobody is offered, and those that too many are. */
final class ItemTables {
  private static final int MOST_ROWS = 12;

  private final TextColumns<NeverRecommended> never;
  private final TextColumns<RecommendedTooMuch> tooMuch;
  private final FlowPane reasons;
  private final Messages messages;
  private final Formats formats;
  private Optional<ShopAnswer> shown = Optional.empty();

  ItemTables(
      TableView<?> neverPlace, TableView<?> tooMuchPlace, FlowPane reasons, ShopWords words) {
    this.reasons = reasons;
    this.messages = words.messages();
    this.formats = words.formats();
    never = new TextColumns<>(neverPlace);
    tooMuch = new TextColumns<>(tooMuchPlace);
  }

  /** How many rows a table shows of these. */
  static int shown(List<?> rows) {
    return Math.min(MOST_ROWS, rows.size());
  }

  void showNever(ShopAnswer answer) {
    shown = Optional.of(answer);
    ShopReport report = answer.report();
    reasons.getChildren().clear();
    report
        .never()
        .counts()
        .forEach(
            (reason, count) -> {
              Label chip =
                  new Label(
                      messages.text(
                          "shop.reason.count",
                          formats.whole(count),
                          messages.text("shop.reason." + reason.argument())));
              chip.getStyleClass().add("shop-reason");
              reasons.getChildren().add(chip);
            });
    never.clearColumns();
    never.words(messages.text("shop.table.product"), 250, item -> title(item.item()));
    never.words(messages.text("shop.table.why"), 290, this::why);
    never.numbers(
        messages.text("shop.table.events"),
        messages.text("shop.table.events.definition"),
        80,
        item -> formats.whole(item.events()),
        _ -> "");
    if (report.stamp().demandIsPurchases()) {
      never.numbers(
          messages.text("shop.table.purchases"),
          "",
          90,
          item -> formats.whole(item.demand()),
          _ -> "");
    }
    never.show(report.never().items().subList(0, shown(report.never().items())));
  }

  private String why(NeverRecommended item) {
    return switch (item.reason()) {
      case OUTSCORED ->
          item.bestRank().isPresent()
              ? messages.text("shop.why.outscored", item.bestRank().getAsInt())
              : messages.text("shop.reason.outscored");
      case FEW_EVENTS -> messages.text("shop.why.fewEvents", item.events());
      case OUT_OF_STOCK, NO_EVENT, NO_TEXT, KNOWN_TO_ALL ->
          messages.text("shop.reason." + item.reason().argument());
    };
  }

  void showTooMuch(ShopAnswer answer) {
    shown = Optional.of(answer);
    ShopReport report = answer.report();
    boolean purchases = report.stamp().demandIsPurchases();
    tooMuch.clearColumns();
    tooMuch.words(messages.text("shop.table.product"), 250, item -> title(item.item()));
    tooMuch.numbers(
        messages.text("shop.table.lists"),
        messages.text("shop.table.lists.definition"),
        90,
        item -> formats.percent(item.ofLists(), 1),
        _ -> "");
    tooMuch.numbers(
        messages.text("shop.table.places"), "", 90, item -> formats.whole(item.places()), _ -> "");
    tooMuch.numbers(
        messages.text(purchases ? "shop.table.purchases" : "shop.table.events"),
        "",
        90,
        item -> formats.whole(item.demand()),
        _ -> "");
    tooMuch.numbers(
        messages.text("shop.table.expected"),
        messages.text("shop.table.expected.definition"),
        130,
        item -> formats.number(item.expectedPlaces(), 0),
        _ -> "");
    tooMuch.numbers(
        messages.text("shop.table.times"),
        messages.text("shop.table.times.definition"),
        130,
        item -> messages.text("shop.table.times.value", formats.number(item.timesAtLeast(), 2)),
        _ -> "");
    tooMuch.show(report.tooMuch().items().subList(0, shown(report.tooMuch().items())));
  }

  private String title(int item) {
    return shown.map(answer -> answer.title(item)).orElse("");
  }
}
